package dev.interlock.analysis.screen;

import dev.interlock.traversal.Budget;
import dev.interlock.traversal.FactHops;
import java.util.Arrays;

/**
 * Who stands around an organization, ascending; parties nobody named are left out. Remembers the two asked about last;
 * not thread-safe.
 */
final class Neighbours {
    private static final int REMEMBERED = 2;

    private final FactHops hops;
    private final boolean leaving;
    private final Budget budget;
    private final int[] node = new int[REMEMBERED];
    private final int[][] found = new int[REMEMBERED][];
    private int next;

    private Neighbours(FactHops hops, boolean leaving, Budget budget) {
        this.hops = hops;
        this.leaving = leaving;
        this.budget = budget;
        Arrays.fill(node, -1);
    }

    static Neighbours leaving(FactHops hops, Budget budget) {
        return new Neighbours(hops, true, budget);
    }

    static Neighbours arriving(FactHops hops, Budget budget) {
        return new Neighbours(hops, false, budget);
    }

    int[] of(int organization) {
        for (int i = 0; i < REMEMBERED; i++) {
            if (node[i] == organization) {
                next = 1 - i;
                return found[i];
            }
        }
        int place = next;
        node[place] = organization;
        found[place] = around(organization);
        next = 1 - place;
        return found[place];
    }

    private int[] around(int organization) {
        int start = leaving ? hops.outStart(organization) : hops.inStart(organization);
        int end = leaving ? hops.outEnd(organization) : hops.inEnd(organization);
        int[] around = new int[end - start];
        int count = 0;
        for (int i = start; i < end && budget.visit(); i++) {
            int hop = leaving ? hops.outHop(i) : hops.inHop(i);
            int other = leaving ? hops.to(hop) : hops.from(hop);
            if (other != organization && hops.passable(other) && hops.sees(hop)) {
                around[count++] = other;
            }
        }
        return Arrays.copyOf(around, count);
    }
}
