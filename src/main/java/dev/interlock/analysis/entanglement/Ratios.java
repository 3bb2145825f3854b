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
     * @param matched min(I, P), or what of it the dates allow
     * @param complete whether no fact is missing from it but those without an amount
     * @param byDates whether it depends on dates, so that one more purchase may be matched more than others are
     */
    static Ratios of(
            long matched, boolean complete, boolean byDates, Sum invested, Sum purchases, @Nullable Usd revenue) {
        boolean exact = complete && invested.isExact() && purchases.isExact();
        Certainty atLeast = exact ? Certainty.EXACT : Certainty.LOWER_BOUND;
        boolean monotone = complete && !byDates;
        return new Ratios(
                Usd.of(matched),
                atLeast,
                ratio(matched, exact, purchases, monotone && invested.isExact()),
                ratio(matched, exact, invested, monotone && purchases.isExact()),
                revenue == null || revenue.dollars() == 0
                        ? Ratio.UNKNOWN
                        : new Ratio((double) matched / revenue.dollars(), atLeast));
    }

    /** @param fallsWithWhole whether more in the whole can only lower the share */
    private static Ratio ratio(long matched, boolean exact, Sum whole, boolean fallsWithWhole) {
        if (whole.amount() == null || whole.amount().dollars() == 0) {
            return Ratio.UNKNOWN;
        }
        double value = (double) matched / whole.amount().dollars();
        if (exact) {
            return new Ratio(value, Certainty.EXACT);
        }
        if (whole.isExact()) {
            return new Ratio(value, Certainty.LOWER_BOUND);
        }
        return new Ratio(value, fallsWithWhole ? Certainty.UPPER_BOUND : Certainty.KNOWN_PART);
    }
}
