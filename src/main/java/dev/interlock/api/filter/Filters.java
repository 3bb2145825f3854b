package dev.interlock.api.filter;

import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.ToMany;
import dev.interlock.api.catalogue.ToOne;
import dev.interlock.api.error.BadArgument;
import dev.interlock.graph.GraphView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a {@code where} argument. All conditions of one object hold together ({@code and}); {@code or} and
 * {@code not} are said explicitly. A condition on a list says {@code some}, {@code every} or {@code none}; {@code every}
 * holds for an empty list. A condition on a value that is unknown does not hold, but for {@code isNull: true},
 * {@code ne} and {@code notIn}.
 *
 * <p>Each condition on a related type is tested at most once per row of that type, so the cost is linear in the sizes
 * of the tables named and of the lists walked.
 */
public final class Filters {
    private static final IntPredicate ALL = row -> true;

    private final GraphView view;

    private Filters(GraphView view) {
        this.view = view;
    }

    /** The rows of {@code rows} that meet the condition; {@code where} may be absent. */
    public static int[] select(GraphView view, EntityType type, int[] rows, @Nullable Map<String, Object> where) {
        return select(view, type, rows, where, "where");
    }

    /** @param argument what the condition is called, for what is refused */
    public static int[] select(
            GraphView view, EntityType type, int[] rows, @Nullable Map<String, Object> where, String argument) {
        if (where == null || where.isEmpty()) {
            return rows;
        }
        IntPredicate test = new Filters(view).all(type, where, argument);
        return Arrays.stream(rows).filter(test).toArray();
    }

    private IntPredicate all(EntityType type, Map<String, Object> where, String path) {
        IntPredicate all = ALL;
        for (Map.Entry<String, Object> condition : where.entrySet()) {
            all = all.and(one(type, condition.getKey(), condition.getValue(), path + "." + condition.getKey()));
        }
        return all;
    }

    private IntPredicate one(EntityType type, String name, @Nullable Object said, String path) {
        if (said == null) {
            throw new BadArgument(path, null, path + " is null", "Leave it out, or ask { isNull: true }.");
        }
        switch (name) {
            case "and":
                return each(type, said, path).stream().reduce(ALL, IntPredicate::and);
            case "or":
                return each(type, said, path).stream().reduce(row -> false, IntPredicate::or);
            case "not":
                return all(type, object(said), path).negate();
            default:
                return named(type, name, object(said), path);
        }
    }

    private List<IntPredicate> each(EntityType type, Object said, String path) {
        return ((List<?>) said)
                .stream().map(where -> all(type, object(where), path)).toList();
    }

    private IntPredicate named(EntityType type, String name, Map<String, Object> said, String path) {
        Attribute attribute = type.attribute(name);
        if (attribute != null) {
            return Conditions.on(attribute, view, said, path);
        }
        ToOne reference = type.reference(name);
        if (reference != null) {
            return reference(reference, said, path);
        }
        ToMany list = type.list(name);
        if (list != null) {
            return list(list, said, path);
        }
        throw new IllegalStateException(type.name() + " has no " + name + " to filter by");
    }

    private IntPredicate reference(ToOne reference, Map<String, Object> said, String path) {
        IntPredicate test = remembered(reference.target().get(), said, path);
        return row -> {
            int found = reference.reader().read(view, row);
            return found >= 0 && test.test(found);
        };
    }

    private IntPredicate list(ToMany list, Map<String, Object> said, String path) {
        IntPredicate all = ALL;
        for (Map.Entry<String, Object> quantified : said.entrySet()) {
            all = all.and(quantified(list, quantified.getKey(), quantified.getValue(), path));
        }
        return all;
    }

    private IntPredicate quantified(ToMany list, String quantifier, @Nullable Object said, String path) {
        if (said == null) {
            throw new BadArgument(path + "." + quantifier, null, path + " is null", "Leave it out.");
        }
        IntPredicate test = remembered(list.target().get(), object(said), path + "." + quantifier);
        return switch (quantifier) {
            case "some" -> row -> Arrays.stream(list.reader().read(view, row)).anyMatch(test);
            case "every" -> row -> Arrays.stream(list.reader().read(view, row)).allMatch(test);
            case "none" -> row -> Arrays.stream(list.reader().read(view, row)).noneMatch(test);
            default -> throw new IllegalStateException("no quantifier " + quantifier);
        };
    }

    private IntPredicate remembered(EntityType type, Map<String, Object> said, String path) {
        return new Remembered(all(type, said, path), type.size(view.graph()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object said) {
        return (Map<String, Object>) said;
    }
}
