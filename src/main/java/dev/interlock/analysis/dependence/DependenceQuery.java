package dev.interlock.analysis.dependence;

import dev.interlock.model.InvalidValue;
import dev.interlock.model.Region;
import org.jspecify.annotations.Nullable;

/**
 * Whose dependence, and how far to look.
 *
 * @param home the bloc that counts as home; {@code null} for the one all members share
 * @param tiers how many steps upstream, 1 to {@link #MOST_TIERS}
 * @param estimates whether an equal share of the undisclosed rest of a round counts as capital
 */
public record DependenceQuery(Subject subject, @Nullable Region home, int tiers, boolean estimates) {
    public static final int MOST_TIERS = 8;
    public static final int DEFAULT_TIERS = 4;

    public DependenceQuery {
        if (tiers < 1 || tiers > MOST_TIERS) {
            throw new InvalidValue("suppliers are followed for 1 to " + MOST_TIERS + " tiers, not " + tiers);
        }
    }

    public static DependenceQuery of(Subject subject) {
        return new DependenceQuery(subject, null, DEFAULT_TIERS, true);
    }

    public DependenceQuery home(Region bloc) {
        return new DependenceQuery(subject, bloc, tiers, estimates);
    }
}
