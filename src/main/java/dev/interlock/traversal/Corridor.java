package dev.interlock.traversal;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import java.util.Arrays;

/**
 * The part of the graph in which all paths of at most some length run: nodes whose distances from the start and to the
 * end add up to no more than that, and the steps between them, numbered afresh in the same order. Immutable once built.
 *
 * <p>Built from two {@linkplain Ball balls} whose radii add up to the length at least. Beyond its own radius a distance
 * is only needed where the other ball knows the other one, so nothing outside the balls is ever looked at.
 *
 * <p>Cost: linear in the hops of the two balls. Empty, with {@link #start} negative, where there is no such path.
 */
final class Corridor {
    private final int[] nodes;
    private final int[] fromStart;
    private final int start;
    private final int end;
    private final int[] firstStep;
    private final int[] source;
    private final int[] target;
    private final int[] along;
    private final int[] against;
    private final Index arriving;

    private Corridor(int[] nodes, int[] fromStart, PathQuery query, int[] firstStep, StepList steps) {
        this.nodes = nodes;
        this.fromStart = fromStart;
        this.start = Arrays.binarySearch(nodes, query.from());
        this.end = Arrays.binarySearch(nodes, query.to());
        this.firstStep = firstStep;
        this.source = steps.source.freeze().toArray();
        this.target = steps.target.freeze().toArray();
        this.along = steps.along.freeze().toArray();
        this.against = steps.against.freeze().toArray();
        this.arriving = Index.of(Ints.of(target), nodes.length);
    }

    static Corridor of(Hops hops, PathQuery query, Ball fromStart, Ball toEnd, int length, Budget budget) {
        NodeMap starts = fromStart.distances();
        NodeMap ends = toEnd.distances();
        NodeMap moreStarts = beyond(fromStart, toEnd, length, new Steps(hops, query.direction(), budget));
        NodeMap moreEnds = beyond(
                toEnd, fromStart, length, new Steps(hops, query.direction().reversed(), budget));
        int[] nodes = shortEnough(starts, ends, moreStarts, moreEnds, length);
        NodeMap ids = new NodeMap();
        for (int id = 0; id < nodes.length; id++) {
            ids.add(nodes[id], id);
        }
        int[] fromStarts = new int[nodes.length];
        int[] firstStep = new int[nodes.length + 1];
        StepList list = new StepList();
        Steps steps = new Steps(hops, query.direction(), budget);
        for (int id = 0; id < nodes.length; id++) {
            firstStep[id] = list.source.size();
            fromStarts[id] = either(starts, moreStarts, nodes[id]);
            if (nodes[id] == query.to()) {
                continue;
            }
            int fromHere = length - 1 - fromStarts[id];
            steps.at(nodes[id]);
            while (steps.next()) {
                int neighbour = ids.get(steps.neighbour());
                if (neighbour != NodeMap.NONE
                        && steps.neighbour() != query.from()
                        && either(ends, moreEnds, steps.neighbour()) <= fromHere) {
                    list.add(id, neighbour, steps);
                }
            }
        }
        firstStep[nodes.length] = list.source.size();
        return new Corridor(nodes, fromStarts, query, firstStep, list);
    }

    private static int[] shortEnough(NodeMap starts, NodeMap ends, NodeMap moreStarts, NodeMap moreEnds, int length) {
        Ints.Builder inside = new Ints.Builder();
        for (int place = 0; place < starts.size(); place++) {
            int node = starts.node(place);
            int toEnd = either(ends, moreEnds, node);
            if (toEnd != NodeMap.NONE && starts.value(place) + toEnd <= length) {
                inside.add(node);
            }
        }
        for (int place = 0; place < moreStarts.size(); place++) {
            inside.add(moreStarts.node(place));
        }
        int[] nodes = inside.freeze().toArray();
        Arrays.sort(nodes);
        return nodes;
    }

    /** Distances greater than the radius of the ball, of the nodes in the other ball near enough to matter. */
    private static NodeMap beyond(Ball ball, Ball other, int length, Steps steps) {
        NodeMap more = new NodeMap();
        NodeMap known = ball.distances();
        for (int place = ball.rim(); place < known.size(); place++) {
            int node = known.node(place);
            int rest = other.distances().get(node);
            if (rest > 0 && ball.radius() + rest <= length) {
                addNeighbours(more, known, node, ball.radius() + 1, other, length, steps);
            }
        }
        for (int place = 0; place < more.size(); place++) {
            if (other.distances().get(more.node(place)) > 0) {
                addNeighbours(more, known, more.node(place), more.value(place) + 1, other, length, steps);
            }
        }
        return more;
    }

    private static void addNeighbours(
            NodeMap more, NodeMap known, int node, int distance, Ball other, int length, Steps steps) {
        steps.at(node);
        while (steps.next()) {
            int rest = other.distances().get(steps.neighbour());
            if (rest != NodeMap.NONE && distance + rest <= length && known.get(steps.neighbour()) == NodeMap.NONE) {
                more.add(steps.neighbour(), distance);
            }
        }
    }

    private static int either(NodeMap known, NodeMap more, int node) {
        int value = known.get(node);
        return value != NodeMap.NONE ? value : more.get(node);
    }

    int size() {
        return nodes.length;
    }

    /** The node's id in the graph. */
    int node(int id) {
        return nodes[id];
    }

    /** The node's distance from the start, in hops. */
    int fromStart(int id) {
        return fromStart[id];
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int steps() {
        return target.length;
    }

    /** The first step that leaves a node, by ascending target; they end before the next node's first. */
    int firstStep(int id) {
        return firstStep[id];
    }

    int source(int step) {
        return source[step];
    }

    int target(int step) {
        return target[step];
    }

    int along(int step) {
        return along[step];
    }

    int against(int step) {
        return against[step];
    }

    /** Steps by the node they reach. */
    Index arriving() {
        return arriving;
    }

    private static final class StepList {
        private final Ints.Builder source = new Ints.Builder();
        private final Ints.Builder target = new Ints.Builder();
        private final Ints.Builder along = new Ints.Builder();
        private final Ints.Builder against = new Ints.Builder();

        void add(int id, int neighbour, Steps steps) {
            source.add(id);
            target.add(neighbour);
            along.add(steps.along());
            against.add(steps.against());
        }
    }
}
