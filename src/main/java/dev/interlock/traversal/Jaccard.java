package dev.interlock.traversal;

import dev.interlock.graph.TieKind;
import java.util.Arrays;

/**
 * How alike two sets are: the size of what they share divided by the size of what they hold together (Jaccard 1901), 0
 * to 1. Of two empty sets it is 0, as FinBench has it for companies without common investors (read 10). Linear in the
 * sizes of the sets.
 */
public final class Jaccard {
    private Jaccard() {}

    /** Of two sets given as ascending numbers without repetition. */
    public static double of(int[] one, int[] other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int least = Math.min(one[i], other[j]);
            boolean inOne = one[i] == least;
            boolean inOther = other[j] == least;
            shared += inOne && inOther ? 1 : 0;
            i += inOne ? 1 : 0;
            j += inOther ? 1 : 0;
        }
        int together = one.length + other.length - shared;
        return together == 0 ? 0 : (double) shared / together;
    }

    /** Of those who put money into one organization, or hold a part of it, and those of the other. */
    public static double ofInvestors(Hops hops, int one, int other, Budget budget) {
        return of(investors(hops, one, budget), investors(hops, other, budget));
    }

    /** Who has a funding or stake tie to the organization in view, ascending; not the organization itself. */
    public static int[] investors(Hops hops, int organization, Budget budget) {
        int capital = 1 << TieKind.FUNDING.ordinal() | 1 << TieKind.STAKE.ordinal();
        int[] investors = new int[hops.inEnd(organization) - hops.inStart(organization)];
        int count = 0;
        for (int i = hops.inStart(organization); i < hops.inEnd(organization) && budget.visit(); i++) {
            int hop = hops.inHop(i);
            if (hops.from(hop) != organization && (hops.kinds(hop) & capital) != 0) {
                investors[count++] = hops.from(hop);
            }
        }
        return Arrays.copyOf(investors, count);
    }
}
