package dev.interlock.api.aggregate;

import dev.interlock.api.aggregate.Aggregate.GroupKey;
import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.Grouping;
import dev.interlock.api.catalogue.Names;
import dev.interlock.api.error.BadArgument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Divides an aggregate into groups. A row with several values is in several groups, so groups by such a value may sum
 * to more than the whole. Without an order groups come by their keys, the unknown last.
 */
public final class Groups {
    private Groups() {}

    public static List<Aggregate> of(
            Aggregate whole, List<String> by, @Nullable List<Map<String, Object>> orderBy, @Nullable Integer first) {
        if (by.isEmpty()) {
            throw new BadArgument("by", by, "No group is named", "Name at least one, such as [LAYER].");
        }
        if (first != null && first < 0) {
            throw new BadArgument("first", first, "first is negative", "Ask for 0 or more groups.");
        }
        List<Aggregate> groups = List.of(whole);
        for (String name : by) {
            groups = groups.stream()
                    .flatMap(group -> split(group, grouping(whole.type(), name)).stream())
                    .toList();
        }
        List<Aggregate> ordered = new ArrayList<>(groups);
        ordered.sort(order(whole.type(), orderBy));
        return first == null || first >= ordered.size() ? ordered : ordered.subList(0, first);
    }

    private static Grouping grouping(EntityType type, String name) {
        Grouping grouping = type.grouping(name);
        if (grouping == null) {
            throw new IllegalStateException(type.name() + " cannot be grouped by " + name);
        }
        return grouping;
    }

    private static List<Aggregate> split(Aggregate whole, Grouping grouping) {
        Map<String, IntStream.Builder> rows = new LinkedHashMap<>();
        Map<String, Grouping.Value> values = new LinkedHashMap<>();
        for (int row : whole.rows()) {
            for (Grouping.Value value : grouping.reader().read(whole.view(), row)) {
                // A leading mark keeps the unknown apart from a value of the same text.
                String id = value.text() == null ? "?" : "=" + value.text();
                values.putIfAbsent(id, value);
                rows.computeIfAbsent(id, key -> IntStream.builder()).add(row);
            }
        }
        List<Aggregate> groups = new ArrayList<>();
        values.forEach((id, value) -> {
            List<GroupKey> keys = new ArrayList<>(whole.keys());
            keys.add(GroupKey.of(grouping, value));
            IntStream.Builder members = rows.getOrDefault(id, IntStream.builder());
            groups.add(new Aggregate(whole.view(), whole.type(), members.build().toArray(), List.copyOf(keys)));
        });
        return groups;
    }

    private static Comparator<Aggregate> order(EntityType type, @Nullable List<Map<String, Object>> orderBy) {
        Comparator<Aggregate> order = (left, right) -> 0;
        for (Map<String, Object> said : orderBy == null ? List.<Map<String, Object>>of() : orderBy) {
            order = order.thenComparing(measure(type, said));
        }
        return order.thenComparing(byKeys(false));
    }

    private static Comparator<Aggregate> measure(EntityType type, Map<String, Object> said) {
        String function = String.valueOf(said.get("by"));
        boolean descending = "DESC".equals(String.valueOf(said.get("direction")));
        if (function.equals("KEY")) {
            return byKeys(descending);
        }
        if (function.equals("COUNT")) {
            Comparator<Aggregate> byCount = Comparator.comparingInt(Aggregate::count);
            return descending ? byCount.reversed() : byCount;
        }
        Attribute.Whole attribute = summed(type, said.get("of"));
        Comparator<Double> byNumber = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(
                group -> number(Summary.of(group, attribute), function), Comparator.nullsLast(byNumber));
    }

    private static Attribute.Whole summed(EntityType type, @Nullable Object of) {
        String name = of == null ? Summaries.main(type) : Names.field(of.toString());
        if (type.attribute(name) instanceof Attribute.Whole whole && Summaries.isSummed(whole)) {
            return whole;
        }
        throw new BadArgument(
                "orderBy.of", of, type.name() + " has no such amount", "Use one of " + Summaries.constants(type) + ".");
    }

    private static @Nullable Double number(Summary summary, String function) {
        return switch (function) {
            case "SUM" -> asDouble(summary.sum());
            case "AVG" -> summary.avg();
            case "MIN" -> asDouble(summary.min());
            case "MAX" -> asDouble(summary.max());
            default -> throw new IllegalStateException("no order by " + function);
        };
    }

    private static @Nullable Double asDouble(@Nullable Object number) {
        return number instanceof Number known ? (Double) known.doubleValue() : null;
    }

    /** The unknown comes last either way. */
    private static Comparator<Aggregate> byKeys(boolean descending) {
        Comparator<String> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<@Nullable String> byText = Comparator.nullsLast(direction);
        return (left, right) -> {
            int order = 0;
            for (int i = 0; i < left.keys().size() && order == 0; i++) {
                order = byText.compare(
                        left.keys().get(i).value(), right.keys().get(i).value());
            }
            return order;
        };
    }
}
