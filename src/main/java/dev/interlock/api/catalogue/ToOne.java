package dev.interlock.api.catalogue;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Ints;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reference from a row to at most one row of another type. */
public record ToOne(String name, Supplier<EntityType> target, Reader reader) {
    public @Nullable Row follow(GraphView view, int row) {
        int found = reader.read(view, row);
        return found < 0 ? null : new Row(view, target.get(), found);
    }

    /** Reads the row referred to; any negative number, such as {@link Ints#MISSING}, where there is none. */
    @FunctionalInterface
    public interface Reader {
        int read(GraphView view, int row);
    }
}
