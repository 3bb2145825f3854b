package dev.interlock.analysis.concentration;

/** What makes organizations one group. */
public enum GroupBy {
    /** Each organization by itself. */
    ORGANIZATION,
    /** Each investor by itself: of money raised, whose it was. */
    INVESTOR,
    LAYER,
    SECTOR,
    COUNTRY,
    /** Regions that do not overlap, such as US and EUROPE. */
    REGION;

    /** Whether each organization is its own group. */
    boolean isSingle() {
        return this == ORGANIZATION || this == INVESTOR;
    }
}
