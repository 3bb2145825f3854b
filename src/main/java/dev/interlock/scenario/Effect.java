package dev.interlock.scenario;

import dev.interlock.model.Change;
import dev.interlock.traversal.FactReference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one change does.
 *
 * @param from the day from which it holds; {@code null} for at every date
 * @param reading one sentence
 * @param added the facts it adds, by its keys
 * @param gone the facts it takes away, in view or not, in the order of their tables and keys
 */
public record Effect(
        Change change, @Nullable LocalDate from, String reading, List<FactReference> added, List<FactReference> gone) {
    public Effect {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }
}
