package dev.interlock.analysis.merger;

import org.jspecify.annotations.Nullable;

/**
 * One clause of a rule set, held against the merger. A sign, not a finding of law.
 *
 * @param clause where it stands
 * @param text what it says, in our words
 * @param threshold what has to be exceeded
 * @param hit {@code null} where what the clause asks for is not known
 * @param finding the figures it was held against
 */
public record Flag(
        String clause,
        String text,
        String threshold,
        @Nullable Boolean hit,
        String finding) {}
