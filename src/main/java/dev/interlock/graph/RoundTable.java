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
        Texts note)
        implements Table {
    /** These rows and some more. */
    RoundTable merged(RoundTable added, Merge merge) {
        return new RoundTable(
                merge.texts(key, added.key),
                merge.ints(organization, added.organization),
                merge.texts(series, added.series),
                merge.longs(amountUsd, added.amountUsd),
                merge.longs(postMoneyValuationUsd, added.postMoneyValuationUsd),
                merge.ints(announcedOn, added.announcedOn),
                merge.enums(status, added.status),
                merge.texts(partOf, added.partOf),
                merge.textLists(collections, added.collections),
                merge.intLists(sources, added.sources),
                merge.texts(note, added.note));
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
                note);
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
                note);
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
                    note.freeze());
        }
    }
}
