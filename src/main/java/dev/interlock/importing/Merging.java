package dev.interlock.importing;

import dev.interlock.importing.mapping.Existing;
import dev.interlock.model.Entity;
import dev.interlock.store.EntityRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one version of what is known of something and what a table says of it. */
final class Merging {
    private Merging() {}

    /**
     * The version that holds from now on.
     *
     * @throws dev.interlock.model.InvalidValue where the two do not go together
     */
    static Entity of(Entity known, Entity told, Existing existing) {
        return switch (existing) {
            case KEEP -> known;
            case REPLACE -> told;
            case COMPLETE -> merged(told, known);
            case CORRECT -> merged(known, told);
        };
    }

    /** The properties that both know and of which they say different things. */
    static List<String> contradictions(Entity one, Entity other) {
        Map<String, @Nullable Object> others = EntityRows.row(other);
        List<String> names = new ArrayList<>();
        EntityRows.row(one).forEach((name, value) -> {
            Object told = others.get(name);
            boolean both = !isUnknown(value) && !isUnknown(told) && !(value instanceof List<?>);
            if (both && !Objects.equals(value, told)) {
                names.add(name);
            }
        });
        return names;
    }

    /** What the stronger knows, and for the rest what the weaker does; lists hold what both say. */
    private static Entity merged(Entity weaker, Entity stronger) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(EntityRows.row(weaker));
        EntityRows.row(stronger).forEach((name, value) -> {
            Object known = merged.get(name);
            if (value instanceof List<?> told && known instanceof List<?> before) {
                Set<Object> both = new LinkedHashSet<>(before);
                both.addAll(told);
                merged.put(name, List.copyOf(both));
            } else if (!isUnknown(value)) {
                merged.put(name, value);
            }
        });
        return EntityRows.entity(weaker.getClass(), merged);
    }

    /** A flag that is not set says nothing. */
    private static boolean isUnknown(@Nullable Object value) {
        return value == null || Boolean.FALSE.equals(value) || (value instanceof List<?> list && list.isEmpty());
    }
}
