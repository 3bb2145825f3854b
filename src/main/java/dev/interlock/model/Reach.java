package dev.interlock.model;

/** How far a law or control reaches beyond where it applies. */
public enum Reach {
    /** To those who have their seat there. */
    SEAT,
    /** To those who have their seat there, and to whoever sells there, wherever it sits. */
    MARKET,
    /** To those alone whom it names. */
    NAMED
}
