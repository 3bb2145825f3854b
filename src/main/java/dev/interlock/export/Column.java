package dev.interlock.export;

import dev.interlock.model.Country;
import dev.interlock.model.Entity;
import dev.interlock.model.Key;
import dev.interlock.model.Percent;
import dev.interlock.model.Usd;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a kind of entity says.
 *
 * @param header its name in the tables that facts are loaded from
 * @param name its name in the schema
 * @param target what it names by key, {@code null} where it names nothing
 * @param reader takes it from an entity
 */
record Column(
        String header,
        String name,
        @Nullable Class<? extends Entity> target,
        Function<Entity, @Nullable Object> reader) {

    /**
     * What an entity says here: a {@link String}, {@link Long}, {@link Double}, {@link Boolean}, {@link LocalDate}, a
     * list of strings, or {@code null} where it is unknown.
     */
    @Nullable
    Object value(Entity entity) {
        Object value = reader.apply(entity);
        if (value instanceof List<?> list) {
            return list.stream().map(Column::plain).map(String::valueOf).toList();
        }
        return value == null ? null : plain(value);
    }

    /** Whether it names the fact that contains another or tells it otherwise, which may be out of view. */
    boolean mayBeOutOfView() {
        return name.equals("partOf") || name.equals("conflictsWith");
    }

    /** The keys that an entity names here. */
    List<String> keys(Entity entity) {
        Object value = value(entity);
        if (target == null || value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    private static Object plain(Object value) {
        if (value instanceof Usd amount) {
            return amount.dollars();
        }
        if (value instanceof Percent percent) {
            return percent.value();
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Key || value instanceof Enum<?> || value instanceof Country || value instanceof URI) {
            return value.toString();
        }
        return value;
    }

    /** Collects the columns of one kind of entity, in order. */
    static final class Of<T extends Entity> {
        private final Class<T> type;
        private final List<Column> columns = new ArrayList<>();

        Of(Class<T> type) {
            this.type = type;
        }

        Of<T> with(String header, String name, Function<T, @Nullable Object> reader) {
            columns.add(new Column(header, name, null, entity -> reader.apply(type.cast(entity))));
            return this;
        }

        Of<T> naming(Class<? extends Entity> target, String header, String name, Function<T, @Nullable Object> reader) {
            columns.add(new Column(header, name, target, entity -> reader.apply(type.cast(entity))));
            return this;
        }

        List<Column> list() {
            return List.copyOf(columns);
        }
    }
}
