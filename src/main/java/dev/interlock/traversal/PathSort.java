package dev.interlock.traversal;

/** Which paths come first. What is equal is ordered by length, then by the nodes in turn. */
public enum PathSort {
    /** Short ones first. */
    HOPS,
    /** The greatest smallest amount of money first; paths with a step of unknown money come after all others. */
    BOTTLENECK,
    /**
     * Those first that were complete first, counting for each step its earliest dated fact; paths with a step that has
     * no dated fact come after all others.
     */
    DATE
}
