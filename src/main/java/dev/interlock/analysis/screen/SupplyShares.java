package dev.interlock.analysis.screen;

import dev.interlock.graph.SupplyTable;
import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.FactHops;
import org.jspecify.annotations.Nullable;

/**
 * How much of what an organization buys, or sells, it buys from or sells to another. By value: what is known to pass
 * between the two, divided by all that is known, each dollar once, 1 at most. By number of agreements where under half of
 * the organization's agreements have a known value, or none of those with the other. An organization without agreements
 * has no shares. One pass over its hops, done once for the organization asked about last; not thread-safe.
 */
final class SupplyShares {
    private final FactHops hops;
    private final boolean purchases;
    private final Budget budget;
    private int organization = -1;
    private int agreements;
    private int valued;
    private double total;

    /** @param purchases whether shares are of what is bought, else of what is sold */
    SupplyShares(FactHops supply, boolean purchases, Budget budget) {
        this.hops = supply;
        this.purchases = purchases;
        this.budget = budget;
    }

    /** How the share is counted. */
    enum Basis {
        VALUE,
        COUNT
    }

    /**
     * A share.
     *
     * @param with US dollars, or agreements, with the other
     * @param all US dollars, or agreements, with everybody
     */
    record Share(boolean purchases, Basis basis, double value, double with, double all) {}

    /** {@code null} where no agreement is in view. */
    @Nullable
    Share of(int node, int other) {
        if (node != organization) {
            add(node);
        }
        if (agreements == 0) {
            return null;
        }
        int hop = purchases ? hops.hopBetween(node, other) : hops.hopBetween(other, node);
        int count = hop < 0 ? 0 : count(hop);
        long money = count == 0 ? 0 : hops.money(hop);
        if (2 * valued >= agreements && total > 0 && money != Longs.MISSING) {
            return new Share(purchases, Basis.VALUE, Math.min(1, money / total), money, total);
        }
        return new Share(purchases, Basis.COUNT, (double) count / agreements, count, agreements);
    }

    private void add(int node) {
        organization = node;
        agreements = 0;
        valued = 0;
        total = 0;
        int end = purchases ? hops.outEnd(node) : hops.inEnd(node);
        for (int i = purchases ? hops.outStart(node) : hops.inStart(node); i < end && budget.visit(); i++) {
            int hop = purchases ? hops.outHop(i) : hops.inHop(i);
            if (hops.from(hop) != hops.to(hop)) {
                addHop(hop);
            }
        }
    }

    private void addHop(int hop) {
        SupplyTable supply = hops.view().graph().supply();
        for (int tie = hops.tieStart(hop); tie < hops.tieEnd(hop); tie++) {
            if (hops.seesTie(tie)) {
                int fact = hops.fact(tie);
                long counted = hops.view().money().countedSupply(fact);
                agreements++;
                valued += supply.valueUsd().has(fact) ? 1 : 0;
                total += counted == Longs.MISSING ? 0 : counted;
            }
        }
    }

    private int count(int hop) {
        int count = 0;
        for (int tie = hops.tieStart(hop); tie < hops.tieEnd(hop); tie++) {
            count += hops.seesTie(tie) ? 1 : 0;
        }
        return count;
    }
}
