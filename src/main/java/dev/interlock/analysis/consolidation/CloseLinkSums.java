package dev.interlock.analysis.consolidation;

import dev.interlock.graph.column.Index;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.StronglyConnectedComponents;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Close links from or to one node: for each other node the sum over all simple paths of the product of the shares on
 * the path (European Central Bank, Guideline 2015/510, article 138: 20 percent, directly or indirectly).
 *
 * <p>A simple path enters each strongly connected component once, so paths are listed only inside components, where
 * there may be exponentially many (the budget bounds them), and sums are handed on between components. Without rings
 * the cost is one look at each share reached. A node without shares has no links.
 */
final class CloseLinkSums {
    static final double THRESHOLD = 0.2;
    private static final double ROUNDING = 1e-9;

    private final ShareSlice slice;
    private final Index ahead;
    private final Budget budget;
    private final StronglyConnectedComponents components;
    /** What comes to a node from outside its component, and from anywhere. */
    private final double[] entering;

    private final double[] sum;
    /** The path at work: its nodes, the next share of each to follow, the products up to each. */
    private final int[] path;

    private final int[] position;
    private final double[] product;
    private final boolean[] onPath;

    private CloseLinkSums(ShareSlice slice, Budget budget) {
        int nodes = slice.shares().nodes();
        this.slice = slice;
        this.ahead = slice.ahead();
        this.budget = budget;
        this.components = StronglyConnectedComponents.of(slice.arcs(), budget);
        this.entering = new double[nodes];
        this.sum = new double[nodes];
        this.path = new int[nodes];
        this.position = new int[nodes];
        this.product = new double[nodes];
        this.onPath = new boolean[nodes];
    }

    /**
     * The sums of all nodes that are reached, without the node itself.
     *
     * @param down whether to look at what the node holds, else at who holds it
     * @param budget sums are too small where it is spent
     */
    static SortedMap<Integer, Double> of(Shares shares, int node, boolean down, Budget budget) {
        ShareSlice slice = ShareSlice.around(shares, node, down, budget);
        CloseLinkSums sums = new CloseLinkSums(slice, budget);
        sums.run(slice.place(node));
        SortedMap<Integer, Double> links = new TreeMap<>();
        for (int at = 0; at < slice.nodes().length; at++) {
            if (slice.nodes()[at] != node && sums.sum[at] > 0) {
                links.put(slice.nodes()[at], sums.sum[at]);
            }
        }
        return links;
    }

    static boolean isClose(double share) {
        return share > THRESHOLD - ROUNDING;
    }

    private void run(int start) {
        entering[start] = 1;
        for (int component : slice.inOrder(components)) {
            int[] members = components.members(component);
            for (int member : members) {
                if (entering[member] > 0) {
                    walkFrom(member);
                }
            }
            for (int member : members) {
                handOn(member);
            }
        }
    }

    /** Follows all ways inside the component that pass no node twice. */
    private void walkFrom(int first) {
        int depth = 0;
        push(depth, first, entering[first]);
        while (depth >= 0) {
            int node = path[depth];
            int entry = position[depth] < ahead.end(node) && budget.visit() ? ahead.at(position[depth]++) : -1;
            if (entry < 0) {
                onPath[node] = false;
                depth--;
            } else if (isInside(entry) && !onPath[slice.head(entry)]) {
                double longer = product[depth] * slice.shares().share(entry);
                push(++depth, slice.head(entry), longer);
            }
        }
    }

    private void push(int depth, int node, double toNode) {
        path[depth] = node;
        position[depth] = ahead.start(node);
        product[depth] = toNode;
        onPath[node] = true;
        sum[node] += toNode;
    }

    private boolean isInside(int entry) {
        return components.component(slice.head(entry)) == components.component(slice.tail(entry));
    }

    private void handOn(int node) {
        for (int i = ahead.start(node); i < ahead.end(node); i++) {
            int entry = ahead.at(i);
            if (!isInside(entry)) {
                entering[slice.head(entry)] += sum[node] * slice.shares().share(entry);
            }
        }
    }
}
