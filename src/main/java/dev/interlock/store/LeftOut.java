package dev.interlock.store;

/**
 * What stands in the database and cannot be a fact, as a hand may have written it. It stops nothing.
 *
 * @param what the kind of entity and its key, as far as it has one
 * @param reason what is wrong with it
 */
public record LeftOut(String what, String reason) {
    @Override
    public String toString() {
        return what + ": " + reason;
    }
}
