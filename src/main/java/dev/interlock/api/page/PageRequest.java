package dev.interlock.api.page;

import dev.interlock.api.error.BadArgument;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, in Relay's terms.
 *
 * @param first from the beginning or after {@code after}; 0 to 500
 * @param last from the end or before {@code before}; 0 to 500
 * @param whole whether all is asked for where neither {@code first} nor {@code last} is given, instead of the first 25
 */
public record PageRequest(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        boolean whole) {
    public static final int DEFAULT_SIZE = 25;
    public static final int MAX_SIZE = 500;

    /** Of a whole list; what is longer has to be asked for in parts. */
    public static final int MAX_WHOLE = 100_000;

    /** The first 25 unless told. */
    public PageRequest(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        this(first, after, last, before, false);
    }

    public PageRequest {
        check("first", first);
        check("last", last);
        if (first != null && last != null) {
            throw new BadArgument("last", last, "Both first and last are given", "Give one of them.");
        }
    }

    /** @throws BadArgument where all of a list is asked for that is too long for it */
    void checkLength(int length) {
        if (whole && first == null && last == null && length > MAX_WHOLE) {
            throw new BadArgument(
                    "first",
                    null,
                    "The list has " + length + " rows, more than " + MAX_WHOLE,
                    "Narrow it by where, or ask for parts of it by first and after.");
        }
    }

    boolean isBackward() {
        return last != null;
    }

    int size() {
        if (last != null) {
            return last;
        }
        if (first != null) {
            return first;
        }
        return whole ? MAX_WHOLE : DEFAULT_SIZE;
    }

    private static void check(String argument, @Nullable Integer size) {
        if (size != null && (size < 0 || size > MAX_SIZE)) {
            throw new BadArgument(
                    argument, size, argument + " is out of range", "Ask for 0 to " + MAX_SIZE + " at a time.");
        }
    }
}
