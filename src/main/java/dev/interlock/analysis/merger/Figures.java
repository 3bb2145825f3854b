package dev.interlock.analysis.merger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clauses of a rule set are held against.
 *
 * @param effect {@code null} where the share of a party is not known
 * @param vertical largest first
 * @param partyInMarket whether a party competes in the market, so that it has rivals there
 */
record Figures(
        @Nullable HorizontalEffect effect,
        List<VerticalShare> vertical,
        boolean partyInMarket,
        List<MinorityInterest> minority) {
    String concentration() {
        return effect == null
                ? "the market share of a party is not known"
                : "HHI " + effect.hhiBefore() + " before, " + effect.hhiAfter() + " after, change " + effect.increase();
    }

    String mergedShare() {
        return effect == null
                ? concentration()
                : "merged share " + effect.mergedShare() + ", change " + effect.increase();
    }

    String supply() {
        if (vertical.isEmpty()) {
            return "no party supplies members of the market";
        }
        VerticalShare largest = vertical.get(0);
        return largest.supplier() + " supplies " + largest.share() + " of " + largest.product() + " to the market, by "
                + largest.basis() + (partyInMarket ? "" : "; no party is in the market");
    }

    String minorityInterests() {
        return minority.size() + " between the parties, or between a party and the market";
    }
}
