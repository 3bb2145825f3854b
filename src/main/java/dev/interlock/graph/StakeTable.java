package dev.interlock.graph;

import dev.interlock.graph.column.Doubles;
import dev.interlock.graph.column.Enums;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Merge;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;

/** Shares held. Stakes of one holder in one organization are neighbours, oldest first. */
public record StakeTable(
        Texts key,
        Ints holder,
        Ints organization,
        Doubles percent,
        Doubles votesPercent,
        Enums<StakeBasis> basis,
        Ints asOf,
        Enums<Status> status,
        IntLists sources,
        Texts note)
        implements Table {
    /** These rows and some more. */
    StakeTable merged(StakeTable added, Merge merge) {
        return new StakeTable(
                merge.texts(key, added.key),
                merge.ints(holder, added.holder),
                merge.ints(organization, added.organization),
                merge.doubles(percent, added.percent),
                merge.doubles(votesPercent, added.votesPercent),
                merge.enums(basis, added.basis),
                merge.ints(asOf, added.asOf),
                merge.enums(status, added.status),
                merge.intLists(sources, added.sources),
                merge.texts(note, added.note));
    }

    /** The same between others. */
    StakeTable between(Ints holders, Ints organizations) {
        return new StakeTable(key, holders, organizations, percent, votesPercent, basis, asOf, status, sources, note);
    }

    /** Takes rows in key order. */
    static final class Builder implements TableBuilder<Stake, StakeTable> {
        private final Texts.Builder key = new Texts.Builder();
        private final Ints.Builder holder = new Ints.Builder();
        private final Ints.Builder organization = new Ints.Builder();
        private final Doubles.Builder percent = new Doubles.Builder();
        private final Doubles.Builder votesPercent = new Doubles.Builder();
        private final Enums.Builder<StakeBasis> basis = new Enums.Builder<>(StakeBasis.class);
        private final Ints.Builder asOf = new Ints.Builder();
        private final Enums.Builder<Status> status = new Enums.Builder<>(Status.class);
        private final IntLists.Builder sources = new IntLists.Builder();
        private final Texts.Builder note = new Texts.Builder();

        @Override
        public void add(Stake fact, References references) {
            key.add(fact.key().text());
            holder.add(references.organization(fact.key(), fact.holder()));
            organization.add(references.organization(fact.key(), fact.organization()));
            percent.add(fact.percent().value());
            votesPercent.add(References.percent(fact.votes()));
            basis.add(fact.basis());
            asOf.add(References.day(fact.asOf()));
            status.add(fact.status());
            references.addAll(sources, fact.key(), fact.sources());
            note.add(fact.note());
        }

        @Override
        public StakeTable freeze() {
            return new StakeTable(
                    key.freeze(),
                    holder.freeze(),
                    organization.freeze(),
                    percent.freeze(),
                    votesPercent.freeze(),
                    basis.freeze(),
                    asOf.freeze(),
                    status.freeze(),
                    sources.freeze(),
                    note.freeze());
        }
    }
}
