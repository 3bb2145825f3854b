package dev.interlock.traversal;

import dev.interlock.graph.column.Ints;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lists the loopless paths of one exact length through a corridor, by their nodes in turn: depth-first search that only
 * enters a node from which the end can still be reached in time without touching the path so far (after Birmelé et al.,
 * SODA 2013, and Rizzi, Sacomoto and Sagot, IWOCA 2014). So every node entered lies on a path of at most that length,
 * all the shorter of which were listed before.
 *
 * <p>Only steps of at least the {@code floor} rank are walked, and, if {@code touchesFloor}, only paths with a step of
 * exactly that rank are listed.
 *
 * <p>Cost of a path: its length times the steps of the corridor at worst; as a rule a few steps, since the precomputed
 * shortest way to the end mostly misses the path so far. Where an order of time is asked for, that a rest of the path
 * exists is checked without regard to the path so far, so search may enter nodes in vain. Not thread-safe.
 */
final class PathWalk {
    private static final int FAR = Integer.MAX_VALUE / 2;

    private final Corridor corridor;
    private final int[] ranks;
    private final int floor;
    private final boolean touchesFloor;
    private final StepFacts facts;
    private final TimeOrder order;
    private final Budget budget;
    private final int[] toEnd;
    private final int[] wayToEnd;
    private final int[] toEndByFloor;
    private final @Nullable Deadlines deadlines;

    private final boolean[] onPath;
    private final int[] path;
    private final int[] pathSteps;
    private final int[] next;
    private final int[] floors;
    private final long[] arrival;
    private final Detour[] detours;
    private int length;
    private int depth;

    PathWalk(
            Corridor corridor,
            int[] ranks,
            int floor,
            boolean touchesFloor,
            StepFacts facts,
            TimeOrder order,
            int maxLength,
            Budget budget) {
        this.corridor = corridor;
        this.ranks = ranks;
        this.floor = floor;
        this.touchesFloor = touchesFloor;
        this.facts = facts;
        this.order = order;
        this.budget = budget;
        this.toEnd = filled(FAR, corridor.size());
        this.wayToEnd = new int[corridor.size()];
        this.onPath = new boolean[corridor.size()];
        this.path = new int[maxLength + 1];
        this.pathSteps = new int[maxLength];
        this.next = new int[maxLength + 1];
        this.floors = new int[maxLength + 1];
        this.arrival = new long[maxLength + 1];
        this.detours = new Detour[maxLength + 1];
        measureToEnd();
        this.toEndByFloor = touchesFloor ? toEndByFloor(maxLength) : toEnd;
        this.deadlines = order == TimeOrder.ANY || leastLength() > maxLength
                ? null
                : new Deadlines(corridor, ranks, floor, facts, order, maxLength, budget);
        this.depth = -1;
    }

    /** The least length a path could have; there may be none of it. */
    int leastLength() {
        return corridor.start() < 0 ? FAR : toEndByFloor[corridor.start()];
    }

    /** Goes before the first path of this length. */
    void begin(int length) {
        while (depth >= 0) {
            leave();
        }
        this.length = length;
        if (leastLength() <= length) {
            enter(corridor.start(), 0, Long.MIN_VALUE);
        }
    }

    /** Goes behind all that comes before a position in {@link PathPosition#nodes}. */
    void seek(PathPosition position) {
        int[] nodes = position.nodes();
        for (int i = 1; i < nodes.length && depth == i - 1; i++) {
            int end = corridor.firstStep(path[depth] + 1);
            while (next[depth] < end && corridor.node(corridor.target(next[depth])) < nodes[i]) {
                next[depth]++;
            }
            boolean found = next[depth] < end && corridor.node(corridor.target(next[depth])) == nodes[i];
            if (!found) {
                return;
            }
            boolean last = i == nodes.length - 1;
            int step = next[depth];
            if (!last || position.inside()) {
                tryStep(step);
                if (budget.cut() != null) {
                    return;
                }
            }
            next[i - 1] = step + 1;
        }
    }

    /** Goes to the next path; false where there is no more, or no budget. */
    boolean next() {
        while (depth >= 0) {
            if (next[depth] == corridor.firstStep(path[depth] + 1)) {
                leave();
                continue;
            }
            int here = depth;
            boolean arrived = budget.visit() && tryStep(next[here]);
            if (budget.cut() != null) {
                return false;
            }
            next[here]++;
            if (arrived) {
                return true;
            }
        }
        return false;
    }

    /** The steps of the path gone to, as numbered by the corridor. */
    int[] steps() {
        return Arrays.copyOf(pathSteps, length);
    }

    /** How far the walk has come, as nodes of the graph; {@code null} where it is at its end. */
    @Nullable
    PathPosition position(long value) {
        if (depth < 0) {
            return null;
        }
        boolean tried = next[depth] > corridor.firstStep(path[depth]);
        int[] nodes = new int[depth + (tried ? 2 : 1)];
        for (int i = 0; i <= depth; i++) {
            nodes[i] = corridor.node(path[i]);
        }
        if (tried) {
            nodes[depth + 1] = corridor.node(corridor.target(next[depth] - 1));
        }
        return new PathPosition(value, length, nodes, !tried);
    }

