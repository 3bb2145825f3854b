package dev.interlock.analysis.circularity;

import dev.interlock.graph.TieKind;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which loops to look for.
 *
 * @param through the organization that all of them pass, {@code null} for any
 * @param kinds the facts that count; if they are of one family only, or with CONTROL, a loop need not have both
 * @param minLength in hops, 2 to 8
 * @param maxLength in hops, 2 to 8
 * @param minBottleneck leaves out loops with less, and those with an unknown hop; {@code null} for all
 * @param estimates whether an equal share of the undisclosed rest of a round counts as money
 */
public record MoneyLoopsQuery(
        @Nullable Key through,
        Set<TieKind> kinds,
        int minLength,
        int maxLength,
        @Nullable Usd minBottleneck,
        boolean estimates) {
    public static final int SHORTEST = 2;
    public static final int LONGEST = 8;

    /** All facts but control. */
    public static final Set<TieKind> MONEY = Set.of(TieKind.FUNDING, TieKind.STAKE, TieKind.CREDIT, TieKind.SUPPLY);

    /** Loops of 2 to 4 hops anywhere, of capital and supply. */
    public static final MoneyLoopsQuery DEFAULT = new MoneyLoopsQuery(null, MONEY, SHORTEST, 4, null, true);

    public MoneyLoopsQuery {
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new InvalidValue("name at least one kind of tie");
        }
        if (minLength < SHORTEST || maxLength > LONGEST || minLength > maxLength) {
            throw new InvalidValue(
                    "a loop has " + SHORTEST + " to " + LONGEST + " hops, not " + minLength + " to " + maxLength);
        }
    }

    public MoneyLoopsQuery through(Key organization) {
        return new MoneyLoopsQuery(organization, kinds, minLength, maxLength, minBottleneck, estimates);
    }

    public MoneyLoopsQuery kinds(Set<TieKind> chosen) {
        return new MoneyLoopsQuery(through, chosen, minLength, maxLength, minBottleneck, estimates);
    }

    public MoneyLoopsQuery lengths(int min, int max) {
        return new MoneyLoopsQuery(through, kinds, min, max, minBottleneck, estimates);
    }

    public MoneyLoopsQuery minBottleneck(Usd least) {
        return new MoneyLoopsQuery(through, kinds, minLength, maxLength, least, estimates);
    }

    /** Whether a loop must have a capital tie and a supply tie in different hops. */
    public boolean needsBothFamilies() {
        Set<TieKind> capital = EnumSet.copyOf(kinds);
        capital.removeIf(kind -> !kind.isCapital());
        return !kinds.contains(TieKind.CONTROL) && !capital.isEmpty() && kinds.contains(TieKind.SUPPLY);
    }
}
