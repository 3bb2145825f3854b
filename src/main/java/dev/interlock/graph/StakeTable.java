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
        implements MergedTable<StakeTable> {
    @Override
    public StakeTable merged(StakeTable added, Merge rows, Moves moves) {
        return new StakeTable(
                rows.texts(key, added.key),
                rows.ints(moves.organizations(holder, rows), added.holder),
                rows.ints(moves.organizations(organization, rows), added.organization),
                rows.doubles(percent, added.percent),
                rows.doubles(votesPercent, added.votesPercent),
                rows.enums(basis, added.basis),
                rows.ints(asOf, added.asOf),
                rows.enums(status, added.status),
                rows.intLists(moves.sources(sources, rows), added.sources),
                rows.texts(note, added.note));
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
