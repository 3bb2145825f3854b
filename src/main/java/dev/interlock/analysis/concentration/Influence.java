package dev.interlock.analysis.concentration;

import dev.interlock.traversal.FactReference;
import org.jspecify.annotations.Nullable;

/**
 * What one fact does to the index.
 *
 * @param label the group that it counts in
 * @param amountUsd what it adds there
 * @param hhiWithout the index if this amount were not there, all else as it is; {@code null} if nothing would be left
 * @param change the index less {@code hhiWithout}: what the fact adds to it; {@code null} if nothing would be left
 */
public record Influence(
        FactReference fact,
        String label,
        long amountUsd,
        boolean estimated,
        @Nullable Double hhiWithout,
        @Nullable Double change) {}
