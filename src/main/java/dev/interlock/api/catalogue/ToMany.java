package dev.interlock.api.catalogue;

import dev.interlock.graph.GraphView;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of rows of another type that belong to a row, those in view, ascending.
 *
 * @param form how the schema offers it
 * @param via the facts that connect the row with one of its list; {@code null} where the list is the facts themselves
 */
public record ToMany(
        String name,
        Supplier<EntityType> target,
        Reader reader,
        Form form,
        @Nullable Via via) {
    static ToMany connection(String name, Supplier<EntityType> target, Reader reader) {
        return new ToMany(name, target, reader, Form.CONNECTION, null);
    }

    static ToMany plain(String name, Supplier<EntityType> target, Reader reader) {
        return new ToMany(name, target, reader, Form.PLAIN, null);
    }

    static ToMany connected(String name, Supplier<EntityType> target, Reader reader, Via via) {
        return new ToMany(name, target, reader, Form.CONNECTION, via);
    }

    static ToMany touches(String name, Supplier<EntityType> target, Reader reader) {
        return new ToMany(name, target, reader, Form.TOUCHES, null);
    }

    /** How the schema offers a list. */
    public enum Form {
        /** As it is: short ones, such as the sources of a fact. */
        PLAIN,
        /** In pages. */
        CONNECTION,
        /** In pages of rules beside an organization, or of organizations beside a rule, with reasons. */
        TOUCHES
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
