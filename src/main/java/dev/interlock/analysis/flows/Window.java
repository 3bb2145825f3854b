package dev.interlock.analysis.flows;

import dev.interlock.graph.column.Ints;
import dev.interlock.model.InvalidValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts announced on these days, both included; a side left open has no end. A fact without a date is in none but the
 * window open on both sides.
 */
public record Window(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Window ALWAYS = new Window(null, null);

    public Window {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidValue("a window from " + from + " cannot end on " + to);
        }
    }

    boolean isOpen() {
        return from == null && to == null;
    }

    /** @param day since 1970-01-01, {@link Ints#MISSING} where unknown */
    boolean contains(int day) {
        if (day == Ints.MISSING) {
            return isOpen();
        }
        return (from == null || day >= from.toEpochDay()) && (to == null || day <= to.toEpochDay());
    }
}
