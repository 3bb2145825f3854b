package dev.interlock.analysis.circularity;

import dev.interlock.graph.TieKind;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose money to look at.
 *
 * @param group ties between these organizations count, {@code null} for all
 * @param kinds the facts that count
 * @param maxLength of the loops that flows are decomposed into, 2 to 8 hops
 * @param estimates whether an equal share of the undisclosed rest of a round counts as money
 */
public record CircularityQuery(@Nullable Set<Key> group, Set<TieKind> kinds, int maxLength, boolean estimates) {
    /** All organizations, all facts but control, loops up to the greatest length. */
    public static final CircularityQuery DEFAULT =
            new CircularityQuery(null, MoneyLoopsQuery.MONEY, MoneyLoopsQuery.LONGEST, true);

    public CircularityQuery {
        group = group == null ? null : Set.copyOf(group);
        kinds = Set.copyOf(kinds);
        if (maxLength < MoneyLoopsQuery.SHORTEST || maxLength > MoneyLoopsQuery.LONGEST) {
            throw new InvalidValue("a loop has " + MoneyLoopsQuery.SHORTEST + " to " + MoneyLoopsQuery.LONGEST
                    + " hops, not " + maxLength);
        }
    }

    public CircularityQuery group(Set<Key> organizations) {
        return new CircularityQuery(organizations, kinds, maxLength, estimates);
    }
}
