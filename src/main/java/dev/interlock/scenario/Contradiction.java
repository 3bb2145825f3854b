package dev.interlock.scenario;

/** A change that contradicts the facts, or another change before it. */
public final class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String field;
    private final String value;
    private final String hint;

    Contradiction(int position, String field, Object value, String message, String hint) {
        super(message);
        this.position = position;
        this.field = field;
        this.value = value.toString();
        this.hint = hint;
    }

    /** Which change, from 0. */
    public int position() {
        return position;
    }

    /** The part of the change that cannot be, such as {@code acquire.target}. */
    public String field() {
        return field;
    }

    /** What was said there. */
    public String value() {
        return value;
    }

    /** What to say instead. */
    public String hint() {
        return hint;
    }
}
