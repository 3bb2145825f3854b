package dev.interlock.export;

import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Doubles;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Instrument;
import dev.interlock.model.Status;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The tie that one fact draws, as pictures show it. Reads the row of its fact each time it is asked. */
final class Edge {
    private final GraphView view;
    private final Graph graph;
    private final int hop;
    private final TieKind kind;
    private final int fact;

    private Edge(GraphView view, int hop, int tie) {
        this.view = view;
        this.graph = view.graph();
        this.hop = hop;
        this.kind = graph.ties().kind(tie);
        this.fact = graph.ties().fact(tie);
    }

    static Edge of(GraphView view, int hop, int tie) {
        return new Edge(view, hop, tie);
    }

    /** Unique in a drawing, and the same in every one. */
    String id() {
        return factType() + ":" + factKey();
    }

    String from() {
        return graph.organizations().key().require(graph.ties().from(hop));
    }

    String to() {
        return graph.organizations().key().require(graph.ties().to(hop));
    }

    TieKind kind() {
        return kind;
    }

    String family() {
        return kind.isCapital() ? "CAPITAL" : kind == TieKind.SUPPLY ? "SUPPLY" : "CONTROL";
    }

    /** A parent's tie is drawn by the row of the subsidiary. */
    String factType() {
        return table().typeName();
    }

    String factKey() {
        return graph.table(table().type()).key().require(row());
    }

    /** What was supplied or lent, how control passed, or which series was raised. */
    @Nullable
    String detail() {
        return switch (kind) {
            case FUNDING -> graph.rounds().series().get(roundRow());
            case STAKE -> null;
            case CREDIT -> String.valueOf(graph.credit().instrument().get(fact));
            case SUPPLY -> String.valueOf(graph.supply().product().get(fact));
            case CONTROL ->
                isParent()
                        ? "PARENT"
                        : String.valueOf(graph.acquisitions().kind().get(fact));
        };
    }

    /** What was paid or is to be paid, in whole US dollars: of a participation as attributed. */
    @Nullable
    Long amountUsd() {
        return switch (kind) {
            case FUNDING -> known(view.money().attributed(fact));
            case STAKE -> null;
            case CREDIT -> carriesMoney() ? known(graph.credit().amountUsd(), fact) : null;
            case SUPPLY -> known(graph.supply().valueUsd(), fact);
            case CONTROL -> isParent() ? null : known(graph.acquisitions().priceUsd(), fact);
        };
    }

    /** Guaranteed, leased or granted, in whole US dollars. */
    @Nullable
    Long contingentUsd() {
        return kind == TieKind.CREDIT && !carriesMoney() ? known(graph.credit().amountUsd(), fact) : null;
    }

    /** What {@link #amountUsd} rests on. */
    @Nullable
    AmountBasis basis() {
        if (amountUsd() == null) {
            return null;
        }
        return kind == TieKind.FUNDING ? view.money().basis(fact) : AmountBasis.DISCLOSED;
    }

    /** Whether the amount is part of that of another fact in view, so that a sum must leave it out. */
    boolean countedElsewhere() {
        return (kind == TieKind.CREDIT && view.money().isCreditElsewhere(fact))
                || (kind == TieKind.SUPPLY && view.money().isSupplyElsewhere(fact));
    }

    /** Of the capital, 0 to 100. */
    @Nullable
    Double percent() {
        return kind == TieKind.STAKE ? known(graph.stakes().percent(), fact) : null;
    }

    /** Of the votes, 0 to 100, where it differs. */
    @Nullable
    Double votesPercent() {
        return kind == TieKind.STAKE ? known(graph.stakes().votesPercent(), fact) : null;
    }

    @Nullable
    Boolean lead() {
        return kind == TieKind.FUNDING ? (Boolean) graph.participations().lead().get(fact) : null;
    }

    /** The key of the round that was funded. */
    @Nullable
    String round() {
        return kind == TieKind.FUNDING ? graph.rounds().key().require(roundRow()) : null;
    }

