package dev.interlock.model;

/** How firm a fact is: one scale for all facts, firmest first. */
public enum Status {
    CLOSED,
    /** Binding, not yet carried out. */
    COMMITTED,
    ANNOUNCED,
    LETTER_OF_INTENT,
    /** Known from the press only. */
    REPORTED,
    CANCELLED
}
