package dev.interlock.analysis.change;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.FactReference;
import dev.interlock.traversal.FactReference.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which facts count in one view and not in the other, or with another amount: a stake counts while it is held, all else
 * while it is in view. Amounts are those of rounds, of participations as attributed, of agreements, prices, and market
 * values. By table, then key. Linear in the number of facts.
 */
public final class FactChanges {
    private static final List<Side> SIDES = List.of(
            new Side(
                    Table.ROUND,
                    graph -> graph.rounds().key(),
                    GraphView::seesRound,
                    (view, row) -> view.graph().rounds().amountUsd().get(row)),
            new Side(
                    Table.PARTICIPATION,
                    graph -> graph.participations().key(),
                    GraphView::seesParticipation,
                    (view, row) -> view.money().attributed(row)),
            new Side(Table.STAKE, graph -> graph.stakes().key(), GraphView::holdsStake, (view, row) -> Longs.MISSING),
            new Side(
                    Table.SUPPLY,
                    graph -> graph.supply().key(),
                    GraphView::seesSupply,
                    (view, row) -> view.graph().supply().valueUsd().get(row)),
            new Side(
                    Table.CREDIT,
                    graph -> graph.credit().key(),
                    GraphView::seesCredit,
                    (view, row) -> view.graph().credit().amountUsd().get(row)),
            new Side(
                    Table.ACQUISITION,
                    graph -> graph.acquisitions().key(),
                    GraphView::seesAcquisition,
                    (view, row) -> view.graph().acquisitions().priceUsd().get(row)),
            new Side(
                    Table.FINANCIALS,
                    graph -> graph.financials().key(),
                    GraphView::seesFinancials,
                    (view, row) -> view.graph().financials().marketCapUsd().get(row)));

    private final GraphView from;
    private final GraphView to;
    private final Budget budget;
    private final List<FactChange> found = new ArrayList<>();

    private FactChanges(GraphView from, GraphView to, Budget budget) {
        this.from = from;
        this.to = to;
        this.budget = budget;
    }

    /** All that could be found within the budget. */
    public static List<FactChange> of(GraphView from, GraphView to, Budget budget) {
        FactChanges changes = new FactChanges(from, to, budget);
        SIDES.forEach(changes::compare);
        return List.copyOf(changes.found);
    }

    /** Walks both tables side by side, by key. */
    private void compare(Side side) {
        Texts before = side.keys.apply(from.graph());
        Texts after = side.keys.apply(to.graph());
        int old = 0;
        int now = 0;
        while ((old < before.size() || now < after.size()) && budget.visitRow(old + now)) {
            int order = order(before, old, after, now);
            Long was = order <= 0 ? side.amount(from, old) : null;
            Long is = order >= 0 ? side.amount(to, now) : null;
            boolean counted = order <= 0 && side.counts.test(from, old);
            boolean counts = order >= 0 && side.counts.test(to, now);
            if (counted != counts || (counts && !Objects.equals(was, is))) {
                Key key = Key.of(order <= 0 ? before.require(old) : after.require(now));
                add(new FactReference(side.table, key), counted ? was : null, counts ? is : null, counted, counts);
            }
            old += order <= 0 ? 1 : 0;
            now += order >= 0 ? 1 : 0;
        }
    }

    private void add(FactReference fact, @Nullable Long was, @Nullable Long is, boolean counted, boolean counts) {
        ChangeKind kind = counted && counts ? ChangeKind.CHANGED : counts ? ChangeKind.APPEARED : ChangeKind.VANISHED;
        found.add(new FactChange(fact, kind, was, is));
    }

    private static int order(Texts before, int old, Texts after, int now) {
        if (old == before.size()) {
            return 1;
        }
        return now == after.size() ? -1 : before.require(old).compareTo(after.require(now));
    }

    private interface Counts {
        boolean test(GraphView view, int row);
    }

    private interface Amount {
        long of(GraphView view, int row);
    }

    /** How the facts of one table are compared. */
    private record Side(Table table, Function<Graph, Texts> keys, Counts counts, Amount amounts) {
        @Nullable
        Long amount(GraphView view, int row) {
            long amount = counts.test(view, row) ? amounts.of(view, row) : Longs.MISSING;
            return amount == Longs.MISSING ? null : Long.valueOf(amount);
        }
    }
}