    /** When it was announced; of a stake, the day it was held; of control, the day it passed where that has come. */
    @Nullable
    LocalDate date() {
        return switch (kind) {
            case FUNDING -> day(graph.rounds().announcedOn(), roundRow());
            case STAKE -> day(graph.stakes().asOf(), fact);
            case CREDIT -> day(graph.credit().announcedOn(), fact);
            case SUPPLY -> day(graph.supply().announcedOn(), fact);
            case CONTROL -> isParent() ? null : controlDay();
        };
    }

    /** The last day of a contract. */
    @Nullable
    LocalDate endsOn() {
        return switch (kind) {
            case CREDIT -> day(graph.credit().endsOn(), fact);
            case SUPPLY -> day(graph.supply().endsOn(), fact);
            case FUNDING, STAKE, CONTROL -> null;
        };
    }

    @Nullable
    Status status() {
        return switch (kind) {
            case FUNDING -> graph.rounds().status().get(roundRow());
            case STAKE -> graph.stakes().status().get(fact);
            case CREDIT -> graph.credit().status().get(fact);
            case SUPPLY -> graph.supply().status().get(fact);
            case CONTROL -> isParent() ? null : graph.acquisitions().status().get(fact);
        };
    }

    /** Of a participation, that of its round. */
    @Nullable
    String note() {
        return switch (kind) {
            case FUNDING -> graph.rounds().note().get(roundRow());
            case STAKE -> graph.stakes().note().get(fact);
            case CREDIT -> graph.credit().note().get(fact);
            case SUPPLY -> graph.supply().note().get(fact);
            case CONTROL -> isParent() ? null : graph.acquisitions().note().get(fact);
        };
    }

    /** Addresses of the pages it was read on, with spaces between them; {@code null} where there are none. */
    @Nullable
    String sources() {
        IntLists sources = switch (kind) {
            case FUNDING -> graph.participations().sources();
            case STAKE -> graph.stakes().sources();
            case CREDIT -> graph.credit().sources();
            case SUPPLY -> graph.supply().sources();
            case CONTROL -> graph.acquisitions().sources();
        };
        if (isParent() || sources.count(fact) == 0) {
            return null;
        }
        StringJoiner urls = new StringJoiner(" ");
        sources.forEach(fact, source -> urls.add(graph.sources().url().require(source)));
        return urls.toString();
    }

    /** Whether a scenario adds it. */
    boolean assumed() {
        return !isParent() && table().isAssumed(view, fact);
    }

    private EntityTable table() {
        return switch (kind) {
            case FUNDING -> EntityTable.PARTICIPATIONS;
            case STAKE -> EntityTable.STAKES;
            case CREDIT -> EntityTable.CREDIT;
            case SUPPLY -> EntityTable.SUPPLY_AGREEMENTS;
            case CONTROL -> isParent() ? EntityTable.ORGANIZATIONS : EntityTable.ACQUISITIONS;
        };
    }

    private int row() {
        return isParent() ? -1 - fact : fact;
    }

    private boolean isParent() {
        return fact < 0;
    }

    private int roundRow() {
        return graph.participations().round().get(fact);
    }

    private boolean carriesMoney() {
        Instrument instrument = graph.credit().instrument().get(fact);
        return instrument != null && instrument.carriesMoney();
    }

    private @Nullable LocalDate controlDay() {
        int day = view.isClosed(fact)
                ? view.controlDay(fact)
                : graph.acquisitions().announcedOn().get(fact);
        return day == Ints.MISSING ? null : LocalDate.ofEpochDay(day);
    }

    private static @Nullable LocalDate day(Ints column, int row) {
        return column.has(row) ? LocalDate.ofEpochDay(column.get(row)) : null;
    }

    private static @Nullable Long known(Longs column, int row) {
        return known(column.get(row));
    }

    private static @Nullable Long known(long amount) {
        return amount == Longs.MISSING ? null : (Long) amount;
    }

    private static @Nullable Double known(Doubles column, int row) {
        return column.has(row) ? (Double) column.get(row) : null;
    }
}
