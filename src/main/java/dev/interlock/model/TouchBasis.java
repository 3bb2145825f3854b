package dev.interlock.model;

/** Why a law or control is taken to touch an organization. */
public enum TouchBasis {
    /** It is named; the summary of the rule says by whom. */
    NAMED,
    /** Its layer is one the rule is about. */
    LAYER,
    /** Its sector is one the rule is about. */
    SECTOR,
    /** Its seat is where the rule applies. */
    SEAT,
    /** Its seat is elsewhere, but facts show that it sells where the rule applies. */
    MARKET
}
