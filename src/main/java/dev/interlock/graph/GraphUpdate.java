package dev.interlock.graph;

import dev.interlock.graph.Graph.Tables;
import dev.interlock.graph.column.Merge;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Regulation;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the graph of a later revision of an earlier one and what changed between: the same rows in the same order as
 * {@link GraphBuilder} makes of all that holds. Columns of types without changes are shared; the others are copied in
 * blocks, and indexes and ties are made anew, so it costs time linear in the graph, though little a row. Used once.
 */
public final class GraphUpdate {
    private final Graph base;
    private final Map<Class<? extends Entity>, TreeMap<Key, Entity>> written = new HashMap<>();
    private final Map<Class<? extends Entity>, Set<Key>> gone = new HashMap<>();

    public GraphUpdate(Graph base) {
        this.base = base;
    }

    /** A new entity, or the version that takes the place of the known one. */
    public void write(Entity entity) {
        written.computeIfAbsent(entity.getClass(), type -> new TreeMap<>()).put(entity.key(), entity);
    }

    /** What no longer holds; nothing happens where the base does not have it. */
    public void retract(Class<? extends Entity> type, Key key) {
        gone.computeIfAbsent(type, any -> new HashSet<>()).add(key);
    }

    /**
     * The graph after the changes.
     *
     * @throws BrokenGraph if something refers to what is not there, facts contain each other in a ring, or organizations
     *     are each other's parents in a ring
     */
    public Graph build(long revision) {
        Tables old = base.tables();
        References none = References.none();
        Part<OrganizationTable> organizations =
                part(Organization.class, old.organizations(), new OrganizationTable.Builder(), none, Moves.NONE);
        Part<SourceTable> sources = part(Source.class, old.sources(), new SourceTable.Builder(), none, Moves.NONE);
        References parties = new References(
                organizations.table().key(), sources.table().key(), old.rounds().key());
        Part<RoundTable> rounds = part(
                FundingRound.class,
                old.rounds(),
                new RoundTable.Builder(),
                parties,
                new Moves(organizations.rows(), sources.rows(), null));
        Moves moves = new Moves(organizations.rows(), sources.rows(), rounds.rows());
        References references = new References(
                organizations.table().key(),
                sources.table().key(),
                rounds.table().key());
        Tables tables = new Tables(
                organizations.table(),
                sources.table(),
                rounds.table(),
                table(Participation.class, old.participations(), new ParticipationTable.Builder(), references, moves),
                table(Stake.class, old.stakes(), new StakeTable.Builder(), references, moves),
                table(SupplyAgreement.class, old.supply(), new SupplyTable.Builder(), references, moves),
                table(CreditAgreement.class, old.credit(), new CreditTable.Builder(), references, moves),
                table(Acquisition.class, old.acquisitions(), new AcquisitionTable.Builder(), references, moves),
                table(Financials.class, old.financials(), new FinancialsTable.Builder(), references, moves),
                table(Regulation.class, old.regulations(), new RegulationTable.Builder(), references, moves));
        Graph graph = Assembly.graph(revision, tables);
        refuseRings(graph);
        return graph;
    }

    private <F extends Entity, T extends MergedTable<T>> T table(
            Class<F> type, T old, TableBuilder<F, T> builder, References references, Moves moves) {
        return part(type, old, builder, references, moves).table();
    }

    private <F extends Entity, T extends MergedTable<T>> Part<T> part(
            Class<F> type, T old, TableBuilder<F, T> builder, References references, Moves moves) {
        written.getOrDefault(type, new TreeMap<>()).values().forEach(it -> builder.add(type.cast(it), references));
        T added = builder.freeze();
        Merge rows = Merge.of(old.key(), added.key(), rowsGone(type, old));
        return new Part<>(old.merged(added, rows, moves), rows);
    }

    private BitSet rowsGone(Class<? extends Entity> type, Table old) {
        BitSet rows = new BitSet();
        for (Key key : gone.getOrDefault(type, Set.of())) {
            int row = old.find(key.text());
            if (row >= 0) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** Whoever closed a ring was written now. */
    private void refuseRings(Graph graph) {
        for (Key key : written.getOrDefault(Organization.class, new TreeMap<>()).keySet()) {
            int start = graph.organizations().find(key.text());
            int steps = 0;
            for (int at = graph.parent(start);
                    at >= 0 && steps <= graph.organizations().size();
                    steps++) {
                if (at == start) {
                    throw new BrokenGraph("'" + key + "' is its own parent through others");
                }
                at = graph.parent(at);
            }
        }
    }

    /** A table, and where the rows of the earlier one went. */
    private record Part<T>(T table, Merge rows) {}
}
