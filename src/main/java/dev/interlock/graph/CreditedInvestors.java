package dev.interlock.graph;

import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.util.Arrays;

/**
 * Which investors are credited in which pools of rounds that are part of one another, so that a second participation of
 * the same investor in a pool, which has no amount, is told from one whose amount nobody knows.
 *
 * <p>Built in O(p log p) for p participations, one number each.
 */
final class CreditedInvestors {
    private final GraphView view;
    private final long[] credited;

    private CreditedInvestors(GraphView view, long[] credited) {
        this.view = view;
        this.credited = credited;
    }

    static CreditedInvestors of(GraphView view, Attribution attribution) {
        int participations = view.graph().participations().size();
        long[] found = new long[participations];
        int count = 0;
        for (int row = 0; row < participations; row++) {
            if (attribution.amount(row) != Longs.MISSING) {
                found[count++] = poolAndInvestor(view, row);
            }
        }
        long[] credited = Arrays.copyOf(found, count);
        Arrays.sort(credited);
        return new CreditedInvestors(view, credited);
    }

    /** Whether the investor of a participation in view has an amount in the same pool. */
    boolean has(int participation) {
        return Arrays.binarySearch(credited, poolAndInvestor(view, participation)) >= 0;
    }

    /** The outermost round in view that a participation's round is part of. */
    static int pool(GraphView view, int participation) {
        Ints outer = view.graph().indexes().outerRound();
        int round = view.graph().participations().round().get(participation);
        while (outer.has(round) && view.seesRound(outer.get(round))) {
            round = outer.get(round);
        }
        return round;
    }

    private static long poolAndInvestor(GraphView view, int participation) {
        int investor = view.graph().participations().investor().get(participation);
        return (long) pool(view, participation) << 32 | investor;
    }
}
