package dev.interlock.traversal;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Strongly connected components: the largest sets of nodes that all reach each other. Nodes that may not be passed
 * belong to none.
 *
 * <p>Tarjan 1972 (SIAM J. Comput. 1:146), without recursion; O(nodes + hops), four arrays of nodes. Components are
 * numbered so that hops between them lead to smaller numbers. An empty graph has none. Immutable once made.
 */
public final class Components {
    /** The number of a node that belongs to no component. */
    public static final int NONE = -1;

    private final int[] component;
    private final int[] size;

    private Components(int[] component, int[] size) {
        this.component = component;
        this.size = size;
    }

    /**
     * @param wanted which of the hops in sight count
     * @param budget if it is spent, the nodes not yet done belong to no component
     */
    public static Components of(Hops hops, IntPredicate wanted, Budget budget) {
        return new Walk(hops, wanted, budget).components();
    }

    public int count() {
        return size.length;
    }

    /** The node's component, {@link #NONE} where it has none. */
    public int of(int node) {
        return component[node];
    }

    public int size(int component) {
        return size[component];
    }

    /** Whether a way leads from the node to another one and back. */
    public boolean isOnRing(int node) {
        return component[node] != NONE && size[component[node]] > 1;
    }

    private static final class Walk {
        private final Hops hops;
        private final IntPredicate wanted;
        private final Budget budget;

        private final int[] component;
        /** When a node was first met, from 1; 0 where not yet. */
        private final int[] met;
        /** The earliest node on the stack that a node is known to reach, by {@link #met}. */
        private final int[] low;
        /** Nodes met whose component is not complete. */
        private final int[] open;
        /** The way to the node at work, and the next hop to look at of each node on it. */
        private final int[] way;

        private final int[] position;
        private int opened;
        private int clock;
        private int[] size = new int[8];
        private int components;

        Walk(Hops hops, IntPredicate wanted, Budget budget) {
            this.hops = hops;
            this.wanted = wanted;
            this.budget = budget;
            int nodes = hops.nodes();
            component = new int[nodes];
            Arrays.fill(component, NONE);
            met = new int[nodes];
            low = new int[nodes];
            open = new int[nodes];
            way = new int[nodes];
            position = new int[nodes];
        }

        Components components() {
            for (int node = 0; node < hops.nodes() && budget.cut() == null; node++) {
                if (met[node] == 0 && hops.passable(node)) {
                    walkFrom(node);
                }
            }
            return new Components(component, Arrays.copyOf(size, components));
        }

        private void walkFrom(int root) {
            int depth = 0;
            way[0] = root;
            meet(root);
            while (depth >= 0) {
                int node = way[depth];
                int next = nextUnmet(node);
                if (next != NONE) {
                    way[++depth] = next;
                    meet(next);
                } else if (budget.cut() != null) {
                    return;
                } else {
                    leave(node);
                    depth--;
                    if (depth >= 0) {
                        low[way[depth]] = Math.min(low[way[depth]], low[node]);
                    }
                }
            }
        }

        private void meet(int node) {
            met[node] = ++clock;
            low[node] = clock;
            position[node] = hops.outStart(node);
            open[opened++] = node;
        }

        /** Looks at the node's hops up to one that leads to a node not met yet. */
        private int nextUnmet(int node) {
            while (position[node] < hops.outEnd(node)) {
                int hop = hops.outHop(position[node]++);
                int target = hops.to(hop);
                if (!budget.visit()) {
                    return NONE;
                }
                boolean done = met[target] != 0 && component[target] != NONE;
                if (!done && hops.passable(target) && hops.sees(hop) && wanted.test(hop)) {
                    if (met[target] == 0) {
                        return target;
                    }
                    low[node] = Math.min(low[node], met[target]);
                }
            }
            return NONE;
        }

        /** Closes the component that was entered at this node, if it was. */
        private void leave(int node) {
            if (low[node] != met[node]) {
                return;
            }
            if (components == size.length) {
                size = Arrays.copyOf(size, components * 2);
            }
            int member;
            do {
                member = open[--opened];
                component[member] = components;
                size[components]++;
            } while (member != node);
            components++;
        }
    }
}
