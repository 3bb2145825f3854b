package dev.interlock.traversal;

import dev.interlock.graph.column.Longs;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Elementary circuits in order of the money that can go round in them: first those whose hops are all known, by their
 * smallest hop, largest first; then those with an unknown hop; within each, shorter ones first, then by nodes compared
 * one by one. Nothing is sorted: circuits come as they are asked for, and the walk can be taken up after any of them.
 *
 * <p>Own method, of a kind with threshold searches for bottleneck paths: hops are let in by money, largest first. A
 * circuit whose smallest hop is that of the current level uses at least one hop just let in, the <em>level's own</em>.
 * For each length and start node, backward dynamic programming says from where one gets home in exactly so many hops,
 * with and without a hop of the level; the walk follows these answers in node order. Circuits start at their smallest
 * node, or at the node asked for.
 *
 * <p>Levels without circuits cost one bounded search each (circuits through a node: amortised O(maxLength) a hop); a
 * level with circuits O(maxLength² · hops) for each possible start, and the walk to the circuits themselves. The walk
 * may step into dead ends where all ways home cross the path; no bound is promised for those, the budget holds.
 */
public final class RankedLoops {
    /** The level of circuits with an unknown hop. */
    public static final long UNKNOWN = Longs.MISSING;

    /** Bits of one number must hold all lengths. */
    public static final int LONGEST = 30;

    private static final int NOT_MEASURED = -1;

    private final Subgraph graph;
    private final int minLength;
    private final int maxLength;
    private final Budget budget;
    private final Sink sink;
    private final Position after;

    /** Hops with a known amount, largest first, then the unknown ones; and which are let in, and are the level's own. */
    private final int[] order;

    private final boolean[] letIn;
    private final boolean[] own;
    private final Nearness nearness;
    private final HomeWays home;

    private final int[] pathNodes;
    private final int[] pathHops;
    private final boolean[] onPath;
    private long level = Long.MAX_VALUE;
    private int length;
    private boolean stopped;
    private @Nullable Position cutAt;

