package dev.interlock.analysis.dependence;

import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import java.util.List;

/**
 * Whose choke points.
 *
 * @param chains which chains to look at
 * @param avoidable how many suppliers that can be avoided to tell of, 0 to {@link #MOST_AVOIDABLE}
 */
public record ChokePointsQuery(Key organization, List<Chain> chains, int avoidable) {
    /** Larger cuts are not searched for. */
    public static final int LARGEST_CUT = 4;

    public static final int MOST_AVOIDABLE = 500;
    public static final int DEFAULT_AVOIDABLE = 20;

    public ChokePointsQuery {
        chains = chains.stream().distinct().sorted().toList();
        if (avoidable < 0 || avoidable > MOST_AVOIDABLE) {
            throw new InvalidValue("0 to " + MOST_AVOIDABLE + " suppliers can be told of, not " + avoidable);
        }
    }

    public static ChokePointsQuery of(Key organization) {
        return new ChokePointsQuery(organization, List.of(Chain.values()), DEFAULT_AVOIDABLE);
    }
}
