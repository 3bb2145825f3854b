package dev.interlock.api.attribution;

import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.Row;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Fact;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Participation;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The facts that a measure used, those with the largest amounts first. */
final class Candidates {
    private static final Map<String, Class<? extends Fact>> TYPES = Map.of(
            "FundingRound", FundingRound.class,
            "Participation", Participation.class,
            "Stake", Stake.class,
            "SupplyAgreement", SupplyAgreement.class,
            "CreditAgreement", CreditAgreement.class,
            "Acquisition", Acquisition.class,
            "Financials", Financials.class);

    private static final List<String> AMOUNTS =
            List.of("amountUsd", "attributedUsd", "valueUsd", "priceUsd", "marketCapUsd");

    private static final Comparator<Row> ORDER = Comparator.comparingLong(Candidates::amount)
            .reversed()
            .thenComparing(row -> row.type().name())
            .thenComparing(Row::key);

    private Candidates() {}

    /** Without those that are assumed, which nobody knows anyway. */
    static List<Row> of(List<Row> used) {
        return used.stream()
                .filter(row -> !isAssumed(row))
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    static Class<? extends Fact> type(Row fact) {
        return Objects.requireNonNull(TYPES.get(fact.type().name()));
    }

    private static boolean isAssumed(Row row) {
        return Boolean.TRUE.equals(
                Objects.requireNonNull(row.type().attribute("assumed")).value(row.view(), row.index()));
    }

    /** Whole US dollars, -1 where no amount is known. */
    private static long amount(Row row) {
        for (String name : AMOUNTS) {
            Attribute attribute = row.type().attribute(name);
            Object value = attribute == null ? null : attribute.value(row.view(), row.index());
            if (value instanceof Long dollars) {
                return dollars;
            }
        }
        return -1;
    }
}
