package dev.interlock.traversal;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.TieKind;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Status;
import dev.interlock.model.Usd;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact behind a hop, as results show it.
 *
 * @param key of the participation, stake, agreement or acquisition; of the subsidiary for a tie from its parent
 * @param date of the round for a participation
 * @param status {@code null} for a tie from a parent
 * @param instrument of credit, {@code null} for other kinds
 * @param amount what the fact adds to the money of its hop, {@code null} where that is unknown or nothing
 * @param basis of the amount, {@code null} without one
 * @param contingent the amount of a guarantee, backstop, lease or granted warrant, {@code null} otherwise
 */
public record HopFact(
        TieKind kind,
        Key key,
        @Nullable LocalDate date,
        @Nullable Status status,
        @Nullable Instrument instrument,
        @Nullable Usd amount,
        @Nullable AmountBasis basis,
        @Nullable Usd contingent,
        Role role,
        List<Key> sources) {
    /** How the fact counts in the money of its hop. */
    public enum Role {
        /** Its amount is in the sum. */
        COUNTED,
        /** Money moved, nobody says how much: the sum is a lower bound. */
        UNKNOWN,
        /** Its money is in another fact of the hop. */
        CONTAINED,
        /** It may cost money one day: guarantees, backstops, leases, granted warrants. */
        CONTINGENT,
        /** A stake or a control tie without a price. */
        WITHOUT_MONEY
    }

    public HopFact {
        sources = List.copyOf(sources);
    }

    /** Whether the amount is an estimate. */
    public boolean isEstimate() {
        return basis == AmountBasis.EQUAL_SPLIT;
    }
}
