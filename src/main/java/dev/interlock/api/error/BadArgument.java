package dev.interlock.api.error;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An argument that cannot be answered: names the argument, its value, and the repair. Becomes one error with
 * {@code extensions {code, argument, value, hint}}.
 */
public class BadArgument extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 200;

    private final transient Map<String, Object> extensions;

    /** @param argument the path of the argument, such as {@code where.amountUsd.gte} */
    public BadArgument(String argument, @Nullable Object value, String message, String hint) {
        this("BAD_ARGUMENT", argument, value, message, hint);
    }

    /** @param code which kind of error, for programs */
    protected BadArgument(String code, String argument, @Nullable Object value, String message, String hint) {
        super(message);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("code", code);
        said.put("argument", argument);
        said.put("value", abbreviated(String.valueOf(value)));
        said.put("hint", hint);
        this.extensions = Map.copyOf(said);
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    /** So much of a value as an error shows. */
    public static String abbreviated(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
