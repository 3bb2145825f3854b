package dev.interlock.analysis.entanglement;

import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Hops;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The simple path of at most three hops whose smallest hop is largest. Ties: fewer hops, then nodes compared one by
 * one. Hops without known money, and parties nobody named in between, are not used.
 *
 * <p>Looks at the hops that leave the source and its neighbours, and at those that reach the target: O(sum of the
 * neighbours' hops). Used for one source and target, by one thread.
 */
final class WidestPaths {
    private final Hops hops;
    private final Budget budget;
    private final int source;
    private final int target;
    private long widest = Longs.MISSING;
    private int[] path = {};

    private WidestPaths(Hops hops, int source, int target, Budget budget) {
        this.hops = hops;
        this.source = source;
        this.target = target;
        this.budget = budget;
    }

    /** Money in whole US dollars and the nodes of the path. */
    record Found(long money, int[] nodes) {}

    /** {@code null} where there is none, or none was found before the budget was spent. */
    static @Nullable Found find(Hops hops, int source, int target, Budget budget) {
        WidestPaths walk = new WidestPaths(hops, source, target, budget);
        if (source != target) {
            walk.search();
        }
        return walk.path.length == 0 || budget.cut() != null ? null : new Found(walk.widest, walk.path);
    }

    private void search() {
        for (int i = hops.outStart(source); i < hops.outEnd(source); i++) {
            int hop = hops.outHop(i);
            int first = hops.to(hop);
            if (!budget.visit()) {
                return;
            }
            long money = first == source ? Longs.MISSING : money(hop);
            if (first == target) {
                offer(money, source, target);
            } else if (money != Longs.MISSING && money >= widest && hops.passable(first)) {
                searchFrom(first, money);
            }
        }
    }

    private void searchFrom(int first, long money) {
        for (int i = hops.outStart(first); i < hops.outEnd(first); i++) {
            int hop = hops.outHop(i);
            int second = hops.to(hop);
            if (!budget.visit()) {
                return;
            }
            if (second == source || second == first) {
                continue;
            }
            if (second == target) {
                offer(Math.min(money, money(hop)), source, first, target);
            } else if (hops.passable(second)) {
                int last = hops.hopBetween(second, target);
                if (last >= 0) {
                    offer(Math.min(Math.min(money, money(hop)), money(last)), source, first, second, target);
                }
            }
        }
    }

    private long money(int hop) {
        return hops.sees(hop) ? hops.money(hop) : Longs.MISSING;
    }

    /** Unknown money is less than all other, so that a path with an unknown hop is as wide as nothing. */
    private void offer(long money, int... nodes) {
        boolean better = money > widest || (money == widest && comesBefore(nodes));
        if (money != Longs.MISSING && better) {
            widest = money;
            path = nodes;
        }
    }

    private boolean comesBefore(int[] nodes) {
        if (nodes.length != path.length) {
            return nodes.length < path.length;
        }
        return Arrays.compare(nodes, path) < 0;
    }
}
