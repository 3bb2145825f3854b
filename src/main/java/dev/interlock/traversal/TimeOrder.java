package dev.interlock.traversal;

/**
 * In which order of time the facts of a walk must stand. A fact without a date never fits an order; of the facts of one
 * step any may be used.
 */
public enum TimeOrder {
    ANY,
    /** No step is dated before the one it follows. */
    NON_DECREASING,
    /** Every step is dated after the one it follows. */
    STRICT
}
