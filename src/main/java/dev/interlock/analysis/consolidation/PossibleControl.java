package dev.interlock.analysis.consolidation;

import dev.interlock.graph.AcquisitionTable;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Takeovers;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.traversal.Budget;
import java.util.BitSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * Which organizations may control which at any date of a view: closed takeovers, stakes of any size and parents, whether
 * something later undid them or not. A superset of control at every date, to know where to look.
 */
final class PossibleControl {
    private final GraphView view;
    private final Graph graph;
    private final Budget budget;

    PossibleControl(GraphView view, Budget budget) {
        this.view = view;
        this.graph = view.graph();
        this.budget = budget;
    }

    /** All that decide about one organization and what it may control, with them; rows, ascending. */
    int[] around(int organization) {
        BitSet below = closure(single(organization), false);
        return closure(below, true).stream().toArray();
    }

    /** The days, within the view, on which control of one of these organizations may have changed. */
    SortedSet<Integer> days(int[] organizations) {
        SortedSet<Integer> days = new TreeSet<>();
        for (int organization : organizations) {
            graph.indexes().acquisitionsByTarget().forEach(organization, deal -> {
                if (Takeovers.isInForce(view, deal) && view.controlDay(deal) != Ints.MISSING) {
                    days.add(view.controlDay(deal));
                }
            });
            graph.indexes().stakesByOrganization().forEach(organization, stake -> {
                if (view.seesStake(stake)) {
                    days.add(graph.stakes().asOf().get(stake));
                }
            });
        }
        return days;
    }

    private static BitSet single(int organization) {
        BitSet set = new BitSet();
        set.set(organization);
        return set;
    }

    private BitSet closure(BitSet from, boolean up) {
        BitSet met = (BitSet) from.clone();
        int[] level = from.stream().toArray();
        while (level.length > 0 && budget.cut() == null) {
            Ints.Builder next = new Ints.Builder();
            IntConsumer meet = other -> {
                if (budget.visit() && !met.get(other)) {
                    met.set(other);
                    next.add(other);
                }
            };
            for (int organization : level) {
                if (up) {
                    forEachAbove(organization, meet);
                } else {
                    forEachBelow(organization, meet);
                }
            }
            level = next.freeze().toArray();
        }
        return met;
    }

    private void forEachAbove(int organization, IntConsumer action) {
        AcquisitionTable deals = graph.acquisitions();
        forEachTakeover(graph.indexes().acquisitionsByTarget(), organization, deals.acquirer(), action);
        forEachStake(
                graph.indexes().stakesByOrganization(),
                organization,
                graph.stakes().holder(),
                action);
        if (graph.parent(organization) != Ints.MISSING) {
            action.accept(graph.parent(organization));
        }
    }

    private void forEachBelow(int organization, IntConsumer action) {
        AcquisitionTable deals = graph.acquisitions();
        forEachTakeover(graph.indexes().acquisitionsByAcquirer(), organization, deals.target(), action);
        forEachStake(
                graph.indexes().stakesByHolder(), organization, graph.stakes().organization(), action);
        graph.indexes().subsidiaries().forEach(organization, action);
    }

    private void forEachTakeover(Index index, int organization, Ints other, IntConsumer action) {
        index.forEach(organization, deal -> {
            if (Takeovers.isInForce(view, deal)) {
                action.accept(other.get(deal));
            }
        });
    }

    private void forEachStake(Index index, int organization, Ints other, IntConsumer action) {
        index.forEach(organization, stake -> {
            if (view.seesStake(stake)) {
                action.accept(other.get(stake));
            }
        });
    }
}
