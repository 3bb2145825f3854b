package dev.interlock.analysis.entanglement;

/** What a figure says where some facts have no amount. */
public enum Certainty {
    /** All facts have an amount. */
    EXACT,
    /** Facts without an amount can only raise it. */
    LOWER_BOUND,
    /** Facts without an amount can only lower it. */
    UPPER_BOUND,
    /** Facts without an amount may move it either way; the figure is that of the known amounts. */
    KNOWN_PART,
    /** There are facts, none with an amount: no figure. */
    UNKNOWN,
    /** There is no fact: no figure, since nobody says that there is no such money. */
    NO_FACT
}
