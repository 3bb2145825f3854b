package dev.interlock.analysis.concentration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of groups, largest first, and what one number says of how unequal they are. With shares sᵢ = xᵢ / Σx of n
 * groups:
 *
 * <ul>
 *   <li>HHI = 10,000 · Σ sᵢ²: 10,000 / n for equal groups, 10,000 for one (Herfindahl 1950; Hirschman 1945)
 *   <li>CRk: the k largest shares together
 *   <li>Gini = (2 Σ i·x₍ᵢ₎) / (n Σx) − (n+1)/n, ascending: 0 for equal groups, up to 1 − 1/n (Gini 1912)
 *   <li>entropy = −Σ sᵢ ln sᵢ in nats: ln n for equal groups, 0 for one (Shannon 1948)
 *   <li>effective number = 1 / Σ sᵢ²: how many equal groups would have this HHI (Laakso and Taagepera 1979)
 * </ul>
 *
 * <p>All are undefined, hence {@code null}, where there is no money. Sums are exact, so that a comparison with a
 * threshold is too; each figure is rounded once. Building costs O(n log n), each figure O(n) or less. Immutable.
 */
public final class Distribution {
    private static final MathContext DIGITS = new MathContext(25);
    private static final BigInteger POINTS = BigInteger.valueOf(10_000);

    private final long[] ascending;
    private final BigInteger total;
    private final BigInteger squares;

    private Distribution(long[] ascending) {
        this.ascending = ascending;
        this.total = sum(ascending);
        BigInteger sum = BigInteger.ZERO;
        for (long amount : ascending) {
            sum = sum.add(square(BigInteger.valueOf(amount)));
        }
        this.squares = sum;
    }

    /** @param amounts of the groups in any order, none negative */
    public static Distribution of(long... amounts) {
        long[] ascending = amounts.clone();
        Arrays.sort(ascending);
        if (ascending.length > 0 && ascending[0] < 0) {
            throw new IllegalArgumentException("amount " + ascending[0]);
        }
        return new Distribution(ascending);
    }

    /** How many groups there are. */
    public int size() {
        return ascending.length;
    }

    /** The sum of all amounts, exact. */
    public BigInteger total() {
        return total;
    }

    /** Herfindahl–Hirschman index, above 0 to 10,000. */
    public @Nullable Double hhi() {
        return ratio(squares.multiply(POINTS), square(total));
    }

    /** Whether the index is above a threshold in points; false where it is undefined. */
    public boolean hhiExceeds(int points) {
        return squares.multiply(POINTS).compareTo(square(total).multiply(BigInteger.valueOf(points))) > 0;
    }

    /** The share of the {@code count} largest groups together, 0..1. */
    public @Nullable Double top(int count) {
        long[] largest = Arrays.copyOfRange(ascending, Math.max(0, ascending.length - count), ascending.length);
        return ratio(sum(largest), total);
    }

    /** Gini coefficient, 0..1. */
    public @Nullable Double gini() {
        BigInteger weighted = BigInteger.ZERO;
        for (int i = 0; i < ascending.length; i++) {
            weighted = weighted.add(BigInteger.valueOf(ascending[i]).multiply(BigInteger.valueOf(2L * (i + 1))));
        }
        BigInteger equal = total.multiply(BigInteger.valueOf(ascending.length + 1L));
        return ratio(weighted.subtract(equal), total.multiply(BigInteger.valueOf(ascending.length)));
    }

    /** Effective number of groups, 1 to {@link #size}. */
    public @Nullable Double effectiveNumber() {
        return ratio(square(total), squares);
    }

    /** Shannon entropy in nats, 0 to ln {@link #size}. */
    public @Nullable Double entropy() {
        if (total.signum() == 0) {
            return null;
        }
        double whole = total.doubleValue();
        double entropy = 0;
        for (long amount : ascending) {
            double share = amount / whole;
            entropy -= amount == 0 ? 0 : share * Math.log(share);
        }
        return Math.max(0, entropy);
    }

    /** A group's amount as a share of all, 0..1. */
    public @Nullable Double share(long amount) {
        return ratio(BigInteger.valueOf(amount), total);
    }

    /** The index if {@code taken} of a group's {@code amount} were not there, all else as it is. */
    @Nullable
    Double hhiWithout(long amount, long taken) {
        BigInteger rest =
                squares.subtract(square(BigInteger.valueOf(amount))).add(square(BigInteger.valueOf(amount - taken)));
        return ratio(rest.multiply(POINTS), square(total.subtract(BigInteger.valueOf(taken))));
    }

    /** The same groups, two of them made one. */
    public Distribution merged(long first, long second) {
        long[] rest = remove(remove(ascending, first), second);
        return of(LongStream.concat(Arrays.stream(rest), LongStream.of(Math.addExact(first, second)))
                .toArray());
    }

    private static long[] remove(long[] ascending, long amount) {
        int at = Arrays.binarySearch(ascending, amount);
        if (at < 0) {
            throw new IllegalArgumentException("no group has " + amount);
        }
        long[] rest = Arrays.copyOf(ascending, ascending.length - 1);
        System.arraycopy(ascending, at + 1, rest, at, rest.length - at);
        return rest;
    }

    private static BigInteger sum(long[] amounts) {
        BigInteger sum = BigInteger.ZERO;
        for (long amount : amounts) {
            sum = sum.add(BigInteger.valueOf(amount));
        }
        return sum;
    }

    private static BigInteger square(BigInteger number) {
        return number.multiply(number);
    }

    private static @Nullable Double ratio(BigInteger part, BigInteger whole) {
        return whole.signum() == 0
                ? null
                : Double.valueOf(new BigDecimal(part)
                        .divide(new BigDecimal(whole), DIGITS)
                        .doubleValue());
    }
}
