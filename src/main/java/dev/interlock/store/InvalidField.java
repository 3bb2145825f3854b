package dev.interlock.store;

import dev.interlock.model.InvalidValue;

/** A value that no fact may hold, and the property it stands in. */
public final class InvalidField extends InvalidValue {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidField(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The name of the property, as in the schema. */
    public String field() {
        return field;
    }
}
