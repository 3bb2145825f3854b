package dev.interlock.analysis.screen;

import dev.interlock.model.Key;
import org.jspecify.annotations.Nullable;

/**
 * An organization in a ranking.
 *
 * @param score the weighted mean of the components that are known, 0 to 1; {@code null} where none with a weight is
 * @param coverage the share of all weight that stands on known components, 0 to 1
 */
public record RankedCandidate(Key organization, @Nullable Double score, double coverage) {}
