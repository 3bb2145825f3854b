package dev.interlock.api.catalogue;

import dev.interlock.graph.GraphView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something rows can be grouped by. A row with several values, such as the investors of a round, is in several groups;
 * one without a value is in the group of the unknown.
 */
public record Grouping(String name, Reader reader) {
    /** Reads the values of a row. */
    @FunctionalInterface
    public interface Reader {
        List<Value> read(GraphView view, int row);
    }

    /**
     * One value.
     *
     * @param text {@code null} for the unknown
     * @param organization where the value is an organization
     */
    public record Value(@Nullable String text, @Nullable Row organization) {
        public static final Value UNKNOWN = new Value(null, null);

        public static Value of(@Nullable String text) {
            return text == null ? UNKNOWN : new Value(text, null);
        }
    }
}
