package dev.interlock.analysis.dependence;

import org.jspecify.annotations.Nullable;

/**
 * The part of a whole that falls to one supplier, layer, country or bloc. Shares are parts of one.
 *
 * @param of a slug, or the name of the layer, country or bloc; {@code null} for organizations where it is not known
 * @param byValue share of what is known in dollars; {@code null} where nothing is, or nothing of this part
 * @param byCount share of ties, whether their value is known or not
 */
public record Part(@Nullable String of, @Nullable Double byValue, double byCount) {}
