package dev.interlock.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A secret that callers send. Says nothing of itself, in no log and no error. */
final class Secret {
    /** Shorter ones can be guessed. */
    static final int SHORTEST = 16;

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([^ ]+) *");

    private final byte[] key;

    /**
     * Takes a key.
     *
     * @param what it is called in errors, such as {@code the write key}
     * @throws IllegalArgumentException where the key is too short or cannot stand in a header
     */
    Secret(String what, String key) {
        if (key.length() < SHORTEST || !key.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new IllegalArgumentException(
                    what + " needs at least " + SHORTEST + " characters of ASCII, and no spaces");
        }
        this.key = key.getBytes(UTF_8);
    }

    /**
     * Whether it is sent; takes as long for a wrong key as for the right one.
     *
     * @param authorization the header of that name: {@code Bearer} and the key; {@code null} where there is none
     */
    boolean isIn(@Nullable String authorization) {
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        return bearer.matches() && MessageDigest.isEqual(key, bearer.group(1).getBytes(UTF_8));
    }
}
