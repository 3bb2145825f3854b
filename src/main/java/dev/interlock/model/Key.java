package dev.interlock.model;

/**
 * Names one organization, fact or source for ever: an organization's slug ({@code nvidia}), a round's id, a stake's
 * {@code holder:organization:date}.
 *
 * <p>Lower-case letters, digits, hyphen and dot; composite keys join their parts with a colon. At most 200 characters.
 * Keys are ASCII, so their natural order is the same in Java, in Neo4j and on disk.
 */
public record Key(String text) implements Comparable<Key> {
    public static final int MAX_LENGTH = 200;

    public Key {
        if (!isWellFormed(text)) {
            throw new InvalidValue("'" + abbreviated(text) + "' is not a key; use lower-case letters, digits and '-'");
        }
    }

    /** Read by hand, since answers make keys by the thousand. */
    public static boolean isWellFormed(String text) {
        boolean partBegins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && (partBegins || (c != '-' && c != '.' && c != ':'))) {
                return false;
            }
            partBegins = c == ':';
        }
        return !partBegins && text.length() <= MAX_LENGTH;
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
