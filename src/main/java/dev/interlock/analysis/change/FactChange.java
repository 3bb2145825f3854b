package dev.interlock.analysis.change;

import dev.interlock.traversal.FactReference;
import org.jspecify.annotations.Nullable;

/**
 * A fact that counts in one of two views, or in both with another amount.
 *
 * @param fromUsd its amount in the first view, whole US dollars; {@code null} where it does not count or is unknown
 * @param toUsd its amount in the second view
 */
public record FactChange(
        FactReference fact,
        ChangeKind kind,
        @Nullable Long fromUsd,
        @Nullable Long toUsd) {}
