package dev.interlock.graph;

import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Acquisition;
import dev.interlock.model.Country;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Percent;
import dev.interlock.model.Regulation;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Usd;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rows of a graph back as the entities they were made of: the counterpart of {@link GraphBuilder}. */
public final class EntityReader {
    private final Graph graph;
    private final Map<Class<? extends Entity>, IntFunction<Entity>> readers = Map.of(
            Organization.class, this::organization,
            Source.class, this::source,
            FundingRound.class, this::round,
            Participation.class, this::participation,
            Stake.class, this::stake,
            SupplyAgreement.class, this::supply,
            CreditAgreement.class, this::credit,
            Acquisition.class, this::acquisition,
            Financials.class, this::financials,
            Regulation.class, this::regulation);

    public EntityReader(Graph graph) {
        this.graph = graph;
    }

    /** The entity of a type with a key; {@code null} where there is none. Logarithmic in the number of rows. */
    public @Nullable Entity find(Class<? extends Entity> type, Key key) {
        int row = graph.table(type).find(key.text());
        return row < 0 ? null : at(type, row);
    }

    /** The entity in a row of a type's table. */
    public Entity at(Class<? extends Entity> type, int row) {
        return reader(type).apply(row);
    }

    /** All entities of a type, ascending by key. */
    public Stream<Entity> all(Class<? extends Entity> type) {
        return IntStream.range(0, graph.table(type).size()).mapToObj(reader(type));
    }

    private IntFunction<Entity> reader(Class<? extends Entity> type) {
        return Objects.requireNonNull(readers.get(type));
    }

    public Organization organization(int row) {
        OrganizationTable t = graph.organizations();
        return new Organization(
                needKey(t.key(), row),
                t.name().require(row),
                t.aliases().get(row),
                Objects.requireNonNull(t.kind().get(row)),
                t.layer().get(row),
                t.sector().get(row),
                country(t.country().get(row)),
                t.founded().has(row) ? (Integer) t.founded().get(row) : null,
                t.listed().get(row),
                t.website().get(row),
                key(t.parent(), row));
    }

    public Source source(int row) {
        SourceTable t = graph.sources();
        return new Source(
                needKey(t.key(), row),
                t.publisher().require(row),
                t.title().require(row),
                URI.create(t.url().require(row)),
                day(t.publishedOn(), row),
                t.language().get(row));
    }

    public FundingRound round(int row) {
        RoundTable t = graph.rounds();
        return new FundingRound(
                needKey(t.key(), row),
                organizationKey(t.organization(), row),
                t.series().get(row),
                usd(t.amountUsd(), row),
                usd(t.postMoneyValuationUsd(), row),
                day(t.announcedOn(), row),
                Objects.requireNonNull(t.status().get(row)),
                key(t.partOf(), row),
                t.collections().get(row),
                sources(t.sources(), row),
                t.note().get(row),
                key(t.conflictsWith(), row));
    }

    public Participation participation(int row) {
        ParticipationTable t = graph.participations();
        return new Participation(
                needKey(graph.rounds().key(), t.round().get(row)),
                organizationKey(t.investor(), row),
                t.lead().get(row),
                usd(t.amountUsd(), row),
                sources(t.sources(), row));
    }

    public Stake stake(int row) {
        StakeTable t = graph.stakes();
        double votes = t.votesPercent().get(row);
        return new Stake(
                organizationKey(t.holder(), row),
                organizationKey(t.organization(), row),
                Percent.of(t.percent().get(row)),
                Double.isNaN(votes) ? null : Percent.of(votes),
                Objects.requireNonNull(t.basis().get(row)),
                LocalDate.ofEpochDay(t.asOf().get(row)),
                Objects.requireNonNull(t.status().get(row)),
                sources(t.sources(), row),
                t.note().get(row));
    }

