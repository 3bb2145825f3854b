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
        implements Table {
    /** These rows and some more. */
    ParticipationTable merged(ParticipationTable added, Merge merge) {
        return new ParticipationTable(
                merge.texts(key, added.key),
                merge.ints(round, added.round),
                merge.ints(investor, added.investor),
                merge.flags(lead, added.lead),
                merge.longs(amountUsd, added.amountUsd),
                merge.intLists(sources, added.sources));
    }

    /** The same after rounds got other rows. */
    ParticipationTable moved(Merge rounds) {
        return new ParticipationTable(key, round.mapped(rounds::place), investor, lead, amountUsd, sources);
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
