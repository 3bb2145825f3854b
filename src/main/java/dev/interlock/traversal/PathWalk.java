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
 * shortest way to the end mostly misses the path so far. Two things are checked without regard to the path so far, so
 * that search may enter nodes in vain: that the rest can keep an order of time, and that it can touch the floor. Not
 * thread-safe.
 */
final class PathWalk {
    private final Corridor corridor;
    private final int[] ranks;
    private final int floor;
    private final boolean touchesFloor;
    private final StepFacts facts;
    private final TimeOrder order;
    private final Budget budget;
    private final EndDistances toEnd;
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
        this.toEnd = new EndDistances(corridor, ranks, floor, budget);
        this.toEndByFloor = touchesFloor ? toEnd.byFloor(maxLength) : new int[0];
        this.onPath = new boolean[corridor.size()];
        this.path = new int[maxLength + 1];
        this.pathSteps = new int[maxLength];
        this.next = new int[maxLength + 1];
        this.floors = new int[maxLength + 1];
        this.arrival = new long[maxLength + 1];
        this.detours = new Detour[maxLength + 1];
        this.deadlines = order == TimeOrder.ANY || leastLength() > maxLength
                ? null
                : new Deadlines(corridor, ranks, floor, facts, order, maxLength, budget);
        this.depth = -1;
    }

    /** The least length a path could have; there may be none of it. */
    int leastLength() {
        if (corridor.start() < 0) {
            return EndDistances.FAR;
        }
        return touchesFloor ? toEndByFloor[corridor.start()] : toEnd.of(corridor.start());
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
        if (ranks[step] < floor || onPath[node] || toEnd.of(node) > left) {
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
            at = corridor.target(toEnd.way(at));
        }
        return at == corridor.end() || detour().distance(node, onPath, left, length) <= left;
    }

    private Detour detour() {
        if (detours[depth] == null) {
            detours[depth] = new Detour(corridor, ranks, floor, budget);
        }
        return detours[depth];
    }
}
