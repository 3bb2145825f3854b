package dev.interlock.api.page;

import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.Names;
import dev.interlock.graph.GraphView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: by some attributes, then by key, so that no two rows are equal. What is unknown comes last,
 * whichever way the order runs.
 */
final class Ordering {
    private final EntityType type;
    private final List<Sort> sorts;

    private Ordering(EntityType type, List<Sort> sorts) {
        this.type = type;
        this.sorts = sorts;
    }

    /** @param orderBy objects with {@code field} and {@code direction}; absent means by key */
    static Ordering of(EntityType type, @Nullable List<Map<String, Object>> orderBy) {
        List<Sort> sorts = new ArrayList<>();
        for (Map<String, Object> order : orderBy == null ? List.<Map<String, Object>>of() : orderBy) {
            String field = String.valueOf(order.get("field"));
            Attribute attribute = type.attribute(Names.field(field));
            if (attribute == null) {
                throw new IllegalStateException(type.name() + " has no " + field + " to order by");
            }
            sorts.add(new Sort(attribute, "DESC".equals(String.valueOf(order.get("direction")))));
        }
        return new Ordering(type, sorts);
    }

    EntityType type() {
        return type;
    }

    /** Whether rows need no sorting, since they come by key. */
    boolean isByKey() {
        return sorts.isEmpty();
    }

    /** Tells orders apart, so that a cursor of one is not taken for one of another. */
    String signature() {
        StringBuilder signature = new StringBuilder(type.name());
        sorts.forEach(sort -> signature.append(sort.descending ? '-' : '+').append(sort.attribute.name()));
        return signature.toString();
    }

    /** The values that place a row in this order: one for each attribute, then the key. */
    List<@Nullable Object> position(GraphView view, int row) {
        List<@Nullable Object> position = new ArrayList<>();
        for (Sort sort : sorts) {
            position.add(sort.value(view, row));
        }
        position.add(type.key(view.graph(), row));
        return position;
    }

    Comparator<List<@Nullable Object>> comparator() {
        return (left, right) -> {
            for (int i = 0; i < sorts.size(); i++) {
                int order = sorts.get(i).compare(left.get(i), right.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return String.valueOf(left.get(sorts.size())).compareTo(String.valueOf(right.get(sorts.size())));
        };
    }

    /** How many values a position has. */
    int width() {
        return sorts.size() + 1;
    }

    private record Sort(Attribute attribute, boolean descending) {
        /** A number, a text or {@code null}. */
        @Nullable
        Object value(GraphView view, int row) {
            if (attribute instanceof Attribute.Whole whole) {
                long code = whole.reader().read(view, row);
                return code == dev.interlock.graph.column.Longs.MISSING ? null : (Object) code;
            }
            Object value = attribute.value(view, row);
            return value instanceof List<?> list ? Long.valueOf(list.size()) : value;
        }

        int compare(@Nullable Object left, @Nullable Object right) {
            if (left == null || right == null) {
                return left == right ? 0 : left == null ? 1 : -1;
            }
            int order = left instanceof Number && right instanceof Number
                    ? numbers((Number) left, (Number) right)
                    : texts(left.toString(), right.toString());
            return descending ? -order : order;
        }

        private static int numbers(Number left, Number right) {
            return left instanceof Double || right instanceof Double
                    ? Double.compare(left.doubleValue(), right.doubleValue())
                    : Long.compare(left.longValue(), right.longValue());
        }

        private static int texts(String left, String right) {
            int order = left.compareToIgnoreCase(right);
            return order != 0 ? order : left.compareTo(right);
        }
    }
}
