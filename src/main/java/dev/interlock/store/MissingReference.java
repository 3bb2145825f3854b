package dev.interlock.store;

/** A change refers to an organization, round or other fact that is not in the database; nothing was changed. */
public class MissingReference extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public MissingReference(String message) {
        super(message);
    }
}
