package dev.interlock.traversal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Single points of failure: a node dominates another if every way from the root to the other passes it. Each node
 * reached has one immediate dominator, the nearest of its dominators (Lengauer and Tarjan, TOPLAS 1, 1979; the simple
 * version, O(arcs · log nodes), without recursion).
 *
 * <p>A {@link #VIRTUAL_ROOT} stands above all roots, so that with several no root dominates what can also be reached
 * from another. Nodes that are not reached, all of them where there is no root, have no dominator.
 */
public final class Dominators {
    /** The immediate dominator of the roots, and of what no single node dominates. */
    public static final int VIRTUAL_ROOT = -1;
    /** For nodes that no root reaches. */
    public static final int NONE = -2;

    private final int[] immediate;

    private Dominators(int[] immediate) {
        this.immediate = immediate;
    }

    /**
     * Works out the dominators of all that is reached.
     *
     * @param budget dominators are wrong where it is spent, so look at {@link Budget#cut}
     * @param roots from where all is reached
     */
    public static Dominators of(Arcs arcs, Budget budget, int... roots) {
        return new Dominators(new Search(arcs, budget, roots).run());
    }

    /** The immediate dominator, {@link #VIRTUAL_ROOT} or {@link #NONE}. */
    public int immediate(int node) {
        return immediate[node];
    }

    public boolean reaches(int node) {
        return immediate[node] != NONE;
    }

    /** All dominators of a node but itself and the virtual root, the nearest first. */
    public int[] of(int node) {
        int[] dominators = new int[4];
        int count = 0;
        for (int at = immediate[node]; at >= 0; at = immediate[at]) {
            if (count == dominators.length) {
                dominators = Arrays.copyOf(dominators, count * 2);
            }
            dominators[count++] = at;
        }
        return Arrays.copyOf(dominators, count);
    }

    /** Nodes are renumbered in the order of a depth-first walk; number 0 is the virtual root. */
    private static final class Search {
        private final Arcs arcs;
        private final Budget budget;
        private final int[] roots;
        private final BitSet isRoot = new BitSet();
        private final int[] number;
        private final int[] nodeAt;
        private final int[] parent;
        private final int[] semi;
        private final int[] dominator;
        private final int[] ancestor;
        private final int[] best;
        private final int[] bucket;
        private final int[] nextInBucket;
        private final int[] trail;
        private int size;

        Search(Arcs arcs, Budget budget, int[] roots) {
            this.arcs = arcs;
            this.budget = budget;
            this.roots = roots;
            int most = arcs.nodes() + 1;
            number = filled(arcs.nodes());
            nodeAt = new int[most];
            parent = new int[most];
            semi = new int[most];
            dominator = new int[most];
            ancestor = filled(most);
            best = new int[most];
            bucket = filled(most);
            nextInBucket = filled(most);
            trail = new int[most];
        }

        int[] run() {
            number(VIRTUAL_ROOT, 0);
            for (int root : roots) {
                isRoot.set(root);
                if (number[root] < 0) {
                    walkFrom(root);
                }
            }
            for (int at = size - 1; at > 0; at--) {
                findSemidominator(at);
                resolveBucket(at);
            }
            return immediateDominators();
        }

        private void walkFrom(int root) {
            int[] next = trail;
            int depth = 0;
            number(root, 0);
            int at = size - 1;
            next[at] = arcs.outStart(root);
            while (depth >= 0) {
                int node = nodeAt[at];
                if (next[at] < arcs.outEnd(node) && budget.visit()) {
                    int target = arcs.target(next[at]++);
                    if (number[target] < 0) {
                        number(target, at);
                        at = size - 1;
                        next[at] = arcs.outStart(target);
                        depth++;
                    }
                } else {
                    at = parent[at];
                    depth--;
                }
            }
        }

        private void number(int node, int parentNumber) {
            if (node >= 0) {
                number[node] = size;
            }
            nodeAt[size] = node;
            parent[size] = parentNumber;
            semi[size] = size;
            best[size] = size;
            size++;
        }

        private void findSemidominator(int at) {
            int node = nodeAt[at];
            for (int i = arcs.inStart(node); i < arcs.inEnd(node) && budget.visit(); i++) {
                int source = number[arcs.source(i)];
                if (source >= 0) {
                    semi[at] = Math.min(semi[at], semi[evaluate(source)]);
                }
            }
            if (isRoot.get(node)) {
                semi[at] = 0;
            }
            nextInBucket[at] = bucket[semi[at]];
            bucket[semi[at]] = at;
            ancestor[at] = parent[at];
        }

        private void resolveBucket(int at) {
            int above = parent[at];
            for (int member = bucket[above]; member >= 0; member = nextInBucket[member]) {
                int least = evaluate(member);
                dominator[member] = semi[least] < semi[member] ? least : above;
            }
            bucket[above] = -1;
        }

        /** The node of least semidominator on the way up the forest built so far; shortens the way as it goes. */
        private int evaluate(int at) {
            if (ancestor[at] < 0) {
                return at;
            }
            int length = 0;
            for (int node = at; ancestor[ancestor[node]] >= 0; node = ancestor[node]) {
                trail[length++] = node;
            }
            while (--length >= 0) {
                int node = trail[length];
                int above = ancestor[node];
                if (semi[best[above]] < semi[best[node]]) {
                    best[node] = best[above];
                }
                ancestor[node] = ancestor[above];
            }
            return best[at];
        }

        private int[] immediateDominators() {
            int[] immediate = new int[arcs.nodes()];
            Arrays.fill(immediate, NONE);
            for (int at = 1; at < size; at++) {
                if (dominator[at] != semi[at]) {
                    dominator[at] = dominator[dominator[at]];
                }
                immediate[nodeAt[at]] = nodeAt[dominator[at]];
            }
            return immediate;
        }

        private static int[] filled(int size) {
            int[] array = new int[size];
            Arrays.fill(array, -1);
            return array;
        }
    }
}
