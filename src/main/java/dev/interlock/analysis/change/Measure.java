package dev.interlock.analysis.change;

/** Numbers that say in a few lines how two views differ. */
public enum Measure {
    /** What all rounds raised, each dollar once, in US dollars. */
    RAISED_USD,
    /** Concentration of what organizations raised: HHI, 0 to 10,000. */
    RAISED_HHI,
    /** Concentration of what investors put into rounds: HHI, 0 to 10,000. */
    INVESTED_HHI,
    /** Concentration of the latest valuations: HHI, 0 to 10,000. */
    VALUATION_HHI,
    /** The value of all agreements of supply, each dollar once, in US dollars. */
    SUPPLY_USD,
    /** Concentration of supply over suppliers: HHI, 0 to 10,000. */
    SUPPLY_HHI,
    /** What goes round in loops of up to four hops, in US dollars. */
    GOING_ROUND_USD,
    /** The share of all money that goes round in them, 0..1. */
    CYCLED_SHARE,
    /** How many organizations stand under the roof of another. */
    CONTROLLED_ORGANIZATIONS
}
