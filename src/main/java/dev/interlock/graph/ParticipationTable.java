package dev.interlock.graph;

import dev.interlock.graph.column.Flags;
import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Merge;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Participation;

/** Investors in rounds. */
public record ParticipationTable(Texts key, Ints round, Ints investor, Flags lead, Longs amountUsd, IntLists sources)
        implements MergedTable<ParticipationTable> {
    @Override
    public ParticipationTable merged(ParticipationTable added, Merge rows, Moves moves) {
        return new ParticipationTable(
                rows.texts(key, added.key),
                rows.ints(moves.rounds(round, rows), added.round),
                rows.ints(moves.organizations(investor, rows), added.investor),
                rows.flags(lead, added.lead),
                rows.longs(amountUsd, added.amountUsd),
                rows.intLists(moves.sources(sources, rows), added.sources));
    }

    /** The same with other investors. */
    ParticipationTable investedBy(Ints investors) {
        return new ParticipationTable(key, round, investors, lead, amountUsd, sources);
    }

    /** Takes rows in key order. */
    static final class Builder implements TableBuilder<Participation, ParticipationTable> {
        private final Texts.Builder key = new Texts.Builder();
        private final Ints.Builder round = new Ints.Builder();
        private final Ints.Builder investor = new Ints.Builder();
        private final Flags.Builder lead = new Flags.Builder();
        private final Longs.Builder amountUsd = new Longs.Builder();
        private final IntLists.Builder sources = new IntLists.Builder();

        @Override
        public void add(Participation fact, References references) {
            key.add(fact.key().text());
            round.add(references.round(fact.key(), fact.round()));
            investor.add(references.organization(fact.key(), fact.investor()));
            lead.add(fact.lead());
            amountUsd.add(References.dollars(fact.amount()));
            references.addAll(sources, fact.key(), fact.sources());
        }

        @Override
        public ParticipationTable freeze() {
            return new ParticipationTable(
                    key.freeze(),
                    round.freeze(),
                    investor.freeze(),
                    lead.freeze(),
                    amountUsd.freeze(),
                    sources.freeze());
        }
    }
}
