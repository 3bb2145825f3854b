package dev.interlock.api.traversal;

import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.graph.TieKind;
import graphql.schema.DataFetchingEnvironment;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the arguments that traversals share, and refuses what is out of range. */
public final class Arguments {
    private Arguments() {}

    public static String text(DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.getArgument(name));
    }

    public static int number(DataFetchingEnvironment environment, String name, int least, int most) {
        int value = Objects.requireNonNull(environment.<Integer>getArgument(name));
        if (value < least || value > most) {
            throw new BadArgument(name, value, name + " is out of range", "Give " + least + " to " + most + ".");
        }
        return value;
    }

    public static <E extends Enum<E>> E constant(DataFetchingEnvironment environment, String name, Class<E> type) {
        return Enum.valueOf(type, text(environment, name));
    }

    public static Set<TieKind> kinds(DataFetchingEnvironment environment, String name) {
        Set<TieKind> kinds = EnumSet.noneOf(TieKind.class);
        List<?> said = Objects.requireNonNull(environment.getArgument(name));
        said.forEach(kind -> kinds.add(TieKind.valueOf(kind.toString())));
        if (kinds.isEmpty()) {
            throw new BadArgument(name, "[]", "No kind of tie is named", "Name at least one, such as [FUNDING].");
        }
        return kinds;
    }

    /** Whether estimated amounts count. */
    public static boolean estimates(DataFetchingEnvironment environment) {
        return text(environment, "attribution").equals("EQUAL_SPLIT");
    }

    /** An organization that has to be there. */
    public static Row known(String argument, String value, @Nullable Row found) {
        if (found == null) {
            throw new BadArgument(
                    argument,
                    value,
                    "No organization is called so",
                    "Give a slug, an id, a name or an exact alias; search finds them.");
        }
        return found;
    }
}
