package dev.interlock.model;

/**
 * An amount of money in whole US dollars, 0 to 10<sup>15</sup> (a thousand trillion). Unknown amounts are absent
 * ({@code null}), never zero.
 */
public record Usd(long dollars) implements Comparable<Usd> {
    /** Above any sum of money in the world; catches amounts typed in cents or in another currency. */
    public static final long MAX = 1_000_000_000_000_000L;

    public Usd {
        if (dollars < 0) {
            throw new InvalidValue(dollars + " is negative; write amounts as positive whole US dollars");
        }
        if (dollars > MAX) {
            throw new InvalidValue(dollars + " is more than " + MAX + "; write amounts in whole US dollars");
        }
    }

    public static Usd of(long dollars) {
        return new Usd(dollars);
    }

    @Override
    public int compareTo(Usd other) {
        return Long.compare(dollars, other.dollars);
    }
}
