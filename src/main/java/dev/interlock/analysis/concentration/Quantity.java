package dev.interlock.analysis.concentration;

/** Whose money, and which, is shared out among groups; always whole US dollars. */
public enum Quantity {
    /** Amounts of funding rounds, by the company that raised them. */
    RAISED,
    /** What each investor put into rounds, disclosed or an equal split of what is not. */
    INVESTED,
    /** The latest post-money valuation of each company. */
    VALUATION,
    /** Values of supply agreements, by supplier or by customer. */
    SUPPLY,
    /** Loans and bonds, by who gives them. */
    CREDIT
}
