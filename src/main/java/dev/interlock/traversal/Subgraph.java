package dev.interlock.traversal;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Some nodes and hops of a larger graph, copied out so that a walk that looks at each of them often does not ask the
 * facts again. Nodes and hops are numbered anew, in the same order; hops ascend by source, then target.
 *
 * <p>All hops are seen. Copying costs one look at each hop between the nodes. Immutable, safe for any thread.
 */
public final class Subgraph implements Hops {
    private final int[] nodes;
    private final boolean[] passable;
    private final int[] hop;
    private final int[] from;
    private final int[] to;
    private final int[] kinds;
    private final long[] money;
    private final int[] outEnd;
    private final int[] inEnd;
    private final int[] inHop;

    private Subgraph(Hops hops, int[] nodes, int[] hop, int[] from, int[] to) {
        this.nodes = nodes;
        this.hop = hop;
        this.from = from;
        this.to = to;
        this.passable = new boolean[nodes.length];
        for (int node = 0; node < nodes.length; node++) {
            passable[node] = hops.passable(nodes[node]);
        }
        this.kinds = new int[hop.length];
        this.money = new long[hop.length];
        for (int i = 0; i < hop.length; i++) {
            kinds[i] = hops.kinds(hop[i]);
            money[i] = hops.money(hop[i]);
        }
        this.outEnd = ends(from, nodes.length);
        this.inEnd = ends(to, nodes.length);
        this.inHop = byTarget();
    }

    /**
     * The hops between some nodes; of a graph cut short by its budget, those looked at.
     *
     * @param nodes ascending
     * @param wanted which of the hops in sight to take
     */
    public static Subgraph of(Hops hops, int[] nodes, IntPredicate wanted, Budget budget) {
        Collector taken = new Collector();
        int[] places = places(hops, nodes);
        for (int source = 0; source < nodes.length; source++) {
            int node = nodes[source];
            for (int i = hops.outStart(node); i < hops.outEnd(node); i++) {
                int candidate = hops.outHop(i);
                if (!budget.visit()) {
                    return taken.subgraph(hops, nodes);
                }
                int end = hops.to(candidate);
                int target = places == null ? Arrays.binarySearch(nodes, end) : places[end];
                if (target >= 0 && hops.sees(candidate) && wanted.test(candidate)) {
                    taken.add(candidate, source, target);
                }
            }
        }
        return taken.subgraph(hops, nodes);
    }

    /** The number here of each node, -1 where it has none; {@code null} where so few are here that a search is better. */
    private static int @Nullable [] places(Hops hops, int[] nodes) {
        if (nodes.length < hops.nodes() / 32) {
            return null;
        }
        int[] places = new int[hops.nodes()];
        Arrays.fill(places, -1);
        for (int node = 0; node < nodes.length; node++) {
            places[nodes[node]] = node;
        }
        return places;
    }

    /** What any circuit can use: hops inside strongly connected components; ties to oneself only if asked for. */
    public static Subgraph cyclic(Hops hops, boolean selfLoops, IntPredicate wanted, Budget budget) {
        Components components = Components.of(hops, wanted, budget);
        int[] nodes = new int[hops.nodes()];
        int count = 0;
        for (int node = 0; node < nodes.length; node++) {
            if (components.isOnRing(node) || (selfLoops && components.of(node) != Components.NONE)) {
                nodes[count++] = node;
            }
        }
        IntPredicate inside = candidate -> components.of(hops.from(candidate)) == components.of(hops.to(candidate))
                && (selfLoops || hops.from(candidate) != hops.to(candidate))
                && wanted.test(candidate);
        return of(hops, Arrays.copyOf(nodes, count), inside, budget);
    }

    /**
     * What a circuit of bounded length through one node can use. Looks half the length ahead and half back, and joins
     * the two halves, so that it costs the square root of looking all the way in one direction.
     */
    public static Subgraph around(
            Hops hops, int node, int maxLength, boolean selfLoops, IntPredicate wanted, Budget budget) {
        if (!hops.passable(node)) {
            return new Collector().subgraph(hops, new int[0]);
        }
        CircuitReach reach = CircuitReach.of(hops, node, maxLength, wanted, budget);
        IntPredicate close = candidate -> reach.allows(hops.from(candidate), hops.to(candidate))
                && (selfLoops || hops.from(candidate) != hops.to(candidate))
                && wanted.test(candidate);
        return of(hops, reach.nodes(), close, budget);
    }

    /** The node's number in the larger graph. */
    public int originalNode(int node) {
        return nodes[node];
    }

    /** The hop's number in the larger graph. */
    public int originalHop(int hop) {
        return this.hop[hop];
    }

    /** The number here of a node of the larger graph; where it is not here, -1 less the number it would have. */
    public int find(int originalNode) {
        return Arrays.binarySearch(nodes, originalNode);
    }

    @Override
    public int hopBetween(int source, int target) {
        int at = Arrays.binarySearch(to, outStart(source), outEnd(source), target);
        return at < 0 ? -1 : at;
    }

    @Override
    public int nodes() {
        return nodes.length;
    }

    @Override
    public int hops() {
        return hop.length;
    }

    @Override
    public int from(int hop) {
        return from[hop];
    }

    @Override
    public int to(int hop) {
        return to[hop];
    }

    @Override
    public int outStart(int node) {
        return node == 0 ? 0 : outEnd[node - 1];
    }

    @Override
    public int outEnd(int node) {
        return outEnd[node];
    }

    @Override
    public int outHop(int position) {
        return position;
    }

    @Override
    public int inStart(int node) {
        return node == 0 ? 0 : inEnd[node - 1];
    }

    @Override
    public int inEnd(int node) {
        return inEnd[node];
    }

    @Override
    public int inHop(int position) {
        return inHop[position];
    }

    @Override
    public boolean sees(int hop) {
        return true;
    }

    @Override
    public boolean passable(int node) {
        return passable[node];
    }

    @Override
    public int kinds(int hop) {
        return kinds[hop];
    }

    @Override
    public long money(int hop) {
        return money[hop];
    }

    private static int[] ends(int[] ofHop, int nodes) {
        int[] ends = new int[nodes];
        for (int node : ofHop) {
            ends[node]++;
        }
        for (int node = 1; node < nodes; node++) {
            ends[node] += ends[node - 1];
        }
        return ends;
    }

    private int[] byTarget() {
        int[] sorted = new int[hop.length];
        int[] next = inEnd.clone();
        for (int i = hop.length - 1; i >= 0; i--) {
            sorted[--next[to[i]]] = i;
        }
        return sorted;
    }

    /** Hops as they come, by source, then target. */
    private static final class Collector {
        private int[] hop = new int[16];
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int size;

        void add(int taken, int source, int target) {
            if (size == hop.length) {
                hop = Arrays.copyOf(hop, size * 2);
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
            }
            hop[size] = taken;
            from[size] = source;
            to[size++] = target;
        }

        Subgraph subgraph(Hops hops, int[] nodes) {
            return new Subgraph(
                    hops, nodes, Arrays.copyOf(hop, size), Arrays.copyOf(from, size), Arrays.copyOf(to, size));
        }
    }
}
