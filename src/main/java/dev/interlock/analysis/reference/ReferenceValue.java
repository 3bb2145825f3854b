package dev.interlock.analysis.reference;

import org.jspecify.annotations.Nullable;

/**
 * What one answer should be, and is. Numbers are written out in full, without exponents.
 *
 * @param expected a number or words
 * @param actual what was computed just now; {@code null} where that failed, or where the answer is that it is unknown
 * @param difference actual less expected; {@code null} for words
 * @param tolerance how far apart the two may be; {@code null} for words, which must be the same
 */
public record ReferenceValue(
        String name,
        String expected,
        @Nullable String actual,
        @Nullable Double difference,
        @Nullable Double tolerance,
        boolean passed) {}
