package dev.interlock.model;

/** What a provider gives a recipient. */
public enum Instrument {
    LOAN,
    BOND,
    GUARANTEE,
    BACKSTOP,
    LEASE,
    WARRANT_GRANT,
    WARRANT_PURCHASE;

    /** Loans, bonds and bought warrants move money; the rest is support or rights. */
    public boolean carriesMoney() {
        return this == LOAN || this == BOND || this == WARRANT_PURCHASE;
    }
}
