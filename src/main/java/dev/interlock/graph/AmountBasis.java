package dev.interlock.graph;

/** What an amount rests on. */
public enum AmountBasis {
    /** A source states it. */
    DISCLOSED,
    /** An estimate: the undisclosed rest of a round divided equally among the investors whose part is not known. */
    EQUAL_SPLIT,
    /** Worked out from other stated figures. */
    DERIVED
}
