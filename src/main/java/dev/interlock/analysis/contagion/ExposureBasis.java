package dev.interlock.analysis.contagion;

/** What the amount of an exposure rests on. */
public enum ExposureBasis {
    /** A stake, at the latest market capitalisation. */
    STAKE_AT_MARKET_CAPITALISATION(Channel.EQUITY),
    /** A stake, at the latest post-money valuation. */
    STAKE_AT_POST_MONEY(Channel.EQUITY),
    /** What a source says was paid for shares. */
    COST_DISCLOSED(Channel.EQUITY),
    /** What was paid for shares, an equal part of what nobody disclosed. */
    COST_EQUAL_SPLIT(Channel.EQUITY),
    /** The amount of a loan, bond or lease. */
    CREDIT_AMOUNT(Channel.CREDIT),
    /** What a guarantee or backstop promises. */
    CONTINGENT_AMOUNT(Channel.CREDIT),
    /** The value of a supply agreement divided by the years of its term. */
    PURCHASES_PER_YEAR(Channel.PURCHASES);

    private final Channel channel;

    ExposureBasis(Channel channel) {
        this.channel = channel;
    }

    public Channel channel() {
        return channel;
    }
}
