package dev.interlock.analysis.entanglement;

import dev.interlock.model.FinancialsBasis;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Capital that a supplier gives a customer beside what the customer buys from it. Interlock's own definition: no
 * published standard was found.
 *
 * @param invested I: participations, loans, bonds and bought warrants from the supplier to the customer
 * @param purchases P: the value of supply agreements between them
 * @param revenue the supplier's latest, {@code null} where unknown
 * @param overall min(I, P) whatever the dates
 * @param timeRespecting each dollar invested is matched once, first in first out, with purchases not before it
 * @param matches of {@code timeRespecting}, by date of purchase
 * @param undatedFacts known amounts that {@code timeRespecting} had to leave out
 * @param indirectInvested the widest way of capital from supplier to customer over at most 3 hops, the direct one
 *     included
 * @param indirectPurchases the widest way of purchases from customer to supplier over at most 3 hops
 * @param indirect the same ratios with these two
 * @param cut why the indirect part is missing, {@code null} if it is not
 */
public record Entanglement(
        Key supplier,
        Key customer,
        Sum invested,
        Sum purchases,
        @Nullable Revenue revenue,
        Ratios overall,
        Ratios timeRespecting,
        List<Match> matches,
        int undatedFacts,
        WidestPath indirectInvested,
        WidestPath indirectPurchases,
        Ratios indirect,
        @Nullable Cut cut,
        Explanation explanation) {
    public Entanglement {
        matches = List.copyOf(matches);
    }

    /** The revenue that shares are of. */
    public record Revenue(
            Usd amount, LocalDate periodEnd, @Nullable FinancialsBasis basis) {}
}
