package dev.interlock.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company's revenue, book equity and market capitalisation, as far as known.
 *
 * @param equityUsd book equity in whole US dollars; negative where debts exceed assets
 * @param basis of the revenue
 */
public record Financials(
        Key organization,
        LocalDate periodEnd,
        @Nullable Usd revenue,
        @Nullable Long equityUsd,
        @Nullable Usd marketCap,
        FinancialsBasis basis,
        List<Key> sources,
        @Nullable String note)
        implements Fact {
    public Financials {
        sources = List.copyOf(sources);
        if (equityUsd != null && Math.abs(equityUsd) > Usd.MAX) {
            throw new InvalidValue(equityUsd + " is out of range; write amounts in whole US dollars");
        }
    }

    @Override
    public Key key() {
        return Key.joined(organization, periodEnd);
    }
}
