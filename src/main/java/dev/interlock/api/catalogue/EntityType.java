package dev.interlock.api.catalogue;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A type of the schema that is a row of a table, with what can be read from it, filtered, ordered and grouped by.
 * Filled while the {@link Catalogue} is built, read by any thread afterwards.
 */
public final class EntityType {
    private final String name;
    private final Function<Graph, ? extends Table> table;
    private final InView inView;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, ToOne> references = new LinkedHashMap<>();
    private final Map<String, ToMany> lists = new LinkedHashMap<>();
    private final Map<String, Grouping> groupings = new LinkedHashMap<>();

    EntityType(String name, Function<Graph, ? extends Table> table, InView inView) {
        this.name = name;
        this.table = table;
        this.inView = inView;
    }

    /** The name in the schema. */
    public String name() {
        return name;
    }

    public String key(Graph graph, int row) {
        return table.apply(graph).key().require(row);
    }

    /** The row with this key, -1 where there is none. */
    public int find(Graph graph, String key) {
        return table.apply(graph).find(key);
    }

    public int size(Graph graph) {
        return table.apply(graph).size();
    }

    public boolean isInView(GraphView view, int row) {
        return inView.test(view, row);
    }

    /** All rows in view, ascending by key. */
    public int[] rows(GraphView view) {
        return IntStream.range(0, size(view.graph()))
                .filter(row -> inView.test(view, row))
                .toArray();
    }

    public Collection<Attribute> attributes() {
        return attributes.values();
    }

    public @Nullable Attribute attribute(String attribute) {
        return attributes.get(attribute);
    }

    public Collection<ToOne> references() {
        return references.values();
    }

    public @Nullable ToOne reference(String reference) {
        return references.get(reference);
    }

    public Collection<ToMany> lists() {
        return lists.values();
    }

    public @Nullable ToMany list(String list) {
        return lists.get(list);
    }

    public Collection<Grouping> groupings() {
        return groupings.values();
    }

    public @Nullable Grouping grouping(String grouping) {
        return groupings.get(grouping);
    }

    EntityType with(Attribute... added) {
        for (Attribute attribute : added) {
            attributes.put(attribute.name(), attribute);
        }
        return this;
    }

    EntityType with(ToOne... added) {
        for (ToOne reference : added) {
            references.put(reference.name(), reference);
        }
        return this;
    }

    EntityType with(ToMany... added) {
        for (ToMany list : added) {
            lists.put(list.name(), list);
        }
        return this;
    }

    EntityType with(Grouping... added) {
        for (Grouping grouping : added) {
            groupings.put(grouping.name(), grouping);
        }
        return this;
    }

    /** Whether a row counts in a view. */
    @FunctionalInterface
    interface InView {
        boolean test(GraphView view, int row);
    }
}
