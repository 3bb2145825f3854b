package dev.interlock.traversal;

import dev.interlock.graph.GraphView;

/** Hops of a view whose facts can be looked up: those of a view itself, or of its groups. */
public interface FactHops extends TimedHops {
    GraphView view();

    /** The row of the tie's fact in the table that its kind names; see {@link dev.interlock.graph.Ties#fact}. */
    int fact(int tie);

    /**
     * What one fact adds to the money of its hop; {@link dev.interlock.graph.column.Longs#MISSING} where unknown or
     * where it carries none.
     */
    long tieMoney(int hop, int tie);

    /** Whether a fact in view on the same hop, whose amount is known, contains that of the tie. */
    boolean isContained(int hop, int tie);
}
