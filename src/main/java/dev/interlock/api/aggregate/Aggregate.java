package dev.interlock.api.aggregate;

import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.Grouping;
import dev.interlock.api.catalogue.Row;
import dev.interlock.graph.GraphView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of one type taken together.
 *
 * @param rows ascending
 * @param keys what the rows have in common, outermost group first; empty where they are no group
 */
public record Aggregate(GraphView view, EntityType type, int[] rows, List<GroupKey> keys) {
    public int count() {
        return rows.length;
    }

    /** What the rows of a group have in common. */
    public record GroupKey(
            String by, @Nullable String value, @Nullable Row organization) {
        static GroupKey of(Grouping grouping, Grouping.Value value) {
            return new GroupKey(grouping.name(), value.text(), value.organization());
        }
    }
}
