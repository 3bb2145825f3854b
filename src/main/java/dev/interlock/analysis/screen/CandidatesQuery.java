package dev.interlock.analysis.screen;

import dev.interlock.model.Key;

/**
 * Whose candidates are wanted.
 *
 * @param organization the one that is given
 * @param sought what its candidates would be
 */
public record CandidatesQuery(Key organization, Sought sought, Weights weights) {
    /** Which side of a takeover is looked for. */
    public enum Sought {
        /** Who might take the given one over. */
        ACQUIRERS,
        /** Whom the given one might take over. */
        TARGETS
    }
}
