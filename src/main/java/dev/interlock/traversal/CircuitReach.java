package dev.interlock.traversal;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How far the nodes of short circuits through one node lie behind and before it. Two breadth-first searches of half the
 * length each, then each is carried on among the nodes that the other one found: a node on a circuit is found by one of
 * them, and the rest of the circuit leads through nodes found by the other.
 */
final class CircuitReach {
    /** Not found; less than every distance plus one. */
    private static final byte UNKNOWN = 0;

    private final Hops hops;
    private final int maxLength;
    private final IntPredicate wanted;
    private final Budget budget;
    /** Distances from and to the node, plus one. */
    private final byte[] ahead;

    private final byte[] back;

    private CircuitReach(Hops hops, int maxLength, IntPredicate wanted, Budget budget) {
        this.hops = hops;
        this.maxLength = maxLength;
        this.wanted = wanted;
        this.budget = budget;
        this.ahead = new byte[hops.nodes()];
        this.back = new byte[hops.nodes()];
    }

    static CircuitReach of(Hops hops, int node, int maxLength, IntPredicate wanted, Budget budget) {
        CircuitReach reach = new CircuitReach(hops, maxLength, wanted, budget);
        int half = (maxLength + 1) / 2;
        int[] edgeAhead = reach.search(new int[] {node}, 0, half, true, reach.ahead, null);
        int[] edgeBack = reach.search(new int[] {node}, 0, maxLength - half, false, reach.back, null);
        byte[] foundAhead = reach.ahead.clone();
        reach.search(edgeAhead, half, maxLength - 1, true, reach.ahead, reach.back);
        reach.search(edgeBack, maxLength - half, maxLength - 1, false, reach.back, foundAhead);
        return reach;
    }

    /** Whether a hop between two nodes can lie on a circuit. */
    boolean allows(int source, int target) {
        return ahead[source] != UNKNOWN && back[target] != UNKNOWN && ahead[source] + back[target] - 2 + 1 <= maxLength;
    }

    /** The nodes that can lie on a circuit, ascending. */
    int[] nodes() {
        int[] nodes = new int[16];
        int count = 0;
        for (int node = 0; node < ahead.length; node++) {
            if (ahead[node] != UNKNOWN && back[node] != UNKNOWN && ahead[node] + back[node] - 2 <= maxLength) {
                if (count == nodes.length) {
                    nodes = Arrays.copyOf(nodes, count * 2);
                }
                nodes[count++] = node;
            }
        }
        return Arrays.copyOf(nodes, count);
    }

    /** Goes on level by level from {@code edge}, only to nodes found in {@code among}; returns the last level. */
    private int[] search(
            int[] edge, int depth, int maxDepth, boolean forward, byte[] distance, byte @Nullable [] among) {
        for (int node : edge) {
            distance[node] = (byte) (depth + 1);
        }
        int[] level = edge;
        for (int next = depth + 1; next <= maxDepth && level.length > 0; next++) {
            int[] found = new int[16];
            int count = 0;
            for (int node : level) {
                int end = forward ? hops.outEnd(node) : hops.inEnd(node);
                for (int i = forward ? hops.outStart(node) : hops.inStart(node); i < end; i++) {
                    int hop = forward ? hops.outHop(i) : hops.inHop(i);
                    int other = forward ? hops.to(hop) : hops.from(hop);
                    if (!budget.visit()) {
                        return new int[0];
                    }
                    boolean fresh = distance[other] == UNKNOWN && (among == null || among[other] != UNKNOWN);
                    if (fresh && hops.passable(other) && hops.sees(hop) && wanted.test(hop)) {
                        distance[other] = (byte) (next + 1);
                        if (count == found.length) {
                            found = Arrays.copyOf(found, count * 2);
                        }
                        found[count++] = other;
                    }
                }
            }
            level = Arrays.copyOf(found, count);
        }
        return level;
    }
}
