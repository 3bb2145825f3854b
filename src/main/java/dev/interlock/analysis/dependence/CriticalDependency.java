package dev.interlock.analysis.dependence;

import dev.interlock.model.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three core dependency indicators of the European Commission (SWD(2021) 352), asked of any bloc, over the known
 * value of supply. Unknown countries and values are left out and counted.
 *
 * @param bloc what counts as home
 * @param concentration CDI1: Σ of squared shares of the countries imports from outside come from, 0 to 1; above 0.4 is
 *     critical
 * @param importShare CDI2: imports from outside, divided by all supply received, 0 to 1; above 0.5 is critical
 * @param substitution CDI3: imports from outside, divided by exports; above 1 is critical
 * @param dependent whether all three are critical; {@code null} where the unknown ones decide
 * @param importsUsd from outside, {@code null} where nothing is known
 * @param homeUsd supply received from inside, {@code null} where nothing is known
 * @param exportsUsd supply to outside, {@code null} where nothing is known
 * @param sources countries outside by their part of the imports
 * @param leftOut agreements without a known value or country
 */
public record CriticalDependency(
        Region bloc,
        @Nullable Double concentration,
        @Nullable Double importShare,
        @Nullable Double substitution,
        @Nullable Boolean dependent,
        @Nullable Long importsUsd,
        @Nullable Long homeUsd,
        @Nullable Long exportsUsd,
        List<Source> sources,
        int leftOut) {
    public static final double CRITICAL_CONCENTRATION = .4;
    public static final double CRITICAL_IMPORT_SHARE = .5;
    public static final double CRITICAL_SUBSTITUTION = 1;

    public CriticalDependency {
        sources = List.copyOf(sources);
    }

    /** What comes from one country outside. */
    public record Source(String country, long importsUsd, double share) {}
}
