package dev.interlock.analysis.dependence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an organization's capital comes from, by the seat of who gave it.
 *
 * @param kind whether for shares or as credit
 * @param knownUsd the sum of what is known; {@code null} where nothing is
 * @param estimatedUsd how much of that is an equal split of what nobody disclosed
 * @param unknown givers whose amount nobody knows
 * @param countries by share of the known sum; counts are of givers
 * @param blocs the same; EU and DACH overlap
 */
public record CapitalOrigin(
        Kind kind, @Nullable Long knownUsd, long estimatedUsd, int unknown, List<Part> countries, List<Part> blocs) {
    /** What was given. */
    public enum Kind {
        /** Participations in rounds. */
        EQUITY,
        /** Loans and bonds. */
        DEBT
    }

    public CapitalOrigin {
        countries = List.copyOf(countries);
        blocs = List.copyOf(blocs);
    }
}
