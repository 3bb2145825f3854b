package dev.interlock.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes assumed on top of a view, in their order.
 *
 * @param at the date of the view they were said for; {@code null} for all dates
 * @param trust the choice of trust they were said under; it decides what there is to change
 */
public record Scenario(@Nullable LocalDate at, Trust trust, List<Change> changes) {
    /** The facts as they are. */
    public static final Scenario NONE = new Scenario(null, Trust.DEFAULT, List.of());

    public Scenario {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
