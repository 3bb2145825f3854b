package dev.interlock.graph;

import dev.interlock.graph.column.Enums;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Merge;
import dev.interlock.graph.column.TextLists;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Status;

/** Funding rounds. {@code partOf} is the key of the outer round; see {@link Graph#outer}. */
public record RoundTable(
        Texts key,
        Ints organization,
        Texts series,
        Longs amountUsd,
        Longs postMoneyValuationUsd,
        Ints announcedOn,
        Enums<Status> status,
        Texts partOf,
        TextLists collections,
        IntLists sources,
        Texts note,
        Texts conflictsWith)
        implements MergedTable<RoundTable> {
    @Override
    public RoundTable merged(RoundTable added, Merge rows, Moves moves) {
        return new RoundTable(
                rows.texts(key, added.key),
                rows.ints(moves.organizations(organization, rows), added.organization),
                rows.texts(series, added.series),
                rows.longs(amountUsd, added.amountUsd),
                rows.longs(postMoneyValuationUsd, added.postMoneyValuationUsd),
                rows.ints(announcedOn, added.announcedOn),
                rows.enums(status, added.status),
                rows.texts(partOf, added.partOf),
                rows.textLists(collections, added.collections),
                rows.intLists(moves.sources(sources, rows), added.sources),
                rows.texts(note, added.note),
                rows.texts(conflictsWith, added.conflictsWith));
    }

    /** The same with other amounts. */
    RoundTable with(Longs amounts) {
        return new RoundTable(
                key,
                organization,
                series,
                amounts,
                postMoneyValuationUsd,
                announcedOn,
                status,
                partOf,
                collections,
                sources,
                note,
                conflictsWith);
    }

    /** The same rounds, raised by others. */
    RoundTable raisedBy(Ints organizations) {
        return new RoundTable(
                key,
                organizations,
                series,
                amountUsd,
                postMoneyValuationUsd,
                announcedOn,
                status,
                partOf,
                collections,
                sources,
                note,
                conflictsWith);
    }

    /** Takes rows in key order. */
    static final class Builder implements TableBuilder<FundingRound, RoundTable> {
        private final Texts.Builder key = new Texts.Builder();
        private final Ints.Builder organization = new Ints.Builder();
        private final Texts.Builder series = new Texts.Builder();
        private final Longs.Builder amountUsd = new Longs.Builder();
        private final Longs.Builder postMoneyValuationUsd = new Longs.Builder();
        private final Ints.Builder announcedOn = new Ints.Builder();
        private final Enums.Builder<Status> status = new Enums.Builder<>(Status.class);
        private final Texts.Builder partOf = new Texts.Builder();
        private final TextLists.Builder collections = new TextLists.Builder();
        private final IntLists.Builder sources = new IntLists.Builder();
        private final Texts.Builder note = new Texts.Builder();
        private final Texts.Builder conflictsWith = new Texts.Builder();

        @Override
        public void add(FundingRound fact, References references) {
            key.add(fact.key().text());
            organization.add(references.organization(fact.key(), fact.organization()));
            series.add(fact.series());
            amountUsd.add(References.dollars(fact.amount()));
            postMoneyValuationUsd.add(References.dollars(fact.postMoneyValuation()));
            announcedOn.add(References.day(fact.announcedOn()));
            status.add(fact.status());
            partOf.add(References.text(fact.partOf()));
            collections.add(fact.collections());
            references.addAll(sources, fact.key(), fact.sources());
            note.add(fact.note());
            conflictsWith.add(References.text(fact.conflictsWith()));
        }

        @Override
        public RoundTable freeze() {
            return new RoundTable(
                    key.freeze(),
                    organization.freeze(),
                    series.freeze(),
                    amountUsd.freeze(),
                    postMoneyValuationUsd.freeze(),
                    announcedOn.freeze(),
                    status.freeze(),
                    partOf.freeze(),
                    collections.freeze(),
                    sources.freeze(),
                    note.freeze(),
                    conflictsWith.freeze());
        }
    }
}
