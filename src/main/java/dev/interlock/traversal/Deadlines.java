package dev.interlock.traversal;

import dev.interlock.graph.column.Ints;
import java.util.Arrays;

/**
 * Until which day one may have arrived at a node of a corridor and still reach the end by facts in order, in so many
 * hops at most and over steps of some rank at least. Walks may visit a node twice here; if they do, a shorter walk is
 * as good, so the bound is exact but for nodes already on a path.
 *
 * <p>Cost: the steps that lead to the end, once for each number of hops at most.
 */
final class Deadlines {
    private static final long NEVER = Long.MIN_VALUE;

    private final Corridor corridor;
    private final StepFacts facts;
    private final TimeOrder order;
    private final long[][] days;

    Deadlines(
            Corridor corridor, int[] ranks, int floor, StepFacts facts, TimeOrder order, int maxLength, Budget budget) {
        this.corridor = corridor;
        this.facts = facts;
        this.order = order;
        this.days = new long[maxLength][];
        long[] now = new long[corridor.size()];
        Arrays.fill(now, NEVER);
        now[corridor.end()] = Long.MAX_VALUE;
        days[0] = now;
        int[] changed = {corridor.end()};
        for (int left = 1; left < maxLength; left++) {
            days[left] = now = now.clone();
            NodeMap next = new NodeMap();
            for (int node : changed) {
                for (int i = corridor.arriving().start(node);
                        i < corridor.arriving().end(node) && budget.visit();
                        i++) {
                    int step = corridor.arriving().at(i);
                    boolean near = corridor.fromStart(corridor.source(step)) + left <= maxLength;
                    if (near && ranks[step] >= floor && postpones(step, days[left - 1][node], now)) {
                        next.add(corridor.source(step), left);
                    }
                }
            }
            changed = next.nodes();
        }
    }

    /** The last day of arrival at a node with so many hops left. */
    long at(int left, int node) {
        return days[left][node];
    }

    private boolean postpones(int step, long until, long[] now) {
        int source = corridor.source(step);
        long gap = order == TimeOrder.STRICT ? 1 : 0;
        if (until - gap <= now[source] && until != Long.MAX_VALUE) {
            return false;
        }
        int day = facts.latestDay(corridor.along(step), corridor.against(step), until);
        if (day == Ints.MISSING || day - gap <= now[source]) {
            return false;
        }
        now[source] = day - gap;
        return true;
    }
}
