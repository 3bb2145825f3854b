package dev.interlock.graph;

import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Acquisition;
import dev.interlock.model.ConflictSide;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Sourcing;
import dev.interlock.model.SupplyAgreement;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The facts that do not count in a view because another one about the same deal does. */
final class Sides {
    private final SourceTable sources;
    private final Sourcing sourcing;
    private final ConflictSide side;

    final BitSet rounds;
    final BitSet supply;
    final BitSet credit;
    final BitSet acquisitions;

    private Sides(GraphView view, Conflicts conflicts) {
        Graph graph = view.graph();
        sources = graph.sources();
        sourcing = view.spec().trust().sourcing();
        side = view.spec().trust().conflicts();
        RoundTable r = graph.rounds();
        rounds = losers(conflicts.of(FundingRound.class), view::seesRound, r.amountUsd(), r.announcedOn(), r.sources());
        SupplyTable s = graph.supply();
        supply = losers(
                conflicts.of(SupplyAgreement.class), view::seesSupply, s.valueUsd(), s.announcedOn(), s.sources());
        CreditTable c = graph.credit();
        credit = losers(
                conflicts.of(CreditAgreement.class), view::seesCredit, c.amountUsd(), c.announcedOn(), c.sources());
        AcquisitionTable a = graph.acquisitions();
        acquisitions = losers(
                conflicts.of(Acquisition.class), view::seesAcquisition, a.priceUsd(), a.announcedOn(), a.sources());
    }

    /** @param view sees all sides yet; {@code null} where all of them count */
    static @Nullable Sides of(GraphView view) {
        Conflicts conflicts = view.graph().conflicts();
        boolean all = conflicts.isEmpty() || view.spec().trust().conflicts() == ConflictSide.EVERY;
        return all ? null : new Sides(view, conflicts);
    }

    private BitSet losers(List<int[]> deals, IntPredicate sees, Longs amounts, Ints days, IntLists named) {
        BitSet losers = new BitSet();
        for (int[] deal : deals) {
            int counts = -1;
            long best = 0;
            for (int row : deal) {
                if (sees.test(row)) {
                    long weight = weight(row, amounts, days, named);
                    losers.set(row);
                    if (counts < 0 || weight > best) {
                        counts = row;
                        best = weight;
                    }
                }
            }
            if (counts >= 0) {
                losers.clear(counts);
            }
        }
        return losers;
    }

    /** The heaviest counts. */
    private long weight(int row, Longs amounts, Ints days, IntLists named) {
        return switch (side) {
            case LEAST -> amounts.has(row) ? -amounts.get(row) : Long.MIN_VALUE;
            case MOST -> amounts.has(row) ? amounts.get(row) : Long.MIN_VALUE;
            case LATEST -> days.has(row) ? days.get(row) : Long.MIN_VALUE;
            case BEST_SOURCED ->
                sources.publishers(named.toArray(row), sourcing).size();
            case FIRST_TOLD, EVERY -> 0;
        };
    }
}
