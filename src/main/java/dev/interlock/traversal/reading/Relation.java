package dev.interlock.traversal.reading;

import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Instrument;
import dev.interlock.model.Product;

/** What a fact says one organization does to another, finer than the kind of its tie. */
public enum Relation {
    FUNDING,
    STAKE,
    LOAN,
    BOND,
    GUARANTEE,
    BACKSTOP,
    LEASE,
    WARRANT_GRANT,
    WARRANT_PURCHASE,
    GPU,
    ACCELERATOR,
    CLOUD,
    FOUNDRY,
    LITHOGRAPHY,
    MEMORY,
    POWER,
    MODEL_API,
    DATA_CENTRE,
    ACQUISITION,
    MERGER,
    MAJORITY_STAKE,
    LICENCE_AND_HIRE,
    ACQUIHIRE,
    PARENT;

    public static Relation of(Instrument instrument) {
        return valueOf(instrument.name());
    }

    public static Relation of(Product product) {
        return valueOf(product.name());
    }

    public static Relation of(AcquisitionKind kind) {
        return valueOf(kind.name());
    }

    boolean isSupply() {
        return compareTo(GPU) >= 0 && compareTo(DATA_CENTRE) <= 0;
    }

    /** Whether an amount, where there is one, falls due only in some case. */
    boolean isContingent() {
        return this == GUARANTEE || this == BACKSTOP || this == LEASE || this == WARRANT_GRANT;
    }

    boolean hasAmount() {
        return this != STAKE && this != PARENT && !isContingent();
    }
}
