package dev.interlock.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secret that allows writing. Says nothing of itself, in no log and no error. */
public final class WriteKey {
    /** Shorter ones can be guessed. */
    static final int SHORTEST = 16;

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([^ ]+) *");

    private final byte[] key;

    /** @throws IllegalArgumentException where the key is too short or cannot stand in a header */
    WriteKey(String key) {
        if (key.length() < SHORTEST || !key.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new IllegalArgumentException(
                    "the write key needs at least " + SHORTEST + " characters of ASCII, and no spaces");
        }
        this.key = key.getBytes(UTF_8);
    }

    /**
     * Who sends this.
     *
     * @param authorization the header of that name: {@code Bearer} and the key; {@code null} where there is none
     */
    public Caller callerOf(@Nullable String authorization) {
        if (authorization == null || authorization.isBlank()) {
            return Caller.READER;
        }
        Matcher bearer = BEARER.matcher(authorization);
        return bearer.matches() && isKey(bearer.group(1)) ? Caller.WRITER : Caller.STRANGER;
    }

    /** Takes as long for a wrong key as for the right one. */
    private boolean isKey(String sent) {
        return MessageDigest.isEqual(key, sent.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "WriteKey";
    }
}
