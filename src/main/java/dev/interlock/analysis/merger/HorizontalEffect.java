package dev.interlock.analysis.merger;

import dev.interlock.analysis.concentration.Distribution;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the index when two firms of a market become one: with shares a and b in percent it grows by 2ab.
 * Comparisons with thresholds are exact. The market has money.
 */
final class HorizontalEffect {
    private static final MathContext DIGITS = new MathContext(25);
    private static final BigInteger TWICE_POINTS = BigInteger.valueOf(20_000);

    private final Distribution before;
    private final Distribution after;
    private final BigInteger acquirer;
    private final BigInteger target;

    private HorizontalEffect(Distribution before, Distribution after, long acquirer, long target) {
        this.before = before;
        this.after = after;
        this.acquirer = BigInteger.valueOf(acquirer);
        this.target = BigInteger.valueOf(target);
    }

    /** @return {@code null} where the share of a party in the market, or the whole market, is not known */
    static @Nullable HorizontalEffect of(Distribution market, Party acquirer, Party target) {
        if (acquirer.share() == null || target.share() == null || market.total().signum() == 0) {
            return null;
        }
        boolean bothInMarket = acquirer.inMarket() && target.inMarket();
        return between(market, amount(acquirer), amount(target), bothInMarket);
    }

    private static HorizontalEffect between(Distribution market, long acquirer, long target, boolean bothInMarket) {
        Distribution after = bothInMarket ? market.merged(acquirer, target) : market;
        return new HorizontalEffect(market, after, acquirer, target);
    }

    private static long amount(Party party) {
        return party.amountUsd() == null ? 0 : party.amountUsd();
    }

    double hhiBefore() {
        return Objects.requireNonNull(before.hhi());
    }

    double hhiAfter() {
        return Objects.requireNonNull(after.hhi());
    }

    /** By how many points the index grows. */
    double increase() {
        return new BigDecimal(twiceProduct())
                .divide(new BigDecimal(square(before.total())), DIGITS)
                .doubleValue();
    }

    /** The merged firm's share, 0..1. */
    double mergedShare() {
        return new BigDecimal(acquirer.add(target))
                .divide(new BigDecimal(before.total()), DIGITS)
                .doubleValue();
    }

    boolean isIncreaseAbove(int points) {
        return twiceProduct().compareTo(square(before.total()).multiply(BigInteger.valueOf(points))) > 0;
    }

    boolean isHhiAbove(int points) {
        return after.hhiExceeds(points);
    }

    boolean isMergedShareAbove(int percent) {
        BigInteger merged = acquirer.add(target).multiply(BigInteger.valueOf(100));
        return merged.compareTo(before.total().multiply(BigInteger.valueOf(percent))) > 0;
    }

    private BigInteger twiceProduct() {
        return acquirer.multiply(target).multiply(TWICE_POINTS);
    }

    private static BigInteger square(BigInteger number) {
        return number.multiply(number);
    }
}
