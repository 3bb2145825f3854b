package dev.interlock.export;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.Ties;
import dev.interlock.model.Entity;
import dev.interlock.model.Organization;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A selection as a picture: the organizations that were asked for and the parties of the facts that were are nodes; each
 * of these facts that draws a tie is an edge, in the direction in which money or control goes, and so is a parent whose
 * subsidiary is there as well. Where the view is consolidated, groups stand for their members and what passes inside
 * one is left out.
 */
final class Drawing {
    private final Selection selection;
    private final GraphView view;
    private final Graph graph;
    private final BitSet nodes = new BitSet();

    Drawing(Selection selection) {
        this.selection = selection;
        this.view = selection.drawn();
        this.graph = view.graph();
        selection
                .rows(EntityTable.ORGANIZATIONS)
                .filter(row -> selection.isAsked(EntityTable.ORGANIZATIONS, row))
                .forEach(this::node);
        if (nodes.cardinality() < graph.organizations().size()) {
            addParties();
        }
    }

    private void addParties() {
        for (EntityTable table : EntityTable.values()) {
            if (table != EntityTable.ORGANIZATIONS) {
                selection
                        .rows(table)
                        .filter(row -> selection.isAsked(table, row))
                        .forEach(row -> parties(table, row));
            }
        }
    }

    private void parties(EntityTable table, int row) {
        Entity entity = selection.entity(table, row);
        for (Column column : table.columns()) {
            if (column.target() == Organization.class) {
                column.keys(entity).forEach(key -> node(graph.organizations().find(key)));
            }
        }
        if (table == EntityTable.PARTICIPATIONS) {
            node(graph.rounds()
                    .organization()
                    .get(graph.participations().round().get(row)));
        }
    }

    private void node(int organization) {
        nodes.set(view.representative(organization));
    }

    GraphView view() {
        return view;
    }

    /** Rows of organizations, ascending by key. */
    IntStream nodes() {
        return nodes.stream();
    }

    /** By the organization an edge leaves, then the one it reaches, then kind and fact. Looks at every tie of the graph. */
    <X extends Exception> void edges(Sink<X> sink) throws X {
        Ties ties = graph.ties();
        for (int hop = 0; hop < ties.hops(); hop++) {
            if (nodes.get(ties.from(hop)) && nodes.get(ties.to(hop))) {
                for (int tie = ties.start(hop); tie < ties.end(hop); tie++) {
                    if (view.seesTie(tie) && isSelected(ties.kind(tie), ties.fact(tie))) {
                        sink.take(Edge.of(view, hop, tie));
                    }
                }
            }
        }
    }

    /** Takes edges one by one. */
    @FunctionalInterface
    interface Sink<X extends Exception> {
        void take(Edge edge) throws X;
    }

    private boolean isSelected(TieKind kind, int fact) {
        return switch (kind) {
            case FUNDING -> selection.isAsked(EntityTable.PARTICIPATIONS, fact);
            case STAKE -> selection.isAsked(EntityTable.STAKES, fact);
            case CREDIT -> selection.isAsked(EntityTable.CREDIT, fact);
            case SUPPLY -> selection.isAsked(EntityTable.SUPPLY_AGREEMENTS, fact);
            case CONTROL -> fact < 0 || selection.isAsked(EntityTable.ACQUISITIONS, fact);
        };
    }
}
