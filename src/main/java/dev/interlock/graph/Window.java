package dev.interlock.graph;

import dev.interlock.graph.column.Ints;
import dev.interlock.model.InvalidValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which facts were announced that count, both ends included.
 *
 * @param from {@code null} for no first day
 * @param to {@code null} for no last day
 */
public record Window(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** All facts, also those without a date. */
    public static final Window ALL = new Window(null, null);

    public Window {
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidValue("a window cannot begin on " + from + " and end on " + to);
        }
    }

    /** Whether facts without a date are outside. */
    public boolean isBounded() {
        return from != null || to != null;
    }

    /** @param day days since 1970-01-01, {@link Ints#MISSING} where unknown */
    public boolean includes(int day) {
        if (day == Ints.MISSING) {
            return !isBounded();
        }
        return (from == null || day >= from.toEpochDay()) && (to == null || day <= to.toEpochDay());
    }

    /** The months, quarters or years that the window touches, in order, the first and last cut to it. */
    public List<Window> split(Interval every) {
        if (from == null || to == null) {
            throw new InvalidValue("only a window with both ends can be split");
        }
        List<Window> parts = new ArrayList<>();
        YearMonth first = YearMonth.from(from);
        first = first.minusMonths((first.getMonthValue() - 1) % every.months());
        for (YearMonth start = first; !start.atDay(1).isAfter(to); start = start.plusMonths(every.months())) {
            LocalDate begin = start.atDay(1);
            LocalDate end = start.plusMonths(every.months()).atDay(1).minusDays(1);
            parts.add(new Window(begin.isBefore(from) ? from : begin, end.isAfter(to) ? to : end));
        }
        return parts;
    }
}