    public SupplyAgreement supply(int row) {
        SupplyTable t = graph.supply();
        return new SupplyAgreement(
                needKey(t.key(), row),
                organizationKey(t.supplier(), row),
                organizationKey(t.customer(), row),
                Objects.requireNonNull(t.product().get(row)),
                usd(t.valueUsd(), row),
                t.capacity().get(row),
                day(t.announcedOn(), row),
                day(t.startsOn(), row),
                day(t.endsOn(), row),
                Objects.requireNonNull(t.status().get(row)),
                key(t.partOf(), row),
                sources(t.sources(), row),
                t.note().get(row),
                key(t.conflictsWith(), row));
    }

    public CreditAgreement credit(int row) {
        CreditTable t = graph.credit();
        return new CreditAgreement(
                needKey(t.key(), row),
                organizationKey(t.provider(), row),
                organizationKey(t.recipient(), row),
                Objects.requireNonNull(t.instrument().get(row)),
                usd(t.amountUsd(), row),
                day(t.announcedOn(), row),
                day(t.endsOn(), row),
                Objects.requireNonNull(t.status().get(row)),
                key(t.partOf(), row),
                sources(t.sources(), row),
                t.note().get(row),
                key(t.conflictsWith(), row));
    }

    public Acquisition acquisition(int row) {
        AcquisitionTable t = graph.acquisitions();
        return new Acquisition(
                needKey(t.key(), row),
                organizationKey(t.acquirer(), row),
                organizationKey(t.target(), row),
                Objects.requireNonNull(t.kind().get(row)),
                usd(t.priceUsd(), row),
                day(t.announcedOn(), row),
                day(t.closedOn(), row),
                Objects.requireNonNull(t.status().get(row)),
                sources(t.sources(), row),
                t.note().get(row),
                key(t.conflictsWith(), row));
    }

    public Financials financials(int row) {
        FinancialsTable t = graph.financials();
        return new Financials(
                organizationKey(t.organization(), row),
                LocalDate.ofEpochDay(t.periodEnd().get(row)),
                usd(t.revenueUsd(), row),
                t.equityUsd().has(row) ? (Long) t.equityUsd().get(row) : null,
                usd(t.marketCapUsd(), row),
                Objects.requireNonNull(t.basis().get(row)),
                sources(t.sources(), row),
                t.note().get(row));
    }

    public Regulation regulation(int row) {
        RegulationTable t = graph.regulations();
        return new Regulation(
                needKey(t.key(), row),
                t.name().require(row),
                t.jurisdiction().require(row),
                Objects.requireNonNull(t.kind().get(row)),
                day(t.inForceOn(), row),
                t.layers().get(row).stream()
                        .map(dev.interlock.model.Layer::valueOf)
                        .toList(),
                t.sectors().get(row),
                t.exemptSectors().get(row),
                t.countries().get(row),
                Objects.requireNonNull(t.reach().get(row)),
                named(t.organizations(), row),
                t.threshold().get(row),
                t.summary().require(row),
                sources(t.sources(), row));
    }

    private Key organizationKey(Ints column, int row) {
        return needKey(graph.organizations().key(), column.get(row));
    }

    private List<Key> sources(IntLists column, int row) {
        List<Key> keys = new ArrayList<>();
        column.forEach(row, source -> keys.add(needKey(graph.sources().key(), source)));
        return keys;
    }

    private List<Key> named(IntLists column, int row) {
        List<Key> keys = new ArrayList<>();
        column.forEach(
                row, organization -> keys.add(needKey(graph.organizations().key(), organization)));
        return keys;
    }

    private static Key needKey(Texts column, int row) {
        return Key.of(column.require(row));
    }

    private static @Nullable Key key(Texts column, int row) {
        String text = column.get(row);
        return text == null ? null : Key.of(text);
    }

    private static @Nullable Country country(@Nullable String code) {
        return code == null ? null : Country.of(code);
    }

    private static @Nullable Usd usd(Longs column, int row) {
        return column.has(row) ? Usd.of(column.get(row)) : null;
    }

    private static @Nullable LocalDate day(Ints column, int row) {
        return column.has(row) ? LocalDate.ofEpochDay(column.get(row)) : null;
    }
}
