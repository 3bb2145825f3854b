package dev.interlock.api.page;

import dev.interlock.api.error.BadArgument;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, in Relay's terms. Without {@code first} and {@code last}: the first 25.
 *
 * @param first from the beginning or after {@code after}; 0 to 500
 * @param last from the end or before {@code before}; 0 to 500
 */
public record PageRequest(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {
    public static final int DEFAULT_SIZE = 25;
    public static final int MAX_SIZE = 500;

    public PageRequest {
        check("first", first);
        check("last", last);
        if (first != null && last != null) {
            throw new BadArgument("last", last, "Both first and last are given", "Give one of them.");
        }
    }

    boolean isBackward() {
        return last != null;
    }

    int size() {
        if (last != null) {
            return last;
        }
        return first == null ? DEFAULT_SIZE : first;
    }

    private static void check(String argument, @Nullable Integer size) {
        if (size != null && (size < 0 || size > MAX_SIZE)) {
            throw new BadArgument(
                    argument, size, argument + " is out of range", "Ask for 0 to " + MAX_SIZE + " at a time.");
        }
    }
}
