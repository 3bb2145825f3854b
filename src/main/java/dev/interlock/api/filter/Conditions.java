package dev.interlock.api.filter;

import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.Coding;
import dev.interlock.api.error.BadArgument;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Longs;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operators on values, by the kind of attribute. */
final class Conditions {
    private Conditions() {}

    static IntPredicate on(Attribute attribute, GraphView view, Map<String, Object> said, String path) {
        IntPredicate all = row -> true;
        for (Map.Entry<String, Object> operation : said.entrySet()) {
            String operator = operation.getKey();
            Object operand = operand(operation.getValue(), path + "." + operator);
            all = all.and(on(attribute, view, operator, operand));
        }
        return all;
    }

    private static IntPredicate on(Attribute attribute, GraphView view, String operator, Object operand) {
        if (operator.equals("isNull")) {
            return row -> (attribute.value(view, row) == null) == (Boolean) operand;
        }
        if (attribute instanceof Attribute.Whole whole) {
            LongPredicate test = whole(operator, operand, whole.coding());
            boolean unknownMeets = operator.equals("ne") || operator.equals("notIn");
            return row -> {
                long value = whole.reader().read(view, row);
                return value == Longs.MISSING ? unknownMeets : test.test(value);
            };
        }
        if (attribute instanceof Attribute.Decimal decimal) {
            DoublePredicate test = decimal(operator, operand);
            boolean unknownMeets = operator.equals("ne") || operator.equals("notIn");
            return row -> {
                double value = decimal.reader().read(view, row);
                return Double.isNaN(value) ? unknownMeets : test.test(value);
            };
        }
        if (attribute instanceof Attribute.Text text) {
            Predicate<String> test = text(operator, operand);
            boolean unknownMeets = operator.equals("ne") || operator.equals("notIn");
            return row -> {
                String value = text.value(view, row);
                return value == null ? unknownMeets : test.test(value);
            };
        }
        Attribute.Many many = (Attribute.Many) attribute;
        Predicate<List<String>> test = many(operator, operand);
        return row -> test.test(many.value(view, row));
    }

    private static LongPredicate whole(String operator, Object operand, Coding coding) {
        if (operator.equals("in") || operator.equals("notIn")) {
            Set<Long> wanted = ((List<?>) operand).stream().map(coding::encode).collect(Collectors.toSet());
            return operator.equals("in") ? wanted::contains : value -> !wanted.contains(value);
        }
        long wanted = coding.encode(operand);
        return switch (operator) {
            case "eq" -> value -> value == wanted;
            case "ne" -> value -> value != wanted;
            case "lt" -> value -> value < wanted;
            case "lte" -> value -> value <= wanted;
            case "gt" -> value -> value > wanted;
            case "gte" -> value -> value >= wanted;
            default -> throw unknown(operator);
        };
    }

    private static DoublePredicate decimal(String operator, Object operand) {
        if (operator.equals("in") || operator.equals("notIn")) {
            Set<Double> wanted = ((List<?>) operand)
                    .stream().map(one -> ((Number) one).doubleValue()).collect(Collectors.toSet());
            return operator.equals("in") ? wanted::contains : value -> !wanted.contains(value);
        }
        double wanted = ((Number) operand).doubleValue();
        return switch (operator) {
            case "eq" -> value -> value == wanted;
            case "ne" -> value -> value != wanted;
            case "lt" -> value -> value < wanted;
            case "lte" -> value -> value <= wanted;
            case "gt" -> value -> value > wanted;
            case "gte" -> value -> value >= wanted;
            default -> throw unknown(operator);
        };
    }

    private static Predicate<String> text(String operator, Object operand) {
        if (operator.equals("in") || operator.equals("notIn")) {
            Set<String> wanted = strings(operand);
            return operator.equals("in") ? wanted::contains : value -> !wanted.contains(value);
        }
        String wanted = operand.toString();
        String folded = wanted.toLowerCase(Locale.ROOT);
        return switch (operator) {
            case "eq" -> wanted::equals;
            case "ne" -> value -> !value.equals(wanted);
            case "eqIgnoreCase" -> wanted::equalsIgnoreCase;
            case "contains" -> value -> value.toLowerCase(Locale.ROOT).contains(folded);
            case "startsWith" -> value -> value.toLowerCase(Locale.ROOT).startsWith(folded);
            case "endsWith" -> value -> value.toLowerCase(Locale.ROOT).endsWith(folded);
            case "lt" -> value -> value.compareTo(wanted) < 0;
            case "lte" -> value -> value.compareTo(wanted) <= 0;
            case "gt" -> value -> value.compareTo(wanted) > 0;
            case "gte" -> value -> value.compareTo(wanted) >= 0;
            default -> throw unknown(operator);
        };
    }

    private static Predicate<List<String>> many(String operator, Object operand) {
        return switch (operator) {
            case "has" -> values -> values.contains(operand.toString());
            case "hasSome" -> {
                Set<String> wanted = strings(operand);
                yield values -> values.stream().anyMatch(wanted::contains);
            }
            case "hasEvery" -> {
                Set<String> wanted = strings(operand);
                yield values -> values.containsAll(wanted);
            }
            case "hasNone" -> {
                Set<String> unwanted = strings(operand);
                yield values -> values.stream().noneMatch(unwanted::contains);
            }
            case "isEmpty" -> values -> values.isEmpty() == (Boolean) operand;
            default -> throw unknown(operator);
        };
    }

    private static Object operand(@Nullable Object said, String path) {
        if (said == null) {
            throw new BadArgument(path, null, path + " is null", "Leave it out, or ask { isNull: true }.");
        }
        return said;
    }

    private static Set<String> strings(Object list) {
        Set<String> strings = new HashSet<>();
        ((List<?>) list).forEach(one -> strings.add(one.toString()));
        return strings;
    }

    private static IllegalStateException unknown(String operator) {
        return new IllegalStateException("no operator " + operator);
    }
}
