package dev.interlock.traversal;

/** Why a walk stopped before its end. */
public enum Cut {
    /** There may be more beyond the greatest length asked for. */
    DEPTH,
    /** It looked at as many hops as it may. */
    COUNT,
    TIME,
    /** Nobody waits for the answer any more. */
    CANCELLED
}
