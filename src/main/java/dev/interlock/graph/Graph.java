package dev.interlock.graph;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All facts of one revision, frozen: built once by {@link GraphBuilder} or {@link GraphUpdate}, never changed, read by any number of threads.
 *
 * <p>Organizations, facts and sources are rows of tables; a row's number is its id inside this graph and means nothing
 * in another revision. Every table ascends by key.
 */
public final class Graph {
    private static final Map<Class<? extends Entity>, Function<Tables, Table>> TABLES = Map.of(
            Organization.class, Tables::organizations,
            Source.class, Tables::sources,
            FundingRound.class, Tables::rounds,
            Participation.class, Tables::participations,
            Stake.class, Tables::stakes,
            SupplyAgreement.class, Tables::supply,
            CreditAgreement.class, Tables::credit,
            Acquisition.class, Tables::acquisitions,
            Financials.class, Tables::financials,
            Regulation.class, Tables::regulations);

    private final long revision;
    private final Tables tables;
    private final Indexes indexes;
    private final Ties ties;
    private volatile @Nullable NameIndex names;
    private volatile @Nullable Conflicts conflicts;

    Graph(long revision, Tables tables, Indexes indexes, Ties ties) {
        this.revision = revision;
        this.tables = tables;
        this.indexes = indexes;
        this.ties = ties;
    }

    /** Grows by one with each committed change of facts. */
    public long revision() {
        return revision;
    }

    Tables tables() {
        return tables;
    }

    public OrganizationTable organizations() {
        return tables.organizations();
    }

    public SourceTable sources() {
        return tables.sources();
    }

    public RoundTable rounds() {
        return tables.rounds();
    }

    public ParticipationTable participations() {
        return tables.participations();
    }

    public StakeTable stakes() {
        return tables.stakes();
    }

    public SupplyTable supply() {
        return tables.supply();
    }

    public CreditTable credit() {
        return tables.credit();
    }

    public AcquisitionTable acquisitions() {
        return tables.acquisitions();
    }

    public FinancialsTable financials() {
        return tables.financials();
    }

    public RegulationTable regulations() {
        return tables.regulations();
    }

    /** Whether there is an entity of this type and key. */
    public boolean has(Class<? extends Entity> type, Key key) {
        return table(type).find(key.text()) >= 0;
    }

    /** The rows of one type of entity. */
    public Table table(Class<? extends Entity> type) {
        Function<Tables, Table> table = TABLES.get(type);
        if (table == null) {
            throw new IllegalArgumentException(type + " is no type of entity");
        }
        return table.apply(tables);
    }

    /** The rows of one table by the row of another that they refer to. */
    public Indexes indexes() {
        return indexes;
    }

    public Ties ties() {
        return ties;
    }

    /** Organizations by what they are called. */
    public NameIndex names() {
        NameIndex known = names;
        if (known == null) {
            known = new NameIndex(organizations());
            names = known;
        }
        return known;
    }

    /** Facts that tell of the same deal otherwise. */
    Conflicts conflicts() {
        Conflicts known = conflicts;
        if (known == null) {
            known = Conflicts.of(this);
            conflicts = known;
        }
        return known;
    }

    /** Whether any facts tell of the same deal otherwise. */
    public boolean hasConflicts() {
        return !conflicts().isEmpty();
    }

    /**
     * The facts that tell of the same deal as a fact, itself left out; ascending. Facts without conflict have none.
     *
     * @param type of the fact: a round, an agreement or an acquisition
     */
    public int[] otherTellings(Class<? extends Entity> type, int row) {
        return conflicts().of(type).stream()
                .filter(deal -> IntStream.of(deal).anyMatch(one -> one == row))
                .flatMapToInt(IntStream::of)
                .filter(one -> one != row)
                .sorted()
                .toArray();
    }

    /** The owner named in the organization's own row, {@link Ints#MISSING} where there is none. */
    public int parent(int organization) {
        return indexes.parent().get(organization);
    }

    /** Which table's facts may contain each other, and the row that contains a row. */
    public Ints outer(Containing table) {
        return switch (table) {
            case ROUNDS -> indexes.outerRound();
            case SUPPLY -> indexes.outerSupply();
            case CREDIT -> indexes.outerCredit();
        };
    }

    /** Tables whose facts can be part of one another. */
    public enum Containing {
        ROUNDS,
        SUPPLY,
        CREDIT
    }

    /** The tables of one graph. */
    record Tables(
            OrganizationTable organizations,
            SourceTable sources,
            RoundTable rounds,
            ParticipationTable participations,
            StakeTable stakes,
            SupplyTable supply,
            CreditTable credit,
            AcquisitionTable acquisitions,
            FinancialsTable financials,
            RegulationTable regulations) {}

    /**
     * Rows by what they refer to; the name says row, then target.
     *
     * @param parent the owner of each organization
     * @param subsidiaries organizations by their parent
     * @param outerRound the round that contains each round
     */
    public record Indexes(
            Ints parent,
            Index subsidiaries,
            Ints outerRound,
            Index innerRounds,
            Ints outerSupply,
            Index innerSupply,
            Ints outerCredit,
            Index innerCredit,
            Index roundsByOrganization,
            Index participationsByRound,
            Index participationsByInvestor,
            Index stakesByHolder,
            Index stakesByOrganization,
            Index supplyBySupplier,
            Index supplyByCustomer,
            Index creditByProvider,
            Index creditByRecipient,
            Index acquisitionsByAcquirer,
            Index acquisitionsByTarget,
            Index financialsByOrganization) {}
}
