package dev.interlock.analysis.dependence;

import dev.interlock.graph.column.Ints;
import dev.interlock.traversal.Arcs;
import dev.interlock.traversal.Budget;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Ways upstream from the organization of a {@link ChainGraph} to some of its sources, around organizations left out at
 * every stage. Removing organizations rather than nodes is why dominators of nodes would not do: one that supplies at
 * two stages is two nodes and one organization.
 *
 * <p>A search costs the arcs. Of shortest ways the first by the keys of agreements is found.
 */
final class ChainWays {
    private final ChainGraph upstream;
    private final Budget budget;

    ChainWays(ChainGraph upstream, Budget budget) {
        this.upstream = upstream;
        this.budget = budget;
    }

    /** Positions of the arcs of a shortest way, from the organization upstream; {@code null} where there is none. */
    int @Nullable [] find(BitSet goals, BitSet without) {
        int[] arrival = new int[upstream.nodes()];
        int[] previous = new int[upstream.nodes()];
        Arrays.fill(arrival, -1);
        int[] queue = new int[upstream.nodes()];
        int size = 1;
        for (int at = 0; at < size; at++) {
            int node = queue[at];
            if (goals.get(node)) {
                return trace(node, arrival, previous);
            }
            for (int i = upstream.outStart(node); i < upstream.outEnd(node) && budget.visit(); i++) {
                int supplier = upstream.supplier(i);
                if (supplier != 0 && arrival[supplier] < 0 && !without.get(upstream.organization(supplier))) {
                    arrival[supplier] = i;
                    previous[supplier] = node;
                    queue[size++] = supplier;
                }
            }
        }
        return null;
    }

    private static int[] trace(int goal, int[] arrival, int[] previous) {
        Ints.Builder backwards = new Ints.Builder();
        for (int node = goal; node != 0; node = previous[node]) {
            backwards.add(arrival[node]);
        }
        int[] way = backwards.freeze().toArray();
        for (int i = 0, j = way.length - 1; i < j; i++, j--) {
            int swapped = way[i];
            way[i] = way[j];
            way[j] = swapped;
        }
        return way;
    }

    /** The organizations that every way to the goals passes, nearest first; none where there is no way. */
    int[] unavoidable(BitSet goals) {
        int[] way = find(goals, new BitSet());
        if (way == null) {
            return new int[0];
        }
        return Arrays.stream(suppliers(way))
                .filter(supplier -> find(goals, only(supplier)) == null)
                .toArray();
    }

    /**
     * The fewest organizations without which no way is left, the nearest of several sets; {@code null} where there is no
     * way at all, or where more than so many are needed. Costs a search for each of length^size choices at most.
     */
    int @Nullable [] minimumCut(BitSet goals, int most) {
        if (find(goals, new BitSet()) == null) {
            return null;
        }
        for (int size = 1; size <= most && budget.cut() == null; size++) {
            BitSet cut = cut(goals, new BitSet(), size);
            if (cut != null && budget.cut() == null) {
                return cut.stream().toArray();
            }
        }
        return null;
    }

    /** Every cut has an organization on this way: one of them has to go. */
    private @Nullable BitSet cut(BitSet goals, BitSet without, int left) {
        int[] way = find(goals, without);
        if (way == null) {
            return without;
        }
        for (int supplier : left == 0 ? new int[0] : suppliers(way)) {
            BitSet more = (BitSet) without.clone();
            more.set(supplier);
            BitSet found = cut(goals, more, left - 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Nodes from which some of the goals can be reached, themselves included. */
    BitSet reaching(BitSet goals, BitSet without) {
        BitSet reaching = new BitSet();
        int[] queue = new int[upstream.nodes()];
        int size = 0;
        for (int goal : goals.stream().toArray()) {
            if (!without.get(upstream.organization(goal))) {
                reaching.set(goal);
                queue[size++] = goal;
            }
        }
        Arcs arcs = upstream.arcs();
        for (int at = 0; at < size; at++) {
            for (int i = arcs.inStart(queue[at]); i < arcs.inEnd(queue[at]) && budget.visit(); i++) {
                int customer = arcs.source(i);
                if (!reaching.get(customer) && !without.get(upstream.organization(customer))) {
                    reaching.set(customer);
                    queue[size++] = customer;
                }
            }
        }
        return reaching;
    }

    /** The organizations on a way, nearest first, each once. */
    private int[] suppliers(int[] way) {
        return Arrays.stream(way)
                .map(position -> upstream.organization(upstream.supplier(position)))
                .distinct()
                .toArray();
    }

    static BitSet only(int organization) {
        BitSet set = new BitSet();
        set.set(organization);
        return set;
    }
}
