package dev.interlock.traversal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The loopless paths from one node to another along the hops, by the sum of their costs, then by length, then by their
 * nodes in turn: Yen's algorithm (Management Science 17, 1971) with Lawler's rule not to deviate before the point where
 * a path itself deviated. One at a time; what was found is kept, so the next path does not repeat the work.
 *
 * <p>Cost of the next path: for each of its nodes one Dijkstra search, O(hops · log nodes) time over the whole graph,
 * and arrays of the size of the graph. For lengths on large graphs use {@link KShortestPaths}.
 *
 * <p>Walks only hops in view; nodes that are not passable stand at the ends only. Between a node and itself, and in a
 * graph without hops, there is no path. Not thread-safe.
 */
public final class WeightedPaths {
    /** More than any path is long; costs are counted in multiples of it, so that length decides between equals. */
    private static final long SCALE = 1L << 20;

    private static final long FAR = Long.MAX_VALUE;

    private final Hops hops;
    private final HopCost cost;
    private final int from;
    private final int to;
    private final Budget budget;
    private final long[] toEnd;
    private final TreeSet<Candidate> candidates = new TreeSet<>();
    private final List<int[]> given = new ArrayList<>();
    private boolean begun;

    public WeightedPaths(Hops hops, HopCost cost, int from, int to, Budget budget) {
        this.hops = hops;
        this.cost = cost;
        this.from = from;
        this.to = to;
        this.budget = budget;
        this.toEnd = new long[hops.nodes()];
    }

    /** A path and the sum of the costs of its hops. */
    public record Weighted(List<Integer> nodes, long cost) {}

    /** The next path; {@code null} where there is no more, or where {@link Budget#cut} says why not. */
    public @Nullable Weighted next() {
        if (!begun) {
            begun = true;
            if (from != to) {
                addCandidate(new int[] {from}, 0, Set.of(), 0);
            }
        }
        Candidate best = budget.cut() == null ? candidates.pollFirst() : null;
        if (best == null) {
            return null;
        }
        given.add(best.nodes);
        deviateFrom(best);
        List<Integer> nodes = Arrays.stream(best.nodes).boxed().toList();
        return new Weighted(nodes, best.cost / SCALE);
    }

    private void deviateFrom(Candidate path) {
        long rootCost = 0;
        for (int spur = 0; spur < path.nodes.length - 1 && budget.cut() == null; spur++) {
            if (spur >= path.deviation) {
                int[] root = Arrays.copyOf(path.nodes, spur + 1);
                addCandidate(root, spur, takenAfter(root), rootCost);
            }
            rootCost += cost(hopBetween(path.nodes[spur], path.nodes[spur + 1]));
        }
    }

    /** The nodes that follow this beginning in paths already given. */
    private Set<Integer> takenAfter(int[] root) {
        Set<Integer> taken = new HashSet<>();
        for (int[] path : given) {
            if (path.length > root.length && Arrays.mismatch(path, root) == root.length) {
                taken.add(path[root.length]);
            }
        }
        return taken;
    }

    /** The best path that begins so and goes on with none of the taken nodes, if there is one. */
    private void addCandidate(int[] root, int deviation, Set<Integer> taken, long rootCost) {
        measureToEnd(root);
        int last = root[root.length - 1];
        int next = cheapest(last, taken);
        if (next < 0 || budget.cut() != null) {
            return;
        }
        long total = rootCost + cost(hopBetween(last, next)) + toEnd[next];
        int length = root.length;
        int[] nodes = Arrays.copyOf(root, Math.toIntExact(total % SCALE) + 1);
        for (int node = next; ; node = cheapest(node, Set.of())) {
            nodes[length++] = node;
            if (node == to) {
                break;
            }
        }
        candidates.add(new Candidate(nodes, total, deviation));
    }

    /** Costs to the end of all nodes that do not lie on a beginning: Dijkstra's algorithm against the hops. */
    private void measureToEnd(int[] root) {
        Arrays.fill(toEnd, FAR);
        boolean[] closed = new boolean[hops.nodes()];
        for (int node : root) {
            closed[node] = true;
        }
        NodeHeap queue = new NodeHeap();
        toEnd[to] = 0;
        queue.add(0, to);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            if (closed[node]) {
                continue;
            }
            closed[node] = true;
            for (int i = hops.inStart(node); i < hops.inEnd(node) && budget.visit(); i++) {
                int hop = hops.inHop(i);
                int source = hops.from(hop);
                if (!closed[source] && hops.passable(source) && hops.sees(hop)) {
                    long through = toEnd[node] + cost(hop);
                    if (through < toEnd[source]) {
                        toEnd[source] = through;
                        queue.add(through, source);
                    }
                }
            }
        }
    }

    /** The node after this one on the cheapest way to the end, the first of equals; -1 where there is no way. */
    private int cheapest(int node, Set<Integer> taken) {
        int best = -1;
        long bestCost = FAR;
        for (int i = hops.outStart(node); i < hops.outEnd(node) && budget.visit(); i++) {
            int hop = hops.outHop(i);
            int target = hops.to(hop);
            if (target != node && toEnd[target] != FAR && !taken.contains(target) && hops.sees(hop)) {
                long through = toEnd[target] + cost(hop);
                if (through < bestCost) {
                    best = target;
                    bestCost = through;
                }
            }
        }
        return best;
    }

    private int hopBetween(int source, int target) {
        for (int i = hops.outStart(source); i < hops.outEnd(source); i++) {
            if (hops.to(hops.outHop(i)) == target) {
                return hops.outHop(i);
            }
        }
        throw new IllegalStateException("no hop from " + source + " to " + target);
    }

    private long cost(int hop) {
        long own = cost.of(hop);
        if (own < 0) {
            throw new IllegalArgumentException("hop " + hop + " costs " + own + ", less than 0");
        }
        return Math.addExact(Math.multiplyExact(own, SCALE), 1);
    }

    /** A path not given yet. Its cost counts length, too. */
    private static final class Candidate implements Comparable<Candidate> {
        private final int[] nodes;
        private final long cost;
        private final int deviation;

        Candidate(int[] nodes, long cost, int deviation) {
            this.nodes = nodes;
            this.cost = cost;
            this.deviation = deviation;
        }

        @Override
        public int compareTo(Candidate other) {
            int byCost = Long.compare(cost, other.cost);
            return byCost != 0 ? byCost : Arrays.compare(nodes, other.nodes);
        }
    }
}