    /** Walks a step if that can lead to a path; true where it completes one, which leaves the walk where it is. */
    private boolean tryStep(int step) {
        int node = corridor.target(step);
        int left = length - depth - 1;
        if (ranks[step] < floor || onPath[node] || toEnd[node] > left) {
            return false;
        }
        int floorsThen = floors[depth] + (ranks[step] == floor ? 1 : 0);
        if (touchesFloor && floorsThen == 0 && toEndByFloor[node] > left) {
            return false;
        }
        long arrivalThen = arrival[depth];
        if (deadlines != null) {
            arrivalThen = arrive(step);
            if (arrivalThen == StepFacts.UNKNOWN || arrivalThen > deadlines.at(left, node)) {
                return false;
            }
        }
        if (node == corridor.end()) {
            pathSteps[depth] = step;
            return left == 0;
        }
        if (left > 0 && reachesEnd(node, left)) {
            pathSteps[depth] = step;
            enter(node, floorsThen, arrivalThen);
        }
        return false;
    }

    private void enter(int node, int floorsThen, long arrivalThen) {
        depth++;
        path[depth] = node;
        onPath[node] = true;
        floors[depth] = floorsThen;
        arrival[depth] = arrivalThen;
        next[depth] = corridor.firstStep(node);
        if (detours[depth] != null) {
            detours[depth].forget();
        }
    }

    private void leave() {
        onPath[path[depth--]] = false;
    }

    private long arrive(int step) {
        long fromDay = arrival[depth] == Long.MIN_VALUE
                ? arrival[depth]
                : arrival[depth] + (order == TimeOrder.STRICT ? 1 : 0);
        int day = facts.earliestDay(corridor.along(step), corridor.against(step), fromDay);
        return day == Ints.MISSING ? StepFacts.UNKNOWN : day;
    }

    /** Whether the end can be reached from a node in so many hops without touching the path so far. */
    private boolean reachesEnd(int node, int left) {
        int at = node;
        while (at != corridor.end() && !onPath[at]) {
            at = corridor.target(wayToEnd[at]);
        }
        return at == corridor.end() || detour().distance(node) <= left;
    }

    private Detour detour() {
        if (detours[depth] == null) {
            detours[depth] = new Detour();
        }
        detours[depth].measure();
        return detours[depth];
    }

    private void measureToEnd() {
        if (corridor.end() < 0) {
            return;
        }
        int[] queue = new int[corridor.size()];
        int tail = 0;
        toEnd[corridor.end()] = 0;
        queue[tail++] = corridor.end();
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            for (int i = corridor.arriving().start(node);
                    i < corridor.arriving().end(node) && budget.visit();
                    i++) {
                int step = corridor.arriving().at(i);
                int source = corridor.source(step);
                if (ranks[step] >= floor && toEnd[source] == FAR) {
                    toEnd[source] = toEnd[node] + 1;
                    wayToEnd[source] = step;
                    queue[tail++] = source;
                }
            }
        }
    }

    /** Distances to the end by walks with a step of the floor's rank: breadth-first from where such steps lead on. */
    private int[] toEndByFloor(int maxLength) {
        int[] distance = filled(FAR, corridor.size());
        int[] floorSteps = floorSteps();
        int[] queue = new int[corridor.size()];
        int tail = 0;
        int head = 0;
        for (int hops = 1; hops <= maxLength; hops++) {
            int rim = tail;
            for (; head < rim; head++) {
                for (int i = corridor.arriving().start(queue[head]);
                        i < corridor.arriving().end(queue[head]) && budget.visit();
                        i++) {
                    tail = take(corridor.arriving().at(i), hops, distance, queue, tail);
                }
            }
            for (int step : floorSteps) {
                if (toEnd[corridor.target(step)] == hops - 1) {
                    tail = take(step, hops, distance, queue, tail);
                }
            }
        }
        return distance;
    }

    private int take(int step, int hops, int[] distance, int[] queue, int tail) {
        int source = corridor.source(step);
        if (ranks[step] < floor || distance[source] != FAR) {
            return tail;
        }
        distance[source] = hops;
        queue[tail] = source;
        return tail + 1;
    }

    private int[] floorSteps() {
        Ints.Builder steps = new Ints.Builder();
        for (int step = 0; step < corridor.steps() && budget.visit(); step++) {
            if (ranks[step] == floor) {
                steps.add(step);
            }
        }
        return steps.freeze().toArray();
    }

    private static int[] filled(int value, int size) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    /** Distances to the end that avoid the path so far, measured once for each path so far that needs them. */
    private final class Detour {
        private final int[] distance = new int[corridor.size()];
        private final int[] measuredAs = new int[corridor.size()];
        private final int[] queue = new int[corridor.size()];
        private int measurement;
        private boolean known;

        void forget() {
            known = false;
        }

        int distance(int node) {
            return measuredAs[node] == measurement ? distance[node] : FAR;
        }

        void measure() {
            if (known) {
                return;
            }
            known = true;
            measurement++;
            int tail = 0;
            int radius = length - depth - 1;
            tail = take(corridor.end(), 0, tail);
            for (int head = 0; head < tail && distance[queue[head]] < radius; head++) {
                int node = queue[head];
                int further = distance[node] + 1;
                for (int i = corridor.arriving().start(node);
                        i < corridor.arriving().end(node) && budget.visit();
                        i++) {
                    int step = corridor.arriving().at(i);
                    int source = corridor.source(step);
                    if (ranks[step] >= floor
                            && !onPath[source]
                            && measuredAs[source] != measurement
                            && corridor.fromStart(source) + further <= length) {
                        tail = take(source, further, tail);
                    }
                }
            }
        }

        private int take(int node, int hops, int tail) {
            measuredAs[node] = measurement;
            distance[node] = hops;
            queue[tail] = node;
            return tail + 1;
        }
    }
}
