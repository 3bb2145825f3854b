package dev.interlock.analysis.entanglement;

import dev.interlock.model.Usd;
import dev.interlock.traversal.HopFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money in one direction between two organizations.
 *
 * @param amount {@code null} where nothing is known, never zero instead
 * @param certainty EXACT, LOWER_BOUND, UNKNOWN or NO_FACT
 * @param facts that count or would if they had an amount, by date, then by kind and key
 */
public record Sum(@Nullable Usd amount, Certainty certainty, List<HopFact> facts) {
    public Sum {
        facts = List.copyOf(facts);
    }

    static Sum of(List<HopFact> facts) {
        long known = 0;
        int counted = 0;
        int unknown = 0;
        for (HopFact fact : facts) {
            if (fact.amount() != null) {
                known += fact.amount().dollars();
                counted++;
            } else if (fact.role() == HopFact.Role.UNKNOWN) {
                unknown++;
            }
        }
        Certainty certainty = counted > 0
                ? (unknown > 0 ? Certainty.LOWER_BOUND : Certainty.EXACT)
                : (unknown > 0 ? Certainty.UNKNOWN : Certainty.NO_FACT);
        return new Sum(counted == 0 ? null : Usd.of(Math.min(known, Usd.MAX)), certainty, facts);
    }

    boolean isExact() {
        return certainty == Certainty.EXACT;
    }

    /** Whether it includes an estimate. */
    public boolean isEstimated() {
        return facts.stream().anyMatch(HopFact::isEstimate);
    }
}
