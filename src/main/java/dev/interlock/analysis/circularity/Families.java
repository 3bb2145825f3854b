package dev.interlock.analysis.circularity;

import dev.interlock.graph.TieKind;
import dev.interlock.traversal.ViewHops;
import java.util.EnumSet;
import java.util.function.IntUnaryOperator;

/** The rule that makes a circle of ties a money loop: capital and supply in it, in different hops. */
public final class Families {
    private static final int CAPITAL = ViewHops.mask(EnumSet.of(TieKind.FUNDING, TieKind.STAKE, TieKind.CREDIT));
    private static final int SUPPLY = ViewHops.mask(EnumSet.of(TieKind.SUPPLY));

    private Families() {}

    /**
     * Whether a capital tie and a supply tie can be found in different hops.
     *
     * @param kinds the kinds of tie of the hop at each place below {@code length}; see {@link
     *     dev.interlock.traversal.Hops#kinds}
     */
    public static boolean inDifferentHops(int length, IntUnaryOperator kinds) {
        int capital = 0;
        int supply = 0;
        int both = 0;
        for (int i = 0; i < length; i++) {
            int mask = kinds.applyAsInt(i);
            boolean isCapital = (mask & CAPITAL) != 0;
            boolean isSupply = (mask & SUPPLY) != 0;
            capital += isCapital ? 1 : 0;
            supply += isSupply ? 1 : 0;
            both += isCapital && isSupply ? 1 : 0;
        }
        boolean onlyInOneHop = capital == 1 && supply == 1 && both == 1;
        return capital > 0 && supply > 0 && !onlyInOneHop;
    }
}
