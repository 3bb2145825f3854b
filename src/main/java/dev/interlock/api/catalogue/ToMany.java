package dev.interlock.api.catalogue;

import dev.interlock.graph.GraphView;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of rows of another type that belong to a row, those in view, ascending.
 *
 * @param paged whether the schema offers it as a connection; short lists, such as the sources of a fact, are plain
 * @param via the facts that connect the row with one of its list; {@code null} where the list is the facts themselves
 */
public record ToMany(
        String name,
        Supplier<EntityType> target,
        Reader reader,
        boolean paged,
        @Nullable Via via) {
    static ToMany connection(String name, Supplier<EntityType> target, Reader reader) {
        return new ToMany(name, target, reader, true, null);
    }

    static ToMany plain(String name, Supplier<EntityType> target, Reader reader) {
        return new ToMany(name, target, reader, false, null);
    }

    static ToMany connected(String name, Supplier<EntityType> target, Reader reader, Via via) {
        return new ToMany(name, target, reader, true, via);
    }

    /** Reads the rows of the list. */
    @FunctionalInterface
    public interface Reader {
        int[] read(GraphView view, int row);
    }

    /** Finds the facts between two rows. */
    @FunctionalInterface
    public interface Via {
        List<Row> facts(GraphView view, int from, int to);
    }
}
