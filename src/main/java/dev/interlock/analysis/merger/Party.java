package dev.interlock.analysis.merger;

import dev.interlock.model.Key;
import org.jspecify.annotations.Nullable;

/**
 * One side of a merger as the market sees it.
 *
 * @param amountUsd what its share is of; {@code null} outside the market, and where it is not known
 * @param share 0..1; 0 outside the market, {@code null} where a member's amount is not known
 */
public record Party(
        Key organization,
        boolean inMarket,
        @Nullable Long amountUsd,
        @Nullable Double share) {}
