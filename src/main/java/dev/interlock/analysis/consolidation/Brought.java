package dev.interlock.analysis.consolidation;

import dev.interlock.analysis.consolidation.OwnershipHistoryResult.MovedAlong;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What a target and all it controlled had on the day it changed hands. Costs a look at their facts. */
final class Brought {
    private final GraphView before;
    private final GraphView view;
    private final Graph graph;
    private final BitSet moved;

    private Brought(GraphView before, GraphView view, BitSet moved) {
        this.before = before;
        this.view = view;
        this.graph = view.graph();
        this.moved = moved;
    }

    /**
     * @param before the view of the day before
     * @param view the view of the day
     * @param target its row
     */
    static MovedAlong along(GraphView before, GraphView view, int target, Budget budget) {
        int[] around = new PossibleControl(view, budget).around(target);
        Control control = Control.among(view, around, budget);
        BitSet moved = new BitSet();
        moved.set(target);
        control.controlled(control.node(target)).stream().map(control::row).forEach(moved::set);
        return new Brought(before, view, moved).list(target);
    }

    private MovedAlong list(int target) {
        Graph.Indexes by = graph.indexes();
        return new MovedAlong(
                key(graph.organizations().key(), target),
                moved.stream()
                        .mapToObj(row -> key(graph.organizations().key(), row))
                        .toList(),
                keys(graph.rounds().key(), by.roundsByOrganization(), view::seesRound),
                raised(),
                investors(),
                keys(
                        graph.supply().key(),
                        by.supplyBySupplier(),
                        row -> view.seesSupply(row) && isOutward(graph.supply().customer(), row)),
                keys(
                        graph.supply().key(),
                        by.supplyByCustomer(),
                        row -> view.seesSupply(row) && isOutward(graph.supply().supplier(), row)),
                keys(
                        graph.credit().key(),
                        by.creditByRecipient(),
                        row -> view.seesCredit(row) && isOutward(graph.credit().provider(), row)),
                keys(
                        graph.credit().key(),
                        by.creditByProvider(),
                        row -> view.seesCredit(row) && isOutward(graph.credit().recipient(), row)),
                keys(
                        graph.stakes().key(),
                        by.stakesByHolder(),
                        row -> view.holdsStake(row) && isOutward(graph.stakes().organization(), row)));
    }

    private boolean isOutward(Ints other, int row) {
        return !moved.get(other.get(row));
    }

    private List<Key> keys(Texts keys, Index index, IntPredicate counts) {
        TreeSet<Key> found = new TreeSet<>();
        moved.stream()
                .forEach(organization -> index.forEach(organization, row -> {
                    if (counts.test(row)) {
                        found.add(key(keys, row));
                    }
                }));
        return List.copyOf(found);
    }

    private @Nullable Usd raised() {
        long[] sum = {Longs.MISSING};
        moved.stream()
                .forEach(organization -> graph.indexes().roundsByOrganization().forEach(organization, round -> {
                    long amount = view.seesRound(round) ? view.money().countedRound(round) : Longs.MISSING;
                    if (amount != Longs.MISSING) {
                        sum[0] = sum[0] == Longs.MISSING ? amount : sum[0] + amount;
                    }
                }));
        return sum[0] == Longs.MISSING ? null : Usd.of(sum[0]);
    }

    private List<Key> investors() {
        TreeSet<Integer> found = new TreeSet<>();
        moved.stream().forEach(organization -> {
            for (int investor : before.profile().investors(organization)) {
                found.add(investor);
            }
        });
        return found.stream()
                .filter(row -> !moved.get(row))
                .map(row -> key(graph.organizations().key(), row))
                .toList();
    }

    private static Key key(Texts keys, int row) {
        return Key.of(keys.require(row));
    }
}
