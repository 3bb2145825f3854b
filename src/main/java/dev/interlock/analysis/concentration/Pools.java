package dev.interlock.analysis.concentration;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.ParticipationTable;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.util.Arrays;

/**
 * Which investors are credited in which pools of rounds that are part of one another, so that a second participation of
 * the same investor in a pool, which has no amount, is told from one whose amount nobody knows.
 *
 * <p>Built in O(p log p) for p participations, one number each.
 */
final class Pools {
    private final GraphView view;
    private final ParticipationTable participations;
    private final long[] credited;

    Pools(GraphView view) {
        this.view = view;
        this.participations = view.graph().participations();
        long[] found = new long[participations.size()];
        int count = 0;
        for (int row = 0; row < participations.size(); row++) {
            if (view.seesParticipation(row) && view.money().attributed(row) != Longs.MISSING) {
                found[count++] = poolAndInvestor(row);
            }
        }
        this.credited = Arrays.copyOf(found, count);
        Arrays.sort(credited);
    }

    /** Whether the investor of a participation in view has an amount in the same pool. */
    boolean credits(int participation) {
        return Arrays.binarySearch(credited, poolAndInvestor(participation)) >= 0;
    }

    private long poolAndInvestor(int participation) {
        Ints outer = view.graph().indexes().outerRound();
        int round = participations.round().get(participation);
        while (outer.has(round) && view.seesRound(outer.get(round))) {
            round = outer.get(round);
        }
        return (long) round << 32 | participations.investor().get(participation);
    }
}
