package dev.interlock.traversal;

/** What walking a hop costs: a whole number, 0 or more; the same each time it is asked for. */
@FunctionalInterface
public interface HopCost {
    /** Every hop costs 1, so the cost of a path is its length. */
    HopCost HOPS = hop -> 1;

    long of(int hop);
}
