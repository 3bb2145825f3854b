package dev.interlock.recording;

import org.jspecify.annotations.Nullable;

/** A change that cannot be made, and what its author can do about it. Nothing was written. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String field;
    private final String value;
    private final String hint;

    /** @param field of what was sent; empty for the whole */
    public Refused(Reason reason, String field, @Nullable Object value, String message, String hint) {
        super(message);
        this.reason = reason;
        this.field = field;
        this.value = String.valueOf(value);
        this.hint = hint;
    }

    /** An argument that names an organization nobody is called by. */
    public static Refused unknownOrganization(String field, String name) {
        return new Refused(
                Reason.NOT_FOUND,
                field,
                name,
                "No organization is called so",
                "Give a slug, an id, a name or an exact alias; search finds them.");
    }

    /** Why a change is refused. */
    public enum Reason {
        /** What is to be written cannot be a fact. */
        BAD_ARGUMENT,
        /** Something of this key is there already. */
        ALREADY_EXISTS,
        /** What is to be changed is not there. */
        NOT_FOUND,
        /** Others refer to what is to go. */
        STILL_REFERRED_TO,
        /** What is to be changed was changed since the author looked at it. */
        CONFLICT,
        /** Another change was made under the same client key. */
        CLIENT_KEY_REUSED
    }

    public Reason reason() {
        return reason;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String hint() {
        return hint;
    }
}
