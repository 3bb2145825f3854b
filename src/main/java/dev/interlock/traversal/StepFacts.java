package dev.interlock.traversal;

import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;

/**
 * What the facts of a step say that paths are ordered by. A step that may be walked either way has two hops, one of
 * which may be {@link Steps#NO_HOP}.
 */
final class StepFacts {
    static final long UNKNOWN = Longs.MISSING;
    static final int NO_TIE = -1;

    private final TimedHops hops;
    private final boolean byDate;

    StepFacts(TimedHops hops, PathSort sort) {
        this.hops = hops;
        this.byDate = sort == PathSort.DATE;
    }

    /** The greater, the sooner its paths come: the money of the better hop, or the days from its date to 1970. */
    long value(int along, int against) {
        return Math.max(value(along), value(against));
    }

    /** The hop of greater value, the one along the arrow where both are equal. */
    int better(int along, int against) {
        boolean alone = along == Steps.NO_HOP || against == Steps.NO_HOP;
        return alone ? Math.max(along, against) : value(against) > value(along) ? against : along;
    }

    private long value(int hop) {
        if (hop == Steps.NO_HOP) {
            return UNKNOWN;
        }
        if (!byDate) {
            return hops.money(hop);
        }
        int day = firstDay(hops, hop);
        return day == Ints.MISSING ? UNKNOWN : -(long) day;
    }

    /** The earliest day of a fact in view, {@link Ints#MISSING} where none is dated. */
    static int firstDay(TimedHops hops, int hop) {
        int first = Ints.MISSING;
        for (int tie = hops.tieStart(hop); tie < hops.tieEnd(hop); tie++) {
            int day = hops.day(tie);
            if (day != Ints.MISSING && (first == Ints.MISSING || day < first) && hops.seesTie(tie)) {
                first = day;
            }
        }
        return first;
    }

    /** The last day on which a fact in view holds, {@link Ints#MISSING} where one has no known end. */
    static int lastDay(TimedHops hops, int hop) {
        int last = Ints.MISSING;
        for (int tie = hops.tieStart(hop); tie < hops.tieEnd(hop); tie++) {
            if (hops.seesTie(tie)) {
                if (hops.lastDay(tie) == Ints.MISSING) {
                    return Ints.MISSING;
                }
                last = Math.max(last, hops.lastDay(tie));
            }
        }
        return last;
    }

    /** The earliest fact of the step dated on or after a day, {@link #NO_TIE} where there is none. */
    int earliest(int along, int against, long fromDay) {
        int best = earliest(along, fromDay);
        int other = earliest(against, fromDay);
        boolean otherIsBetter = best == NO_TIE || (other != NO_TIE && hops.day(other) < hops.day(best));
        return otherIsBetter ? other : best;
    }

    private int earliest(int hop, long fromDay) {
        int best = NO_TIE;
        if (hop != Steps.NO_HOP) {
            for (int tie = hops.tieStart(hop); tie < hops.tieEnd(hop); tie++) {
                int day = hops.day(tie);
                boolean fits = day != Ints.MISSING && day >= fromDay;
                if (fits && (best == NO_TIE || day < hops.day(best)) && hops.seesTie(tie)) {
                    best = tie;
                }
            }
        }
        return best;
    }

    /** The day of {@link #earliest}, {@link Ints#MISSING} where there is none. */
    int earliestDay(int along, int against, long fromDay) {
        int tie = earliest(along, against, fromDay);
        return tie == NO_TIE ? Ints.MISSING : hops.day(tie);
    }

    /** The latest day of a fact of the step, not after a day; {@link Ints#MISSING} where there is none. */
    int latestDay(int along, int against, long untilDay) {
        return Math.max(latestDay(along, untilDay), latestDay(against, untilDay));
    }

    private int latestDay(int hop, long untilDay) {
        int latest = Ints.MISSING;
        if (hop != Steps.NO_HOP) {
            for (int tie = hops.tieStart(hop); tie < hops.tieEnd(hop); tie++) {
                int day = hops.day(tie);
                if (day > latest && day <= untilDay && hops.seesTie(tie)) {
                    latest = day;
                }
            }
        }
        return latest;
    }
}
