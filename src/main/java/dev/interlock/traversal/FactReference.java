package dev.interlock.traversal;

import dev.interlock.model.Key;

/** A fact that an answer rests on: where it stands, and its key. */
public record FactReference(Table table, Key key) {
    /** Where facts stand. */
    public enum Table {
        ORGANIZATION,
        ROUND,
        PARTICIPATION,
        STAKE,
        SUPPLY,
        CREDIT,
        ACQUISITION,
        FINANCIALS
    }
}
