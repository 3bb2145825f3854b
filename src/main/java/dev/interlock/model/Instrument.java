package dev.interlock.model;

/** What a provider gives a recipient. */
public enum Instrument {
    LOAN,
    BOND,
    GUARANTEE,
    BACKSTOP,
    LEASE,
    WARRANT_GRANT,
    WARRANT_PURCHASE
}
