package dev.interlock.analysis.contagion;

/** What carries a loss from one organization to another. */
public enum Channel {
    /** From a company to who holds shares in it. */
    EQUITY,
    /** From who owes to who is owed. */
    CREDIT,
    /** From a customer to its suppliers: Interlock's own extension, no part of DebtRank. */
    PURCHASES
}
