package dev.interlock.analysis.entanglement;

import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Cut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier and all customers it gives capital to.
 *
 * @param customers that buy from it directly, or through others where the amounts are known; most matched money first,
 *     then most matched through others, then slugs
 * @param matched over all customers, whatever the dates; {@code null} where nothing is known
 * @param vendorFinancedRevenue that sum ÷ the supplier's latest revenue
 * @param timeRespectingMatched the same in order of time
 * @param timeRespectingRevenue that sum ÷ the supplier's latest revenue
 * @param cut why customers may be missing, {@code null} if none is
 */
public record SupplierEntanglements(
        Key supplier,
        List<Entanglement> customers,
        @Nullable Usd matched,
        Ratio vendorFinancedRevenue,
        @Nullable Usd timeRespectingMatched,
        Ratio timeRespectingRevenue,
        @Nullable Cut cut) {
    public SupplierEntanglements {
        customers = List.copyOf(customers);
    }
}
