package dev.interlock.traversal;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import java.util.Arrays;

/**
 * The greatest sets of nodes that all reach each other: Tarjan (SIAM J. Comput. 1, 1972), without recursion, in one
 * pass over nodes and arcs.
 *
 * <p>Components are numbered by their smallest node, so numbering does not depend on the order of the walk. A node on no
 * ring is a component of its own. The empty graph has none.
 */
public final class StronglyConnectedComponents {
    private static final int UNSEEN = 0;

    private final int[] component;
    private final Index members;
    private final int count;

    private StronglyConnectedComponents(int[] component, int count) {
        this.component = component;
        this.count = count;
        this.members = Index.of(Ints.of(component), count);
    }

    /** Finds all components; they are wrong where the budget is spent, so look at {@link Budget#cut}. */
    public static StronglyConnectedComponents of(Arcs arcs, Budget budget) {
        return new Search(arcs, budget).run();
    }

    public int count() {
        return count;
    }

    public int component(int node) {
        return component[node];
    }

    /** The nodes of a component, ascending. */
    public int[] members(int component) {
        return members.toArray(component);
    }

    public int size(int component) {
        return members.count(component);
    }

    private static final class Search {
        private final Arcs arcs;
        private final Budget budget;
        /** When the node was first seen, counted from 1; {@link #UNSEEN} before. */
        private final int[] seen;

        private final int[] lowest;
        private final int[] root;
        private final int[] stack;
        private final int[] walk;
        private final int[] next;
        private int stackSize;
        private int walkSize;
        private int clock;

        Search(Arcs arcs, Budget budget) {
            this.arcs = arcs;
            this.budget = budget;
            int nodes = arcs.nodes();
            seen = new int[nodes];
            lowest = new int[nodes];
            root = new int[nodes];
            stack = new int[nodes];
            walk = new int[nodes];
            next = new int[nodes];
            Arrays.fill(root, -1);
        }

        StronglyConnectedComponents run() {
            for (int node = 0; node < arcs.nodes(); node++) {
                if (seen[node] == UNSEEN) {
                    enter(node);
                    while (walkSize > 0) {
                        step(walk[walkSize - 1]);
                    }
                }
            }
            return numbered();
        }

        private void enter(int node) {
            seen[node] = lowest[node] = ++clock;
            next[node] = arcs.outStart(node);
            stack[stackSize++] = node;
            walk[walkSize++] = node;
        }

        private void step(int node) {
            if (next[node] < arcs.outEnd(node) && budget.visit()) {
                int target = arcs.target(next[node]++);
                if (seen[target] == UNSEEN) {
                    enter(target);
                } else if (root[target] < 0) {
                    lowest[node] = Math.min(lowest[node], seen[target]);
                }
                return;
            }
            walkSize--;
            if (walkSize > 0) {
                lowest[walk[walkSize - 1]] = Math.min(lowest[walk[walkSize - 1]], lowest[node]);
            }
            if (lowest[node] == seen[node]) {
                close(node);
            }
        }

        private void close(int node) {
            int member;
            do {
                member = stack[--stackSize];
                root[member] = node;
            } while (member != node);
        }

        private StronglyConnectedComponents numbered() {
            int[] numbers = new int[root.length];
            Arrays.fill(numbers, -1);
            int[] component = new int[root.length];
            int count = 0;
            for (int node = 0; node < root.length; node++) {
                if (numbers[root[node]] < 0) {
                    numbers[root[node]] = count++;
                }
                component[node] = numbers[root[node]];
            }
            return new StronglyConnectedComponents(component, count);
        }
    }
}
