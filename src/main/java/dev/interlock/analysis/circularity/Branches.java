package dev.interlock.analysis.circularity;

import java.util.Arrays;

/**
 * The trees that hang off a graph: nodes with one edge, taken away again and again. In a system of a graph Laplacian what
 * a branch needs can only come over its one edge, so branches are solved by hand, and only the core, where edges form
 * circles, is left. Linear in nodes and edges.
 *
 * <p>What is passed on are whole numbers, so that what balances comes to nothing at all: a core that only passes on
 * money has nothing to solve, however much went through it.
 */
final class Branches {
    private static final int NONE = -1;

    private final int[] one;
    private final int[] other;
    private final double[] weight;
    /** Nodes of branches, from their tips inward, and the edge by which each hangs. */
    private final int[] taken;

    private final int[] hangsBy;
    private final int takenCount;
    /** Nodes of the core, numbered in the same order; {@link #NONE} for those of branches. */
    private final int[] number;

    private final boolean[] inCore;

    private Branches(int nodes, int[] one, int[] other, double[] weight) {
        this.one = one;
        this.other = other;
        this.weight = weight;
        this.inCore = new boolean[one.length];
        this.number = new int[nodes];
        this.taken = new int[nodes];
        this.hangsBy = new int[nodes];
        this.takenCount = take(nodes);
    }

    /** @param one and {@code other} are the ends of each edge, which differ */
    static Branches of(int nodes, int[] one, int[] other, double[] weight) {
        return new Branches(nodes, one, other, weight);
    }

    /** Returns how many are taken: the tips, and whoever has no edge left. */
    private int take(int nodes) {
        int[] degree = new int[nodes];
        // The edges of a node that are left, as one number: with one edge left it is that edge.
        int[] left = new int[nodes];
        for (int edge = 0; edge < one.length; edge++) {
            inCore[edge] = true;
            degree[one[edge]]++;
            degree[other[edge]]++;
            left[one[edge]] ^= edge;
            left[other[edge]] ^= edge;
        }
        int[] queue = new int[nodes];
        int waiting = 0;
        for (int node = 0; node < nodes; node++) {
            if (degree[node] <= 1) {
                queue[waiting++] = node;
            }
        }
        for (int next = 0; next < waiting; next++) {
            int node = queue[next];
            taken[next] = node;
            hangsBy[next] = degree[node] == 1 ? left[node] : NONE;
            number[node] = NONE;
            if (degree[node] == 1) {
                int edge = left[node];
                int stem = one[edge] + other[edge] - node;
                inCore[edge] = false;
                degree[node] = 0;
                left[stem] ^= edge;
                if (--degree[stem] == 1) {
                    queue[waiting++] = stem;
                }
            }
        }
        renumber();
        return waiting;
    }

    private void renumber() {
        int core = 0;
        for (int node = 0; node < number.length; node++) {
            if (number[node] != NONE) {
                number[node] = core++;
            }
        }
    }

    private int coreSize() {
        return number.length - takenCount;
    }

    /** The core by itself, its nodes numbered in the same order. */
    Laplacian core() {
        int count = 0;
        int[] from = new int[one.length];
        int[] to = new int[one.length];
        double[] kept = new double[one.length];
        for (int edge = 0; edge < one.length; edge++) {
            if (inCore[edge]) {
                from[count] = number[one[edge]];
                to[count] = number[other[edge]];
                kept[count++] = weight[edge];
            }
        }
        return new Laplacian(
                coreSize(), Arrays.copyOf(from, count), Arrays.copyOf(to, count), Arrays.copyOf(kept, count));
    }

    /** What each node has to pass on, with all that comes to it from its branches. */
    long[] gathered(long[] right) {
        long[] gathered = right.clone();
        for (int i = 0; i < takenCount; i++) {
            if (hangsBy[i] != NONE) {
                gathered[stem(i)] += gathered[taken[i]];
            }
        }
        return gathered;
    }

    /** The part of a right side that falls to the core. */
    long[] ofCore(long[] gathered) {
        long[] core = new long[coreSize()];
        for (int node = 0; node < number.length; node++) {
            if (number[node] != NONE) {
                core[number[node]] = gathered[node];
            }
        }
        return core;
    }

    /** Values of all nodes, from those of the core outward; a part that is all branch starts at zero. */
    double[] grown(double[] core, long[] gathered) {
        double[] values = new double[number.length];
        for (int node = 0; node < number.length; node++) {
            values[node] = number[node] == NONE ? 0 : core[number[node]];
        }
        for (int i = takenCount - 1; i >= 0; i--) {
            if (hangsBy[i] != NONE) {
                values[taken[i]] = values[stem(i)] + gathered[taken[i]] / weight[hangsBy[i]];
            }
        }
        return values;
    }

    private int stem(int i) {
        return one[hangsBy[i]] + other[hangsBy[i]] - taken[i];
    }
}
