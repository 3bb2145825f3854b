package dev.interlock.api.error;

import org.jspecify.annotations.Nullable;

/** A change that was not made. Becomes one error with {@code extensions {code, argument, value, hint}}. */
public final class RefusedChange extends BadArgument {
    private static final long serialVersionUID = 1L;

    /** @param code such as {@code CONFLICT} or {@code ALREADY_EXISTS} */
    public RefusedChange(String code, String argument, @Nullable Object value, String message, String hint) {
        super(code, argument, value, message, hint);
    }
}
