package dev.interlock.traversal;

import java.util.Arrays;

/**
 * All that can be reached from some nodes within a depth, with its distance in hops: breadth-first search. The nodes
 * begun from have distance 0 and may be left whether passable or not; others that are not passable are reached but not
 * passed. Ties of a node to itself add nothing.
 *
 * <p>Cost: each hop of the nodes reached is looked at once. Nodes come in the order of their distance, then ascending.
 */
public final class Reach {
    private final NodeMap distances;
    private final int[] ends;

    private Reach(NodeMap distances, int[] ends) {
        this.distances = distances;
        this.ends = ends;
    }

    /**
     * Looks around the starts.
     *
     * @param depth the greatest distance, 0 or more
     * @param budget what was found is complete only where {@link Budget#cut} stays {@code null}
     */
    public static Reach of(Hops hops, Direction direction, int depth, Budget budget, int... starts) {
        NodeMap distances = new NodeMap();
        for (int start : sorted(starts)) {
            distances.add(start, 0);
        }
        Steps steps = new Steps(hops, direction, budget);
        int[] ends = {distances.size()};
        int begin = 0;
        for (int distance = 1; distance <= depth && begin < distances.size() && budget.cut() == null; distance++) {
            int[] rim = nodes(distances, begin);
            begin = distances.size();
            int[] found = expand(hops, steps, rim, distance == 1, distances);
            for (int node : found) {
                distances.add(node, distance);
            }
            ends = Arrays.copyOf(ends, distance + 1);
            ends[distance] = distances.size();
        }
        return new Reach(distances, ends);
    }

    private static int[] expand(Hops hops, Steps steps, int[] rim, boolean fromStarts, NodeMap known) {
        NodeMap found = new NodeMap();
        for (int node : rim) {
            if (fromStarts || hops.passable(node)) {
                steps.at(node);
                while (steps.next()) {
                    if (known.get(steps.neighbour()) == NodeMap.NONE) {
                        found.add(steps.neighbour(), 0);
                    }
                }
            }
        }
        return sorted(nodes(found, 0));
    }

    private static int[] nodes(NodeMap map, int begin) {
        int[] nodes = new int[map.size() - begin];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = map.node(begin + i);
        }
        return nodes;
    }

    private static int[] sorted(int[] nodes) {
        int[] sorted = nodes.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** How many nodes were reached, those begun from included. */
    public int size() {
        return distances.size();
    }

    /** The node at this place, near ones first. */
    public int node(int place) {
        return distances.node(place);
    }

    /** The node's distance, -1 where it was not reached. */
    public int distance(int node) {
        return distances.get(node);
    }

    /** How many nodes were reached within a distance. */
    public int within(int distance) {
        return ends[Math.min(distance, ends.length - 1)];
    }
}
