package dev.interlock.analysis.entanglement;

import org.jspecify.annotations.Nullable;

/**
 * A share, 0 or more.
 *
 * @param value {@code null} where it is unknown or undefined
 */
public record Ratio(@Nullable Double value, Certainty certainty) {
    static final Ratio UNKNOWN = new Ratio(null, Certainty.UNKNOWN);
}
