package dev.interlock.graph;

import dev.interlock.graph.column.Enums;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Merge;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Status;

/** Takeovers. */
public record AcquisitionTable(
        Texts key,
        Ints acquirer,
        Ints target,
        Enums<AcquisitionKind> kind,
        Longs priceUsd,
        Ints announcedOn,
        Ints closedOn,
        Enums<Status> status,
        IntLists sources,
        Texts note,
        Texts conflictsWith)
        implements MergedTable<AcquisitionTable> {
    @Override
    public AcquisitionTable merged(AcquisitionTable added, Merge rows, Moves moves) {
        return new AcquisitionTable(
                rows.texts(key, added.key),
                rows.ints(moves.organizations(acquirer, rows), added.acquirer),
                rows.ints(moves.organizations(target, rows), added.target),
                rows.enums(kind, added.kind),
                rows.longs(priceUsd, added.priceUsd),
                rows.ints(announcedOn, added.announcedOn),
                rows.ints(closedOn, added.closedOn),
                rows.enums(status, added.status),
                rows.intLists(moves.sources(sources, rows), added.sources),
                rows.texts(note, added.note),
                rows.texts(conflictsWith, added.conflictsWith));
    }

    /** The same between others. */
    AcquisitionTable between(Ints acquirers, Ints targets) {
        return new AcquisitionTable(
                key, acquirers, targets, kind, priceUsd, announcedOn, closedOn, status, sources, note, conflictsWith);
    }

    /** Takes rows in key order. */
    static final class Builder implements TableBuilder<Acquisition, AcquisitionTable> {
        private final Texts.Builder key = new Texts.Builder();
        private final Ints.Builder acquirer = new Ints.Builder();
        private final Ints.Builder target = new Ints.Builder();
        private final Enums.Builder<AcquisitionKind> kind = new Enums.Builder<>(AcquisitionKind.class);
        private final Longs.Builder priceUsd = new Longs.Builder();
        private final Ints.Builder announcedOn = new Ints.Builder();
        private final Ints.Builder closedOn = new Ints.Builder();
        private final Enums.Builder<Status> status = new Enums.Builder<>(Status.class);
        private final IntLists.Builder sources = new IntLists.Builder();
        private final Texts.Builder note = new Texts.Builder();
        private final Texts.Builder conflictsWith = new Texts.Builder();

        @Override
        public void add(Acquisition fact, References references) {
            key.add(fact.key().text());
            acquirer.add(references.organization(fact.key(), fact.acquirer()));
            target.add(references.organization(fact.key(), fact.target()));
            kind.add(fact.kind());
            priceUsd.add(References.dollars(fact.price()));
            announcedOn.add(References.day(fact.announcedOn()));
            closedOn.add(References.day(fact.closedOn()));
            status.add(fact.status());
            references.addAll(sources, fact.key(), fact.sources());
            note.add(fact.note());
            conflictsWith.add(References.text(fact.conflictsWith()));
        }

        @Override
        public AcquisitionTable freeze() {
            return new AcquisitionTable(
                    key.freeze(),
                    acquirer.freeze(),
                    target.freeze(),
                    kind.freeze(),
                    priceUsd.freeze(),
                    announcedOn.freeze(),
                    closedOn.freeze(),
                    status.freeze(),
                    sources.freeze(),
                    note.freeze(),
                    conflictsWith.freeze());
        }
    }
}
