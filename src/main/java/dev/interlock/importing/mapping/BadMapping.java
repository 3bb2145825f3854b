package dev.interlock.importing.mapping;

/** A mapping that says something that has no meaning. */
public final class BadMapping extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String hint;

    BadMapping(String place, String message, String hint) {
        super(message, null, false, false);
        this.place = place;
        this.hint = hint;
    }

    /** Where in the mapping, such as {@code tables[0].rows[1].fields.amountUsd}. */
    public String place() {
        return place;
    }

    public String hint() {
        return hint;
    }
}
