package dev.interlock.traversal;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a walk may cost: how many hops it may look at, until when, and whether anyone still waits for it. Counted by one
 * thread. Once spent it stays spent, and {@link #cut} says why.
 */
public final class Budget {
    /** Looking at the clock and the client costs more than a hop, so it is done once in so many. */
    private static final int CHECK_EVERY = 1024;

    /** Looking at a row of a table costs far less than at a hop. */
    private static final int ROWS_A_VISIT = 16;

    private final long maxVisits;
    private final long deadlineNanos;
    private final LongSupplier nanoClock;
    private final BooleanSupplier cancelled;
    private long visits;
    private @Nullable Cut cut;

    private Budget(long maxVisits, long deadlineNanos, LongSupplier nanoClock, BooleanSupplier cancelled) {
        this.maxVisits = maxVisits;
        this.deadlineNanos = deadlineNanos;
        this.nanoClock = nanoClock;
        this.cancelled = cancelled;
    }

    /**
     * @param maxVisits hops that may be looked at
     * @param nanos from now, by the given clock
     * @param cancelled whether the client has gone; asked now and then, from the walking thread
     */
    public static Budget of(long maxVisits, long nanos, LongSupplier nanoClock, BooleanSupplier cancelled) {
        return new Budget(maxVisits, nanoClock.getAsLong() + nanos, nanoClock, cancelled);
    }

    /** No bound, for tests and for walks that are bounded by themselves. */
    public static Budget unlimited() {
        return new Budget(Long.MAX_VALUE, Long.MAX_VALUE, () -> 0, () -> false);
    }

    /** Pays for looking at one hop; false once the budget is spent. */
    public boolean visit() {
        if (cut != null) {
            return false;
        }
        if (++visits > maxVisits) {
            cut = Cut.COUNT;
        } else if (visits % CHECK_EVERY == 0) {
            checkOutside();
        }
        return cut == null;
    }

    /**
     * Pays for looking at the next row of a table, rows being looked at one after another from 0; false once the budget
     * is found spent.
     */
    public boolean visitRow(int row) {
        return row % ROWS_A_VISIT != 0 || visit();
    }

    /** Pays for work that cannot stop half-way, as much as looking at so many hops; false once the budget is spent. */
    public boolean visit(long hops) {
        if (cut != null) {
            return false;
        }
        visits += Math.min(hops, Long.MAX_VALUE - visits);
        if (visits > maxVisits) {
            cut = Cut.COUNT;
        } else {
            checkOutside();
        }
        return cut == null;
    }

    public long visits() {
        return visits;
    }

    /** Why the walk had to stop, {@code null} while it may go on. */
    public @Nullable Cut cut() {
        return cut;
    }

    private void checkOutside() {
        if (cancelled.getAsBoolean()) {
            cut = Cut.CANCELLED;
        } else if (nanoClock.getAsLong() - deadlineNanos > 0) {
            cut = Cut.TIME;
        }
    }
}
