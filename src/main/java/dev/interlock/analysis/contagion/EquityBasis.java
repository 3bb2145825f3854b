package dev.interlock.analysis.contagion;

/** What an organization's equity rests on, the first that is known; or why it is not known. */
public enum EquityBasis {
    /** Whoever asks says so. */
    GIVEN,
    /** The latest book equity. */
    BOOK,
    /** The latest value put on it, by the stock market. */
    MARKET_CAPITALISATION,
    /** The latest value put on it, by a round. */
    POST_MONEY,
    /** No figure is known. */
    UNKNOWN,
    /** The figure is zero or less: there is nothing to divide losses by. */
    NOT_POSITIVE,
    /** Stands for parties nobody named. */
    UNNAMED;

    /** Whether losses can be said as a share of it. */
    public boolean isKnown() {
        return compareTo(UNKNOWN) < 0;
    }
}
