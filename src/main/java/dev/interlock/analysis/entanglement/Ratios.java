package dev.interlock.analysis.entanglement;

import dev.interlock.model.Usd;
import org.jspecify.annotations.Nullable;

/**
 * What the money matched says.
 *
 * @param matched invested money that came back, {@code null} where unknown
 * @param roundTrip matched ÷ purchases
 * @param recycled matched ÷ invested
 * @param vendorFinancedRevenue matched ÷ the supplier's latest revenue
 */
public record Ratios(
        @Nullable Usd matched, Certainty certainty, Ratio roundTrip, Ratio recycled, Ratio vendorFinancedRevenue) {
    /** Nothing is known. */
    static final Ratios UNKNOWN = new Ratios(null, Certainty.UNKNOWN, Ratio.UNKNOWN, Ratio.UNKNOWN, Ratio.UNKNOWN);

    /**
     * @param exact whether no fact is missing, so that {@code matched} is not a lower bound
     */
    static Ratios of(long matched, boolean exact, Sum invested, Sum purchases, @Nullable Usd revenue) {
        Certainty atLeast = exact ? Certainty.EXACT : Certainty.LOWER_BOUND;
        return new Ratios(
                Usd.of(matched),
                atLeast,
                ratio(matched, exact, purchases),
                ratio(matched, exact, invested),
                revenue == null || revenue.dollars() == 0
                        ? Ratio.UNKNOWN
                        : new Ratio((double) matched / revenue.dollars(), atLeast));
    }

    /**
     * More on the other side alone raises what is matched and not the whole: a lower bound. More in the whole alone
     * raises both alike at best, so that the share falls only where nothing more is matched.
     */
    private static Ratio ratio(long matched, boolean exact, Sum whole) {
        if (whole.amount() == null || whole.amount().dollars() == 0) {
            return Ratio.UNKNOWN;
        }
        Certainty certainty = exact ? Certainty.EXACT : whole.isExact() ? Certainty.LOWER_BOUND : Certainty.KNOWN_PART;
        return new Ratio((double) matched / whole.amount().dollars(), certainty);
    }
}
