package dev.interlock.traversal;

import dev.interlock.graph.Ties;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The hops between groups: those of one pair of groups are one, with the ties of all, ordered by kind, then by fact.
 *
 * @param end per hop the tie after its last one
 * @param tie of the graph, for each tie here
 * @param tieHop the hop of the graph that the tie belongs to
 */
record Crossing(int[] from, int[] to, int[] end, int[] tie, int[] tieHop, Index out, Index in) {
    static final Crossing NONE = of(new int[0], new int[0], new int[0], new int[0], new int[0], 0);

    static Crossing of(Ties ties, int[] representative) {
        int[] hops = sorted(ties, representative);
        Ints.Builder from = new Ints.Builder();
        Ints.Builder to = new Ints.Builder();
        Ints.Builder end = new Ints.Builder();
        int[] tie = new int[count(ties, hops)];
        int[] tieHop = new int[tie.length];
        int filled = 0;
        for (int first = 0, next = 0; first < hops.length; first = next) {
            int source = representative[ties.from(hops[first])];
            int target = representative[ties.to(hops[first])];
            int start = filled;
            while (next < hops.length
                    && representative[ties.from(hops[next])] == source
                    && representative[ties.to(hops[next])] == target) {
                for (int at = ties.start(hops[next]); at < ties.end(hops[next]); at++) {
                    tie[filled] = at;
                    tieHop[filled++] = hops[next];
                }
                next++;
            }
            if (next - first > 1) {
                sortByFact(ties, tie, tieHop, start, filled);
            }
            from.add(source);
            to.add(target);
            end.add(filled);
        }
        return of(toArray(from), toArray(to), toArray(end), tie, tieHop, representative.length);
    }

    private static Crossing of(int[] from, int[] to, int[] end, int[] tie, int[] tieHop, int nodes) {
        return new Crossing(from, to, end, tie, tieHop, Index.of(Ints.of(from), nodes), Index.of(Ints.of(to), nodes));
    }

    private static int[] toArray(Ints.Builder numbers) {
        return numbers.freeze().toArray();
    }

    /** The hops of the graph between groups, by the group they leave, then the one they reach, then by number. */
    private static int[] sorted(Ties ties, int[] representative) {
        int[] hops = IntStream.range(0, ties.hops())
                .filter(hop -> representative[ties.from(hop)] != representative[ties.to(hop)])
                .toArray();
        int[] byTarget = stable(hops, representative.length, hop -> representative[ties.to(hop)]);
        return stable(byTarget, representative.length, hop -> representative[ties.from(hop)]);
    }

    private static int[] stable(int[] hops, int nodes, IntUnaryOperator node) {
        Ints.Builder nodeOf = new Ints.Builder();
        for (int hop : hops) {
            nodeOf.add(node.applyAsInt(hop));
        }
        int[] places = Index.of(nodeOf.freeze(), nodes).all();
        return IntStream.of(places).map(place -> hops[place]).toArray();
    }

    private static int count(Ties ties, int[] hops) {
        return IntStream.of(hops).map(hop -> ties.end(hop) - ties.start(hop)).sum();
    }

    /** Puts each tie in its place; kind and fact together are a tie's own. */
    private static void sortByFact(Ties ties, int[] tie, int[] tieHop, int start, int end) {
        int[] unsorted = Arrays.copyOfRange(tie, start, end);
        int[] unsortedHops = Arrays.copyOfRange(tieHop, start, end);
        long[] order = IntStream.of(unsorted)
                .mapToLong(at -> byFact(ties, at))
                .sorted()
                .toArray();
        for (int i = 0; i < unsorted.length; i++) {
            int place = start + Arrays.binarySearch(order, byFact(ties, unsorted[i]));
            tie[place] = unsorted[i];
            tieHop[place] = unsortedHops[i];
        }
    }

    private static long byFact(Ties ties, int tie) {
        return ((long) ties.kind(tie).ordinal() << 33) + ties.fact(tie);
    }
}
