package dev.interlock.graph;

/**
 * A value put on an organization.
 *
 * @param amountUsd whole US dollars
 * @param day days since 1970-01-01; {@link dev.interlock.graph.column.Ints#MISSING} where unknown
 * @param fact the row that says so: of the rounds for POST_MONEY, of the financials for MARKET_CAPITALISATION
 */
public record Valuation(long amountUsd, int day, Basis basis, int fact) {
    /** Where a valuation comes from. */
    public enum Basis {
        POST_MONEY,
        MARKET_CAPITALISATION
    }
}
