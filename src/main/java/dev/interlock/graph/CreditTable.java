package dev.interlock.graph;

import dev.interlock.graph.column.Enums;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Merge;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Instrument;
import dev.interlock.model.Status;

/** Credit, its support, and warrants. {@code partOf} is the key of the outer agreement. */
public record CreditTable(
        Texts key,
        Ints provider,
        Ints recipient,
        Enums<Instrument> instrument,
        Longs amountUsd,
        Ints announcedOn,
        Ints endsOn,
        Enums<Status> status,
        Texts partOf,
        IntLists sources,
        Texts note,
        Texts conflictsWith)
        implements MergedTable<CreditTable> {
    @Override
    public CreditTable merged(CreditTable added, Merge rows, Moves moves) {
        return new CreditTable(
                rows.texts(key, added.key),
                rows.ints(moves.organizations(provider, rows), added.provider),
                rows.ints(moves.organizations(recipient, rows), added.recipient),
                rows.enums(instrument, added.instrument),
                rows.longs(amountUsd, added.amountUsd),
                rows.ints(announcedOn, added.announcedOn),
                rows.ints(endsOn, added.endsOn),
                rows.enums(status, added.status),
                rows.texts(partOf, added.partOf),
                rows.intLists(moves.sources(sources, rows), added.sources),
                rows.texts(note, added.note),
                rows.texts(conflictsWith, added.conflictsWith));
    }

    /** The same between others. */
    CreditTable between(Ints providers, Ints recipients) {
        return new CreditTable(
                key,
                providers,
                recipients,
                instrument,
                amountUsd,
                announcedOn,
                endsOn,
                status,
                partOf,
                sources,
                note,
                conflictsWith);
    }

    /** Takes rows in key order. */
    static final class Builder implements TableBuilder<CreditAgreement, CreditTable> {
        private final Texts.Builder key = new Texts.Builder();
        private final Ints.Builder provider = new Ints.Builder();
        private final Ints.Builder recipient = new Ints.Builder();
        private final Enums.Builder<Instrument> instrument = new Enums.Builder<>(Instrument.class);
        private final Longs.Builder amountUsd = new Longs.Builder();
        private final Ints.Builder announcedOn = new Ints.Builder();
        private final Ints.Builder endsOn = new Ints.Builder();
        private final Enums.Builder<Status> status = new Enums.Builder<>(Status.class);
        private final Texts.Builder partOf = new Texts.Builder();
        private final IntLists.Builder sources = new IntLists.Builder();
        private final Texts.Builder note = new Texts.Builder();
        private final Texts.Builder conflictsWith = new Texts.Builder();

        @Override
        public void add(CreditAgreement fact, References references) {
            key.add(fact.key().text());
            provider.add(references.organization(fact.key(), fact.provider()));
            recipient.add(references.organization(fact.key(), fact.recipient()));
            instrument.add(fact.instrument());
            amountUsd.add(References.dollars(fact.amount()));
            announcedOn.add(References.day(fact.announcedOn()));
            endsOn.add(References.day(fact.endsOn()));
            status.add(fact.status());
            partOf.add(References.text(fact.partOf()));
            references.addAll(sources, fact.key(), fact.sources());
            note.add(fact.note());
            conflictsWith.add(References.text(fact.conflictsWith()));
        }

        @Override
        public CreditTable freeze() {
            return new CreditTable(
                    key.freeze(),
                    provider.freeze(),
                    recipient.freeze(),
                    instrument.freeze(),
                    amountUsd.freeze(),
                    announcedOn.freeze(),
                    endsOn.freeze(),
                    status.freeze(),
                    partOf.freeze(),
                    sources.freeze(),
                    note.freeze(),
                    conflictsWith.freeze());
        }
    }
}
