package dev.interlock.analysis.circularity;

import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Components;
import dev.interlock.traversal.Hops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Splits flows into loops and a remainder, each dollar once: takes the loop with the largest bottleneck, subtracts the
 * bottleneck from each of its hops, and again, until no loop of bounded length is left. Of equal bottlenecks the shorter
 * loop is taken, then the one whose nodes, from its smallest, come first.
 *
 * <p>Repeated removal at the weak arc: Ulanowicz 1983 (Math. Biosci. 65:219), as R {@code enaR::enaCycle} does; the
 * order by bottleneck is our own. Bottlenecks never rise, so hops are let in by what is left of them, largest first, and
 * a loop must use a hop just let in: a breadth-first search for each, O(hops · (nodes + hops)) in all, since every loop
 * uses up at least one hop. Flows without loops, or an empty graph, are all remainder. A node that may not be passed,
 * a tie to oneself and an unknown amount are in no loop. Used once, by one thread.
 */
final class LoopDecomposition {
    private static final int FAR = Integer.MAX_VALUE / 4;

    /** A loop by the graph's numbers, from its smallest node, and what goes round in it. */
    record Loop(int[] nodes, int[] hops, long amount) {}

    private final Hops graph;
    private final int maxLength;
    private final Budget budget;
    private final long[] left;
    private final boolean[] letIn;
    private final List<Loop> loops = new ArrayList<>();

    /** Hops that are not let in, as left amount and number; largest first, then by number. */
    private final PriorityQueue<long[]> waiting =
            new PriorityQueue<>((a, b) -> a[0] != b[0] ? Long.compare(b[0], a[0]) : Long.compare(a[1], b[1]));

    private final int[] ahead;
    private final int[] back;
    private final int[] queue;

    private LoopDecomposition(Hops graph, int maxLength, Budget budget) {
        this.graph = graph;
        this.maxLength = maxLength;
        this.budget = budget;
        this.left = new long[graph.hops()];
        this.letIn = new boolean[graph.hops()];
        this.ahead = new int[graph.nodes()];
        this.back = new int[graph.nodes()];
        this.queue = new int[graph.nodes()];
        Arrays.fill(ahead, FAR);
        Arrays.fill(back, FAR);
    }

    /**
     * If the budget is spent, the loops are those taken until then.
     *
     * @param rings of the same graph
     */
    static LoopDecomposition of(Hops graph, Components rings, int maxLength, Budget budget) {
        LoopDecomposition decomposition = new LoopDecomposition(graph, maxLength, budget);
        decomposition.decompose(rings);
        return decomposition;
    }

    /** In the order they were taken. */
    List<Loop> loops() {
        return loops;
    }

    /** What is left of a hop; 0 where nothing was known. */
    long remainder(int hop) {
        return left[hop];
    }

    private void decompose(Components rings) {
        for (int hop = 0; hop < graph.hops(); hop++) {
            long money = graph.money(hop);
            left[hop] = money == Longs.MISSING || !graph.sees(hop) ? 0 : money;
            if (left[hop] > 0 && Rings.passes(rings, graph, hop)) {
                waiting.add(new long[] {left[hop], hop});
            }
        }
        while (!waiting.isEmpty() && budget.cut() == null) {
            takeLoopsOf(letInNext());
        }
    }

    private int[] letInNext() {
        long level = waiting.element()[0];
        int[] group = new int[waiting.size()];
        int count = 0;
        for (long[] next = waiting.peek(); next != null && next[0] == level; next = waiting.peek()) {
            waiting.remove();
            group[count] = (int) next[1];
            letIn[group[count++]] = true;
        }
        return Arrays.copyOf(group, count);
    }

    private void takeLoopsOf(int[] group) {
        long level = left[group[0]];
        int[] alive = group;
        while (alive.length > 0) {
            Best best = new Best();
            int count = 0;
            int[] next = new int[alive.length];
            for (int hop : alive) {
                if (left[hop] == level && measure(hop, best)) {
                    next[count++] = hop;
                }
            }
            if (budget.cut() != null || count == 0) {
                return;
            }
            alive = Arrays.copyOf(next, count);
            take(shortestLoop(best), level);
        }
    }

    private void take(@Nullable Loop loop, long level) {
        if (loop == null) {
            return;
        }
        loops.add(new Loop(loop.nodes(), loop.hops(), level));
        for (int hop : loop.hops()) {
            left[hop] -= level;
            if (left[hop] < level) {
                letIn[hop] = false;
                if (left[hop] > 0) {
                    waiting.add(new long[] {left[hop], hop});
                }
            }
        }
    }

    /** The shortest loops found, and the smallest node on them. */
    private static final class Best {
        private int length = Integer.MAX_VALUE;
        private int start = Integer.MAX_VALUE;
    }

    /** Looks for the shortest loop over a hop; false if there is none. */
    private boolean measure(int hop, Best best) {
        int tail = graph.from(hop);
        int reached = search(graph.to(hop), ahead, true, maxLength - 1);
        int length = ahead[tail] + 1;
        int[] found = Arrays.copyOf(queue, reached);
        if (length <= maxLength && length <= best.length) {
            if (length < best.length) {
                best.length = length;
                best.start = Integer.MAX_VALUE;
            }
            int reachedBack = search(tail, back, false, length - 1);
            for (int node : found) {
                if (ahead[node] + back[node] + 1 == length) {
                    best.start = Math.min(best.start, node);
                }
            }
            forget(back, reachedBack);
        }
        for (int node : found) {
            ahead[node] = FAR;
        }
        return length <= maxLength;
    }

    /** The first in node order of the shortest loops from a start; no node repeats, or there were a shorter one. */
    private @Nullable Loop shortestLoop(Best best) {
        int reached = search(best.start, back, false, best.length - 1);
        int[] nodes = new int[best.length];
        int[] hops = new int[best.length];
        int node = best.start;
        boolean found = true;
        for (int step = 0; step < best.length && found; step++) {
            nodes[step] = node;
            found = false;
            for (int i = graph.outStart(node); i < graph.outEnd(node) && !found; i++) {
                int hop = graph.outHop(i);
                if (letIn[hop] && back[graph.to(hop)] == best.length - step - 1) {
                    hops[step] = hop;
                    found = true;
                }
            }
            node = graph.to(hops[step]);
        }
        forget(back, reached);
        return found ? new Loop(nodes, hops, 0) : null;
    }

    private void forget(int[] distance, int reached) {
        for (int i = 0; i < reached; i++) {
            distance[queue[i]] = FAR;
        }
    }

    /** Breadth first over hops let in; the nodes reached are left in {@link #queue}. */
    private int search(int root, int[] distance, boolean forward, int maxDistance) {
        int read = 0;
        int written = 0;
        queue[written++] = root;
        distance[root] = 0;
        while (read < written) {
            int node = queue[read++];
            if (distance[node] == maxDistance) {
                break;
            }
            int end = forward ? graph.outEnd(node) : graph.inEnd(node);
            for (int i = forward ? graph.outStart(node) : graph.inStart(node); i < end; i++) {
                int hop = forward ? graph.outHop(i) : graph.inHop(i);
                int next = forward ? graph.to(hop) : graph.from(hop);
                if (!budget.visit()) {
                    return written;
                }
                if (letIn[hop] && distance[next] == FAR) {
                    distance[next] = distance[node] + 1;
                    queue[written++] = next;
                }
            }
        }
        return written;
    }
}
