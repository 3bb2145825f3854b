package dev.interlock.model;

import java.util.regex.Pattern;

/**
 * Names one organization, fact or source for ever: an organization's slug ({@code nvidia}), a round's id, a stake's
 * {@code holder:organization:date}.
 *
 * <p>Lower-case letters, digits, hyphen and dot; composite keys join their parts with a colon. At most 200 characters.
 * Keys are ASCII, so their natural order is the same in Java, in Neo4j and on disk.
 */
public record Key(String text) implements Comparable<Key> {
    public static final int MAX_LENGTH = 200;

    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9][a-z0-9.-]*(:[a-z0-9][a-z0-9.-]*)*");

    public Key {
        if (!isWellFormed(text)) {
            throw new InvalidValue("'" + abbreviated(text) + "' is not a key; use lower-case letters, digits and '-'");
        }
    }

    public static boolean isWellFormed(String text) {
        return text.length() <= MAX_LENGTH && WELL_FORMED.matcher(text).matches();
    }

    public static Key of(String text) {
        return new Key(text);
    }

    /** The key of a fact that its parts identify, such as a stake. */
    public static Key joined(Object... parts) {
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            joined.append(joined.isEmpty() ? "" : ":").append(part);
        }
        return new Key(joined.toString());
    }

    @Override
    public int compareTo(Key other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String abbreviated(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
