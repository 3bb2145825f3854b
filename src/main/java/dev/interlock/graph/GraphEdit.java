package dev.interlock.graph;

import dev.interlock.graph.Graph.Tables;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Merge;
import dev.interlock.model.Acquisition;
import dev.interlock.model.Fact;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Participation;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a graph of another one and some more rounds, participations, stakes, agreements of supply and acquisitions
 * between the same organizations. A fact whose key is known takes the place of the known one. Costs a copy of the tables
 * that grow, their indexes and the ties; columns that stay are shared. Used once.
 */
public final class GraphEdit {
    private final Graph base;
    private final List<Fact> added = new ArrayList<>();
    private final Map<Integer, Long> withdrawn = new HashMap<>();

    public GraphEdit(Graph base) {
        this.base = base;
    }

    public void add(Fact fact) {
        added.add(fact);
    }

    /** Takes dollars out of what a round of the base raised in all, where that is known. */
    public void withdraw(int round, long dollars) {
        withdrawn.merge(round, dollars, Long::sum);
    }

    /** The base itself where nothing was added or withdrawn. */
    public Edited build() {
        Tables old = base.tables();
        References references = new References(
                old.organizations().key(), old.sources().key(), old.rounds().key());
        RoundTable rounds = added(FundingRound.class, new RoundTable.Builder(), references);
        Merge ofRounds = Merge.of(old.rounds().key(), rounds.key());
        RoundTable allRounds = old.rounds().merged(rounds, ofRounds, Moves.NONE).with(amounts(ofRounds, rounds));
        References toRounds =
                new References(old.organizations().key(), old.sources().key(), allRounds.key());
        ParticipationTable parts = added(Participation.class, new ParticipationTable.Builder(), toRounds);
        StakeTable stakes = added(Stake.class, new StakeTable.Builder(), references);
        SupplyTable supply = added(SupplyAgreement.class, new SupplyTable.Builder(), references);
        AcquisitionTable deals = added(Acquisition.class, new AcquisitionTable.Builder(), references);
        Merges merges = new Merges(
                ofRounds,
                Merge.of(old.participations().key(), parts.key()),
                Merge.of(old.stakes().key(), stakes.key()),
                Merge.of(old.supply().key(), supply.key()),
                Merge.of(old.acquisitions().key(), deals.key()));
        if (added.isEmpty() && withdrawn.isEmpty()) {
            return new Edited(base, merges);
        }
        Tables tables = new Tables(
                old.organizations(),
                old.sources(),
                allRounds,
                old.participations().merged(parts, merges.participations(), Moves.ofRounds(ofRounds)),
                old.stakes().merged(stakes, merges.stakes(), Moves.NONE),
                old.supply().merged(supply, merges.supply(), Moves.NONE),
                old.credit(),
                old.acquisitions().merged(deals, merges.acquisitions(), Moves.NONE),
                old.financials(),
                old.regulations());
        return new Edited(Assembly.graph(base.revision(), tables), merges);
    }

    private Longs amounts(Merge merge, RoundTable more) {
        Longs known = base.rounds().amountUsd();
        Longs.Builder left = new Longs.Builder();
        for (int round = 0; round < known.size(); round++) {
            long gone = withdrawn.getOrDefault(round, 0L);
            left.add(known.has(round) ? Math.max(0, known.get(round) - gone) : Longs.MISSING);
        }
        return merge.longs(left.freeze(), more.amountUsd());
    }

    private <F extends Fact, T extends Table> T added(
            Class<F> type, TableBuilder<F, T> builder, References references) {
        added.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(Fact::key))
                .forEach(fact -> builder.add(fact, references));
        return builder.freeze();
    }

    /**
     * The graph, and where its rows come from.
     *
     * @param merges say which row of it a row of the base became
     */
    public record Edited(Graph graph, Merges merges) {}

    /** How the tables that can grow were put together. */
    public record Merges(Merge rounds, Merge participations, Merge stakes, Merge supply, Merge acquisitions) {}
}
