package dev.interlock.traversal;

import dev.interlock.graph.Graph;
import dev.interlock.graph.TieKind;
import dev.interlock.model.Key;

/** A fact that an answer rests on: where it stands, and its key. */
public record FactReference(Table table, Key key) {
    /** The fact in this row. */
    public static FactReference of(Graph graph, Table table, int row) {
        return new FactReference(table, Key.of(table.rows(graph).key().require(row)));
    }

    /** Where facts stand. */
    public enum Table {
        ORGANIZATION,
        ROUND,
        PARTICIPATION,
        STAKE,
        SUPPLY,
        CREDIT,
        ACQUISITION,
        FINANCIALS;

        /** Where the facts stand that draw ties of a kind; a parent's tie is drawn by no fact. */
        public static Table of(TieKind kind) {
            return switch (kind) {
                case FUNDING -> PARTICIPATION;
                case STAKE -> STAKE;
                case CREDIT -> CREDIT;
                case SUPPLY -> SUPPLY;
                case CONTROL -> ACQUISITION;
            };
        }

        private dev.interlock.graph.Table rows(Graph graph) {
            return switch (this) {
                case ORGANIZATION -> graph.organizations();
                case ROUND -> graph.rounds();
                case PARTICIPATION -> graph.participations();
                case STAKE -> graph.stakes();
                case SUPPLY -> graph.supply();
                case CREDIT -> graph.credit();
                case ACQUISITION -> graph.acquisitions();
                case FINANCIALS -> graph.financials();
            };
        }
    }
}
