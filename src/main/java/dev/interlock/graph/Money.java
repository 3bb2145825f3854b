package dev.interlock.graph;

import dev.interlock.graph.Graph.Containing;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Instrument;
import java.util.function.IntPredicate;
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
    private final @Nullable Money unfolded;
    private volatile @Nullable Attribution attribution;
    private volatile @Nullable CreditedInvestors creditedInvestors;

    /** @param unfolded where the view is folded, that of the view before: who put how much into a round stays as it was */
    Money(GraphView view, @Nullable Money unfolded) {
        this.view = view;
        this.unfolded = unfolded;
    }

    /** What the round adds to a sum of rounds: 0 where its money counts elsewhere, {@link Longs#MISSING} if unknown. */
    public long countedRound(int round) {
        return isRoundElsewhere(round) ? 0 : view.graph().rounds().amountUsd().get(round);
    }

    /** What the agreement adds to a sum of supply; see {@link #countedRound}. */
    public long countedSupply(int agreement) {
        return isSupplyElsewhere(agreement)
                ? 0
                : view.graph().supply().valueUsd().get(agreement);
    }

    /** Whether the round's money is part of the amount of another round in view. */
    public boolean isRoundElsewhere(int round) {
        if (unfolded != null) {
            return unfolded.isRoundElsewhere(round);
        }
        Longs amounts = view.graph().rounds().amountUsd();
        return isElsewhere(Containing.ROUNDS, round, view::seesRound, amounts::has);
    }

    /** Whether the agreement's money is part of the amount of another one in view. */
    public boolean isSupplyElsewhere(int agreement) {
        Longs values = view.graph().supply().valueUsd();
        return isElsewhere(Containing.SUPPLY, agreement, view::seesSupply, values::has);
    }

    /**
     * Whether what the agreement states is part of the amount of another one in view. Only money contains money, and
     * only support or rights contain such: a loan under a guarantee is lent all the same.
     */
    public boolean isCreditElsewhere(int agreement) {
        boolean money = carriesMoney(agreement);
        Longs amounts = view.graph().credit().amountUsd();
        return isElsewhere(
                Containing.CREDIT,
                agreement,
                view::seesCredit,
                outer -> amounts.has(outer) && carriesMoney(outer) == money);
    }

    /** What the investor put into the round, disclosed or estimated; {@link Longs#MISSING} where neither is possible. */
    public long attributed(int participation) {
        return attribution().amount(participation);
    }

    /** What {@link #attributed} rests on; {@code null} where there is no amount. */
    public @Nullable AmountBasis basis(int participation) {
        return attribution().basis(participation);
    }

    /**
     * Whether the investor has an amount in a round that the participation's round is part of, or the other way round;
     * where the participation has none, its money is there.
     */
    public boolean isCreditedInPool(int participation) {
        if (unfolded != null) {
            return unfolded.isCreditedInPool(participation);
        }
        CreditedInvestors known = creditedInvestors;
        if (known == null) {
            known = CreditedInvestors.of(view, attribution());
            creditedInvestors = known;
        }
        return known.has(participation);
    }

    /** The outermost round in view that the participation's round is part of, itself where it is part of none. */
    public int pool(int participation) {
        return unfolded == null ? CreditedInvestors.pool(view, participation) : unfolded.pool(participation);
    }

    private Attribution attribution() {
        if (unfolded != null) {
            return unfolded.attribution();
        }
        Attribution known = attribution;
        if (known == null) {
            known = Attribution.of(view);
            attribution = known;
        }
        return known;
    }

    private boolean isElsewhere(Containing table, int row, IntPredicate inView, IntPredicate holdsAmount) {
        Ints outer = view.graph().outer(table);
        for (int at = row; outer.has(at) && inView.test(outer.get(at)); at = outer.get(at)) {
            if (holdsAmount.test(outer.get(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean carriesMoney(int agreement) {
        Instrument instrument = view.graph().credit().instrument().get(agreement);
        return instrument != null && instrument.carriesMoney();
    }
}
