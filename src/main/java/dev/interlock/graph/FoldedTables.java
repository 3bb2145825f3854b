package dev.interlock.graph;

import dev.interlock.graph.Graph.Tables;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Texts;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** The tables and the overlay of a {@link FoldedView}. Used once. */
final class FoldedTables {
    private final GraphView view;
    private final Graph graph;
    private final int[] representative;
    private final BitSet insideParticipations;
    private final OutsideMoney money;

    FoldedTables(GraphView view, int[] representative) {
        this.view = view;
        this.graph = view.graph();
        this.representative = representative;
        ParticipationTable parts = graph.participations();
        Ints companies = parts.round().mapped(graph.rounds().organization()::get);
        this.insideParticipations = inside(parts.investor(), companies);
        this.money = OutsideMoney.of(view, insideParticipations);
    }

    Graph graph() {
        Tables tables = new Tables(
                graph.organizations().owned(parents()),
                graph.sources(),
                graph.rounds().raisedBy(folded(graph.rounds().organization())).with(money.amounts()),
                graph.participations().investedBy(folded(graph.participations().investor())),
                graph.stakes()
                        .between(
                                folded(graph.stakes().holder()),
                                folded(graph.stakes().organization())),
                graph.supply()
                        .between(
                                folded(graph.supply().supplier()),
                                folded(graph.supply().customer())),
                graph.credit()
                        .between(
                                folded(graph.credit().provider()),
                                folded(graph.credit().recipient())),
                graph.acquisitions()
                        .between(
                                folded(graph.acquisitions().acquirer()),
                                folded(graph.acquisitions().target())),
                graph.financials(),
                graph.regulations());
        return Assembly.graph(graph.revision(), tables);
    }

    Overlay overlay() {
        Overlay known = view.overlay();
        return new Overlay(
                known.rounds().without(money.goneRounds(), graph.rounds().size()),
                known.participations()
                        .without(insideParticipations, graph.participations().size()),
                known.stakes()
                        .without(
                                inside(graph.stakes().holder(), graph.stakes().organization()),
                                graph.stakes().size()),
                known.supply()
                        .without(
                                inside(graph.supply().supplier(), graph.supply().customer()),
                                graph.supply().size()),
                known.credit()
                        .without(
                                inside(graph.credit().provider(), graph.credit().recipient()),
                                graph.credit().size()),
                known.acquisitions()
                        .without(
                                inside(
                                        graph.acquisitions().acquirer(),
                                        graph.acquisitions().target()),
                                graph.acquisitions().size()),
                known.financials()
                        .without(
                                rows(
                                        graph.financials().size(),
                                        row -> isMember(graph.financials()
                                                .organization()
                                                .get(row))),
                                graph.financials().size()),
                known.parents(),
                known.control()
                        .without(
                                rows(
                                        graph.acquisitions().size(),
                                        row -> isMember(
                                                graph.acquisitions().target().get(row))),
                                graph.acquisitions().size()),
                known.writeDowns());
    }

    /** The owner that a representative's own row names, where that one stands outside the group. */
    private Texts parents() {
        Texts.Builder keys = new Texts.Builder();
        for (int row = 0; row < representative.length; row++) {
            int parent = graph.parent(row);
            boolean outside = !isMember(row) && parent != Ints.MISSING && representative[parent] != row;
            keys.add(outside ? graph.organizations().key().get(representative[parent]) : null);
        }
        return keys.freeze();
    }

    private Ints folded(Ints organizations) {
        return organizations.mapped(row -> representative[row]);
    }

    private BitSet inside(Ints from, Ints to) {
        return rows(from.size(), row -> representative[from.get(row)] == representative[to.get(row)]);
    }

    private boolean isMember(int organization) {
        return representative[organization] != organization;
    }

    private static BitSet rows(int size, IntPredicate wanted) {
        BitSet rows = new BitSet(size);
        for (int row = 0; row < size; row++) {
            rows.set(row, wanted.test(row));
        }
        return rows;
    }
}
