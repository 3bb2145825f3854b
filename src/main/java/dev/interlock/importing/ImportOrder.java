package dev.interlock.importing;

import dev.interlock.importing.mapping.Mapping;
import dev.interlock.store.Authorship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import that is asked for.
 *
 * @param mapping how the tables are read that are of no format of ours; {@code null} for none
 * @param dryRun whether to say what would come of it and write nothing
 * @param skipBad whether the rest is written where rows are refused; else nothing is
 */
public record ImportOrder(
        Authorship author, List<Part> parts, @Nullable Mapping mapping, boolean dryRun, boolean skipBad) {
    public ImportOrder {
        parts = List.copyOf(parts);
    }
}
