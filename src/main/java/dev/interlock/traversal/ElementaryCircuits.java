package dev.interlock.traversal;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * All elementary circuits up to a length: closed walks that pass no node twice, each once, rotated to start at its
 * smallest node, or at the node asked for.
 *
 * <p>Johnson 1975 (SIAM J. Comput. 4:77) for circuits of any length: only strongly connected components are walked, and
 * a node from which the way home is blocked stays blocked until a node ahead of it is freed. With a bound on the length
 * a node is blocked for the number of hops it failed with, as in Gupta and Suzumura 2021 (arXiv 2105.10094), and is not
 * entered at all if its distance to the start, the path left aside, is too far.
 *
 * <p>Circuits come in the order of their nodes, compared one by one; an empty graph has none. O((nodes + hops) ·
 * maxLength) between two circuits; the walk is paid hop by hop. A node that may not be passed is on no circuit; a tie
 * to oneself is a circuit of length 1 only if asked for. Used once, by one thread.
 */
public final class ElementaryCircuits {
    /** No circuit is longer; keeps recursion shallow. */
    public static final int LONGEST = 64;

    private final Subgraph graph;
    private final int through;
    private final int minLength;
    private final int maxLength;
    private final Budget budget;
    private final Sink sink;

    private final int[] pathNodes;
    private final int[] pathHops;
    private final boolean[] onPath;
    /** Hops to the start, itself and the path left aside; {@link Integer#MAX_VALUE} where there is no way. */
    private final int[] distance;
    /** The greatest number of remaining hops known not to suffice, given the path. */
    private final int[] failed;
    /** Per hop: whether its source waits for its target to come closer to the start. */
    private final boolean[] waits;

    private int start;
    private boolean stopped;

    /** Takes circuits as they are found. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param nodes and hops of the circuit in their first {@code length} places, in the numbers of the graph given
         *     to {@link ElementaryCircuits#of}; reused, so copy them
         * @return whether to go on
         */
        boolean circuit(int[] nodes, int[] hops, int length);
    }

    private ElementaryCircuits(Subgraph graph, int through, int minLength, int maxLength, Budget budget, Sink sink) {
        this.graph = graph;
        this.through = through;
        this.minLength = minLength;
        this.maxLength = maxLength;
        this.budget = budget;
        this.sink = sink;
        this.pathNodes = new int[maxLength];
        this.pathHops = new int[maxLength];
        this.onPath = new boolean[graph.nodes()];
        this.distance = new int[graph.nodes()];
        this.failed = new int[graph.nodes()];
        this.waits = new boolean[graph.hops()];
        Arrays.fill(distance, Integer.MAX_VALUE);
    }

    /**
     * Walks all circuits, until the sink has enough or the budget is spent.
     *
     * @param wanted which of the hops in sight to walk
     * @param through the node that all circuits pass, {@code null} for any
     * @param selfLoops whether a tie to oneself is a circuit
     */
    public static void forEach(
            Hops hops,
            IntPredicate wanted,
            @Nullable Integer through,
            int minLength,
            int maxLength,
            boolean selfLoops,
            Budget budget,
            Sink sink) {
        if (minLength < 1 || minLength > maxLength || maxLength > LONGEST) {
            throw new IllegalArgumentException("lengths " + minLength + " to " + maxLength);
        }
        Subgraph graph = through == null
                ? Subgraph.cyclic(hops, selfLoops, wanted, budget)
                : Subgraph.around(hops, through, maxLength, selfLoops, wanted, budget);
        int[] nodes = new int[maxLength];
        int[] originalHops = new int[maxLength];
        Sink translated = (found, foundHops, length) -> {
            for (int i = 0; i < length; i++) {
                nodes[i] = graph.originalNode(found[i]);
                originalHops[i] = graph.originalHop(foundHops[i]);
            }
            return sink.circuit(nodes, originalHops, length);
        };
        int local = through == null ? -1 : graph.find(through);
        if (budget.cut() == null && (through == null || local >= 0)) {
            new ElementaryCircuits(graph, local, minLength, maxLength, budget, translated).walk();
        }
    }

    private void walk() {
        if (through >= 0) {
            walkFrom(through);
            return;
        }
        for (int node = 0; node < graph.nodes() && goesOn(); node++) {
            walkFrom(node);
        }
    }

    private void walkFrom(int node) {
        start = node;
        int[] near = measureDistances();
        pathNodes[0] = start;
        onPath[start] = true;
        extend(start, 1);
        onPath[start] = false;
        for (int touched : near) {
            distance[touched] = Integer.MAX_VALUE;
            failed[touched] = 0;
            Arrays.fill(waits, graph.outStart(touched), graph.outEnd(touched), false);
        }
    }

    private boolean goesOn() {
        return !stopped && budget.cut() == null;
    }

    private boolean isAllowed(int node) {
        return graph.passable(node) && (through >= 0 || node >= start);
    }

    /** Breadth first against the arrows; returns the nodes that can reach the start. */
    private int[] measureDistances() {
        int[] queue = new int[graph.nodes()];
        int read = 0;
        int written = 0;
        queue[written++] = start;
        distance[start] = 0;
        while (read < written) {
            int node = queue[read++];
            if (distance[node] + 1 >= maxLength) {
                break;
            }
            for (int i = graph.inStart(node); i < graph.inEnd(node); i++) {
                int source = graph.from(graph.inHop(i));
                if (!budget.visit()) {
                    return Arrays.copyOf(queue, written);
                }
                if (distance[source] == Integer.MAX_VALUE && isAllowed(source)) {
                    distance[source] = distance[node] + 1;
                    queue[written++] = source;
                }
            }
        }
        return Arrays.copyOf(queue, written);
    }

    /**
     * Walks on from the last node of the path, which has {@code depth} nodes. Returns the fewest hops in which it got
     * home, {@link Integer#MAX_VALUE} if it did not.
     */
    private int extend(int node, int depth) {
        int remaining = maxLength - depth + 1;
        int home = Integer.MAX_VALUE;
        for (int hop = graph.outStart(node); hop < graph.outEnd(node) && !stopped; hop++) {
            if (!budget.visit()) {
                break;
            }
            int next = graph.to(hop);
            pathHops[depth - 1] = hop;
            if (next == start) {
                home = 1;
                report(depth);
            } else if (mayEnter(next, remaining - 1)) {
                pathNodes[depth] = next;
                onPath[next] = true;
                int nextHome = extend(next, depth + 1);
                onPath[next] = false;
                home = nextHome == Integer.MAX_VALUE ? home : Math.min(home, nextHome + 1);
            }
        }
        leave(node, remaining, home);
        return home;
    }

    private boolean mayEnter(int node, int remaining) {
        return !onPath[node]
                && distance[node] <= remaining
                && distance[node] != Integer.MAX_VALUE
                && failed[node] < remaining;
    }

    private void report(int length) {
        if (length >= minLength) {
            stopped = !sink.circuit(pathNodes, pathHops, length);
        }
    }

    private void leave(int node, int remaining, int home) {
        Arrays.fill(waits, graph.outStart(node), graph.outEnd(node), true);
        if (home == Integer.MAX_VALUE) {
            failed[node] = remaining;
        } else {
            failed[node] = home - 1;
            release(node, home);
        }
    }

    /** Tells those waiting for the node that it gets home in so many hops. */
    private void release(int node, int home) {
        for (int i = graph.inStart(node); i < graph.inEnd(node); i++) {
            int hop = graph.inHop(i);
            int waiting = graph.from(hop);
            if (waits[hop] && failed[waiting] > home) {
                failed[waiting] = home;
                release(waiting, home + 1);
            }
        }
    }
}
