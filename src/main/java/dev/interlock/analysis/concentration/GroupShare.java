package dev.interlock.analysis.concentration;

import dev.interlock.model.Key;
import org.jspecify.annotations.Nullable;

/**
 * One group's part of the money.
 *
 * @param label slug, or the name of the layer, sector, country or region
 * @param organization the group itself where it is one organization, {@code null} otherwise
 * @param amountUsd whole US dollars
 * @param share 0..1, {@code null} where there is no money at all
 * @param estimatedUsd how much of the amount is an equal split
 * @param facts how many amounts are in it
 */
public record GroupShare(
        String label,
        @Nullable Key organization,
        long amountUsd,
        @Nullable Double share,
        long estimatedUsd,
        int facts) {}
