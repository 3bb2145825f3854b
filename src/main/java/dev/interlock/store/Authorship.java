package dev.interlock.store;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a change, and why.
 *
 * @param by who, as the log of changes names it
 * @param reason in the author's words
 * @param clientKey under which the author may send the same change again without making it twice
 * @param request what was asked for, by its hash; the same key with another one is a mistake
 */
public record Authorship(
        String by,
        @Nullable String reason,
        @Nullable String clientKey,
        @Nullable String request) {
    /** Of a change that nobody signed. */
    static Authorship of(Origin origin) {
        return new Authorship(origin == Origin.SEED ? "seed" : "user", null, null, null);
    }
}
