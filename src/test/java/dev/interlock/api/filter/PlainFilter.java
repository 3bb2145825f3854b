package dev.interlock.api.filter;

import dev.interlock.api.PlainFacts.Thing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a thing meets a condition, read off word by word. */
final class PlainFilter {
    private PlainFilter() {}

    static boolean meets(Thing thing, Map<?, ?> where) {
        return where.entrySet().stream()
                .allMatch(said -> meets(thing, said.getKey().toString(), said.getValue()));
    }

    private static boolean meets(Thing thing, String name, Object said) {
        if (name.equals("and")) {
            return ((List<?>) said).stream().allMatch(one -> meets(thing, (Map<?, ?>) one));
        }
        if (name.equals("or")) {
            return ((List<?>) said).stream().anyMatch(one -> meets(thing, (Map<?, ?>) one));
        }
        Map<?, ?> conditions = (Map<?, ?>) said;
        if (name.equals("not")) {
            return !meets(thing, conditions);
        }
        if (thing.values.containsKey(name)) {
            return conditions.entrySet().stream()
                    .allMatch(one -> holds(thing.value(name), one.getKey().toString(), one.getValue()));
        }
        if (thing.lists.containsKey(name)) {
            return conditions.entrySet().stream()
                    .allMatch(one ->
                            quantified(thing.lists.get(name), one.getKey().toString(), (Map<?, ?>) one.getValue()));
        }
        Thing other = thing.references.get(name);
        return other != null && meets(other, conditions);
    }

    private static boolean quantified(List<Thing> things, String quantifier, Map<?, ?> where) {
        long met = things.stream().filter(thing -> meets(thing, where)).count();
        return switch (quantifier) {
            case "some" -> met > 0;
            case "every" -> met == things.size();
            case "none" -> met == 0;
            default -> throw new AssertionError("a quantifier this test does not know: " + quantifier);
        };
    }

    private static boolean holds(@Nullable Object value, String operator, Object operand) {
        return switch (operator) {
            case "isNull" -> (value == null) == (Boolean) operand;
            case "eq" -> value != null && same(value, operand);
            case "ne" -> value == null || !same(value, operand);
            case "in" -> value != null && ((List<?>) operand).stream().anyMatch(one -> same(value, one));
            case "notIn" -> value == null || ((List<?>) operand).stream().noneMatch(one -> same(value, one));
            case "lt" -> value != null && order(value, operand) < 0;
            case "lte" -> value != null && order(value, operand) <= 0;
            case "gt" -> value != null && order(value, operand) > 0;
            case "gte" -> value != null && order(value, operand) >= 0;
            case "eqIgnoreCase" -> value != null && matches(value, "", operand, "");
            case "contains" -> value != null && matches(value, ".*", operand, ".*");
            case "startsWith" -> value != null && matches(value, "", operand, ".*");
            case "endsWith" -> value != null && matches(value, ".*", operand, "");
            case "has" -> list(value).contains(operand.toString());
            case "hasSome" ->
                ((List<?>) operand).stream().anyMatch(one -> list(value).contains(one.toString()));
            case "hasEvery" ->
                ((List<?>) operand).stream().allMatch(one -> list(value).contains(one.toString()));
            case "hasNone" ->
                ((List<?>) operand).stream().noneMatch(one -> list(value).contains(one.toString()));
            case "isEmpty" -> list(value).isEmpty() == (Boolean) operand;
            default -> throw new AssertionError("an operator this test does not know: " + operator);
        };
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static boolean same(Object value, Object operand) {
        return operand instanceof Number || operand instanceof Boolean
                ? order(value, operand) == 0
                : value.equals(operand.toString());
    }

    /** Dates are texts in ISO 8601, so they compare like texts. */
    private static int order(Object value, Object operand) {
        if (value instanceof Boolean truth) {
            return truth.compareTo((Boolean) operand);
        }
        if (value instanceof Double decimal) {
            return decimal.compareTo(((Number) operand).doubleValue());
        }
        return value instanceof Long whole
                ? whole.compareTo(((Number) operand).longValue())
                : value.toString().compareTo(operand.toString());
    }

    private static boolean matches(Object value, String before, Object operand, String after) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
        return Pattern.compile(before + Pattern.quote(operand.toString()) + after, flags)
                .matcher(value.toString())
                .matches();
    }
}
