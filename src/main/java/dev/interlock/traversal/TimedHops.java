package dev.interlock.traversal;

import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Ints;

/**
 * Hops with the facts behind them: each hop is a range of ties, one a fact, seen or not, each with the days it holds.
 *
 * <p>Days count from 1970-01-01. All methods read arrays; {@link #seesTie} and {@link #share} look at the facts each
 * time they are asked.
 */
public interface TimedHops extends Hops {
    /** The first tie of a hop; its ties end before {@link #tieEnd}. Ties are ordered by kind, then by fact. */
    int tieStart(int hop);

    int tieEnd(int hop);

    /** Whether the fact behind the tie is in view. */
    boolean seesTie(int tie);

    TieKind tieKind(int tie);

    /** The day the fact is dated, {@link Ints#MISSING} where unknown or where it has none, as ties from a parent. */
    int day(int tie);

    /** The last day the fact holds, {@link Ints#MISSING} where it has no known end. */
    int lastDay(int tie);

    /** What the hop's source holds of its target, 0 to 1, by the stake in view; {@code NaN} where there is none. */
    double share(int hop);
}
