package dev.interlock.model;

/** A value that no fact may hold. The message names the value and how to write it instead. */
public class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }
}
