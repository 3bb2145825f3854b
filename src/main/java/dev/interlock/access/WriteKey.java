package dev.interlock.access;

import org.jspecify.annotations.Nullable;

/** The secret that allows writing. Says nothing of itself, in no log and no error. */
public final class WriteKey {
    private final Secret secret;

    /** @throws IllegalArgumentException where the key is too short or cannot stand in a header */
    WriteKey(String key) {
        this.secret = new Secret("the write key", key);
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
        return secret.isIn(authorization) ? Caller.WRITER : Caller.STRANGER;
    }

    @Override
    public String toString() {
        return "WriteKey";
    }
}