    /** Takes circuits as they are found. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param bottleneck the smallest hop; {@link #UNKNOWN} where one is unknown
         * @param nodes and hops of the subgraph in their first {@code length} places; reused, so copy them
         * @return whether to go on
         */
        boolean loop(long bottleneck, int[] nodes, int[] hops, int length);
    }

    /**
     * A place in the order: after the circuit with these nodes, before all that follow it and, if there are fewer nodes
     * than the length, before all that begin with them.
     *
     * @param level the smallest hop, {@link #UNKNOWN} where one is unknown
     * @param nodes of the subgraph; the last one may be one past its nodes
     */
    public record Position(long level, int length, int[] nodes) {
        /** Before all circuits. */
        public static final Position START = new Position(Long.MAX_VALUE, 0, new int[0]);
    }

    /**
     * @param through the node of the subgraph that all circuits pass, -1 for any
     * @param after where to take up the walk
     */
    public RankedLoops(
            Subgraph graph, int through, int minLength, int maxLength, Position after, Budget budget, Sink sink) {
        if (minLength < 2 || minLength > maxLength || maxLength > LONGEST) {
            throw new IllegalArgumentException("lengths " + minLength + " to " + maxLength);
        }
        this.graph = graph;
        this.minLength = minLength;
        this.maxLength = maxLength;
        this.after = after;
        this.budget = budget;
        this.sink = sink;
        this.order = byMoney(graph);
        this.letIn = new boolean[graph.hops()];
        this.own = new boolean[graph.hops()];
        this.nearness = new Nearness(graph, letIn, through, maxLength, budget);
        this.home = new HomeWays(graph, letIn, own, through >= 0, budget);
        this.pathNodes = new int[maxLength];
        this.pathHops = new int[maxLength];
        this.onPath = new boolean[graph.nodes()];
    }

    /**
     * Walks until the sink has enough or the budget is spent.
     *
     * @param floor circuits below it are left out; so are those with an unknown hop, unless it is {@link #UNKNOWN}
     * @return where a spent budget stopped the walk, {@code null} if it did not
     */
    public @Nullable Position walk(long floor) {
        int next = 0;
        while (next < order.length && goesOn()) {
            level = graph.money(order[next]);
            if (level < floor) {
                break;
            }
            int first = next;
            while (next < order.length && graph.money(order[next]) == level) {
                letIn(order[next++]);
            }
            boolean passed = level > after.level();
            if (!passed) {
                walkLevel(first, next);
            }
            for (int i = first; i < next; i++) {
                own[order[i]] = false;
            }
        }
        if (budget.cut() != null && cutAt == null) {
            cutAt = level >= after.level() ? after : new Position(level, 0, new int[0]);
        }
        return stopped ? null : cutAt;
    }

    /** Hops by money, largest first, then by number: the amounts are sorted, then the hops counted into their places. */
    private static int[] byMoney(Subgraph graph) {
        int count = graph.hops();
        long[] amounts = new long[count];
        for (int hop = 0; hop < count; hop++) {
            amounts[hop] = graph.money(hop);
        }
        Arrays.sort(amounts);
        int[] order = new int[count];
        int[] used = new int[count];
        for (int hop = 0; hop < count; hop++) {
            int last = lastOf(amounts, graph.money(hop));
            order[count - 1 - last + used[last]++] = hop;
        }
        return order;
    }

    private static int lastOf(long[] sorted, long amount) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sorted[middle] > amount) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private void letIn(int hop) {
        letIn[hop] = true;
        own[hop] = true;
        nearness.letIn(hop);
    }

    private boolean goesOn() {
        return !stopped && budget.cut() == null;
    }

    private void walkLevel(int first, int end) {
        if (!nearness.closesCircuit(order, first, end) && budget.cut() == null) {
            return;
        }
        int[] lengths = new int[graph.nodes()];
        Arrays.fill(lengths, NOT_MEASURED);
        for (int wanted = Math.max(minLength, atLevel() ? after.length() : 0);
                wanted <= maxLength && goesOn();
                wanted++) {
            length = wanted;
            walkLength(lengths);
        }
    }

    /** @param lengths by start: a bit for each length of closed walks that use a hop of the level */
    private void walkLength(int[] lengths) {
        boolean tight = atLevel() && after.length() == length && after.nodes().length > 0;
        for (int start = tight ? after.nodes()[0] : 0; start < graph.nodes() && goesOn(); start++) {
            boolean atAfter = tight && start == after.nodes()[0];
            if (nearness.mayStart(start) && measure(start, lengths)) {
                pathNodes[0] = start;
                onPath[start] = true;
                extend(start, 1, false, atAfter);
                onPath[start] = false;
                cutAfter(start);
            } else if (budget.cut() != null) {
                cutBefore(start, 0, atAfter);
            }
        }
    }

    /** Whether a circuit of this length may start at the node; if so, the ways home are known. */
    private boolean measure(int start, int[] lengths) {
        boolean first = lengths[start] == NOT_MEASURED;
        if (first) {
            home.measure(start, maxLength);
            lengths[start] = home.ownLengths(start);
        }
        boolean possible = (lengths[start] & 1 << length) != 0;
        if (possible && !first) {
            home.measure(start, length);
        }
        return possible && budget.cut() == null;
    }

    /**
     * Walks on from the last node of the path, which has {@code depth} nodes.
     *
     * @param used whether the path has a hop of the level
     * @param tight whether the path is the beginning of {@link #after}
     */
    private void extend(int node, int depth, boolean used, boolean tight) {
        if (depth == length) {
            close(node, used, tight);
            return;
        }
        boolean bounded = tight && depth < after.nodes().length;
        for (int hop = graph.outStart(node); hop < graph.outEnd(node) && !stopped; hop++) {
            int next = graph.to(hop);
            if (!letIn[hop] || (bounded && next < after.nodes()[depth])) {
                continue;
            }
            boolean nextTight = bounded && next == after.nodes()[depth];
            // Not cut before the last node either, since a full circuit as a place would mean after it.
            if (!budget.visit() && depth + 1 < length) {
                cutBefore(next, depth, nextTight);
                return;
            }
            boolean nextUsed = used || own[hop];
            if (!onPath[next] && home.leads(next, length - depth, nextUsed)) {
                pathNodes[depth] = next;
                pathHops[depth - 1] = hop;
                onPath[next] = true;
                extend(next, depth + 1, nextUsed, nextTight);
                onPath[next] = false;
            }
        }
    }

    /** Looks for the hop back to the start; never cut, so that a place in the walk is always one before a circuit. */
    private void close(int node, boolean used, boolean tight) {
        boolean isAfter = tight && after.nodes().length == length;
        for (int hop = graph.outStart(node); hop < graph.outEnd(node); hop++) {
            if (graph.to(hop) == pathNodes[0] && letIn[hop] && (used || own[hop]) && !isAfter) {
                pathHops[length - 1] = hop;
                stopped = !sink.loop(level, pathNodes, pathHops, length);
            }
        }
    }

    private void cutBefore(int node, int depth, boolean insideAfter) {
        if (cutAt == null) {
            int[] nodes = Arrays.copyOf(pathNodes, depth + 1);
            nodes[depth] = node;
            cutAt = insideAfter ? after : new Position(level, length, nodes);
        }
    }

    /** Where the budget was spent on the last hops of a start, nothing of it is left to walk. */
    private void cutAfter(int start) {
        if (budget.cut() != null && cutAt == null) {
            cutAt = new Position(level, length, new int[] {start + 1});
        }
    }

    private boolean atLevel() {
        return level == after.level();
    }
}
