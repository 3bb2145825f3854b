package dev.interlock.graph;

import dev.interlock.graph.Graph.Containing;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as they count in one view.
 *
 * <p>A fact that is part of another in view, whose amount is known, counts nothing: its money is in the other. Where the
 * containing fact is out of view, or its amount unknown, the contained one counts as an ordinary fact.
 *
 * <p>Amounts of participations are {@linkplain Attribution attributed} over pools of rounds.
 */
public final class Money {
    private final GraphView view;
    private volatile @Nullable Attribution attribution;

    Money(GraphView view) {
        this.view = view;
    }

    /** What the round adds to a sum of rounds: 0 where its money counts elsewhere, {@link Longs#MISSING} if unknown. */
    public long countedRound(int round) {
        Graph graph = view.graph();
        return counted(graph.outer(Containing.ROUNDS), graph.rounds().amountUsd(), round, view::seesRound);
    }

    /** What the agreement adds to a sum of supply; see {@link #countedRound}. */
    public long countedSupply(int agreement) {
        Graph graph = view.graph();
        return counted(graph.outer(Containing.SUPPLY), graph.supply().valueUsd(), agreement, view::seesSupply);
    }

    /** What the agreement adds to a sum of credit; see {@link #countedRound}. */
    public long countedCredit(int agreement) {
        Graph graph = view.graph();
        return counted(graph.outer(Containing.CREDIT), graph.credit().amountUsd(), agreement, view::seesCredit);
    }

    /** What the investor put into the round, disclosed or estimated; {@link Longs#MISSING} where neither is possible. */
    public long attributed(int participation) {
        return attribution().amount(participation);
    }

    /** What {@link #attributed} rests on; {@code null} where there is no amount. */
    public @Nullable AmountBasis basis(int participation) {
        return attribution().basis(participation);
    }

    private Attribution attribution() {
        Attribution known = attribution;
        if (known == null) {
            known = Attribution.of(view);
            attribution = known;
        }
        return known;
    }

    private static long counted(Ints outer, Longs amounts, int row, InView inView) {
        for (int at = row; outer.has(at); at = outer.get(at)) {
            int container = outer.get(at);
            if (!inView.sees(container)) {
                break;
            }
            if (amounts.has(container)) {
                return 0;
            }
        }
        return amounts.get(row);
    }

    private interface InView {
        boolean sees(int row);
    }
}
