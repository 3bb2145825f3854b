package dev.interlock.export;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Layer;
import dev.interlock.graph.Overlay;
import dev.interlock.model.Acquisition;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Organization;
import dev.interlock.model.Participation;
import dev.interlock.model.Regulation;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of entities and what each says, in the order of their references and under the names of the seed files. */
public enum EntityTable {
    SOURCES(
            "sources",
            Source.class,
            (view, row) -> true,
            null,
            new Column.Of<>(Source.class)
                    .with("id", "key", Source::key)
                    .with("publisher", "publisher", Source::publisher)
                    .with("title", "title", Source::title)
                    .with("url", "url", Source::url)
                    .with("published_on", "publishedOn", Source::publishedOn)
                    .with("language", "language", Source::language)),
    ORGANIZATIONS(
            "organizations",
            Organization.class,
            (view, row) -> true,
            null,
            new Column.Of<>(Organization.class)
                    .with("id", "key", Organization::slug)
                    .with("name", "name", Organization::name)
                    .with("aliases", "aliases", Organization::aliases)
                    .with("kind", "kind", Organization::kind)
                    .with("layer", "layer", Organization::layer)
                    .with("sector", "sector", Organization::sector)
                    .with("country", "country", Organization::country)
                    .with("founded", "founded", Organization::founded)
                    .with("listed", "listed", Organization::listed)
                    .with("website", "website", Organization::website)
                    .naming(Organization.class, "parent_id", "parent", Organization::parent)),
    FUNDING_ROUNDS(
            "funding_rounds",
            FundingRound.class,
            GraphView::seesRound,
            Overlay::rounds,
            new Column.Of<>(FundingRound.class)
                    .with("id", "key", FundingRound::key)
                    .naming(Organization.class, "organization_id", "organization", FundingRound::organization)
                    .with("series", "series", FundingRound::series)
                    .with("amount_usd", "amountUsd", FundingRound::amount)
                    .with("post_money_valuation_usd", "postMoneyValuationUsd", FundingRound::postMoneyValuation)
                    .with("announced_on", "announcedOn", FundingRound::announcedOn)
                    .with("status", "status", FundingRound::status)
                    .naming(FundingRound.class, "part_of", "partOf", FundingRound::partOf)
                    .with("collections", "collections", FundingRound::collections)
                    .naming(Source.class, "source_ids", "sources", FundingRound::sources)
                    .with("note", "note", FundingRound::note)
                    .naming(FundingRound.class, "conflicts_with", "conflictsWith", FundingRound::conflictsWith)),
    PARTICIPATIONS(
            "participations",
            Participation.class,
            GraphView::seesParticipation,
            Overlay::participations,
            new Column.Of<>(Participation.class)
                    .naming(FundingRound.class, "round_id", "round", Participation::round)
                    .naming(Organization.class, "investor_id", "investor", Participation::investor)
                    .with("lead", "lead", Participation::lead)
                    .with("amount_usd", "amountUsd", Participation::amount)
                    .naming(Source.class, "source_ids", "sources", Participation::sources)),
    STAKES(
            "stakes",
            Stake.class,
            GraphView::seesStake,
            Overlay::stakes,
            new Column.Of<>(Stake.class)
                    .naming(Organization.class, "holder_id", "holder", Stake::holder)
                    .naming(Organization.class, "organization_id", "organization", Stake::organization)
                    .with("percent", "percent", Stake::percent)
                    .with("votes_percent", "votesPercent", Stake::votes)
                    .with("basis", "basis", Stake::basis)
                    .with("as_of", "asOf", Stake::asOf)
                    .with("status", "status", Stake::status)
                    .naming(Source.class, "source_ids", "sources", Stake::sources)
                    .with("note", "note", Stake::note)),
    SUPPLY_AGREEMENTS(
            "supply_agreements",
            SupplyAgreement.class,
            GraphView::seesSupply,
            Overlay::supply,
            new Column.Of<>(SupplyAgreement.class)
                    .with("id", "key", SupplyAgreement::key)
                    .naming(Organization.class, "supplier_id", "supplier", SupplyAgreement::supplier)
                    .naming(Organization.class, "customer_id", "customer", SupplyAgreement::customer)
                    .with("product", "product", SupplyAgreement::product)
                    .with("value_usd", "valueUsd", SupplyAgreement::value)
                    .with("capacity", "capacity", SupplyAgreement::capacity)
                    .with("announced_on", "announcedOn", SupplyAgreement::announcedOn)
                    .with("starts_on", "startsOn", SupplyAgreement::startsOn)
                    .with("ends_on", "endsOn", SupplyAgreement::endsOn)
                    .with("status", "status", SupplyAgreement::status)
                    .naming(SupplyAgreement.class, "part_of", "partOf", SupplyAgreement::partOf)
                    .naming(Source.class, "source_ids", "sources", SupplyAgreement::sources)
                    .with("note", "note", SupplyAgreement::note)
                    .naming(SupplyAgreement.class, "conflicts_with", "conflictsWith", SupplyAgreement::conflictsWith)),
    CREDIT(
            "credit",
            CreditAgreement.class,
            GraphView::seesCredit,
            Overlay::credit,
            new Column.Of<>(CreditAgreement.class)
                    .with("id", "key", CreditAgreement::key)
                    .naming(Organization.class, "provider_id", "provider", CreditAgreement::provider)
                    .naming(Organization.class, "recipient_id", "recipient", CreditAgreement::recipient)
                    .with("instrument", "instrument", CreditAgreement::instrument)
                    .with("amount_usd", "amountUsd", CreditAgreement::amount)
                    .with("announced_on", "announcedOn", CreditAgreement::announcedOn)
                    .with("ends_on", "endsOn", CreditAgreement::endsOn)
                    .with("status", "status", CreditAgreement::status)
                    .naming(CreditAgreement.class, "part_of", "partOf", CreditAgreement::partOf)
                    .naming(Source.class, "source_ids", "sources", CreditAgreement::sources)
                    .with("note", "note", CreditAgreement::note)
                    .naming(CreditAgreement.class, "conflicts_with", "conflictsWith", CreditAgreement::conflictsWith)),
    ACQUISITIONS(
            "acquisitions",
            Acquisition.class,
            GraphView::seesAcquisition,
            Overlay::acquisitions,
            new Column.Of<>(Acquisition.class)
                    .with("id", "key", Acquisition::key)
                    .naming(Organization.class, "acquirer_id", "acquirer", Acquisition::acquirer)
                    .naming(Organization.class, "target_id", "target", Acquisition::target)
                    .with("kind", "kind", Acquisition::kind)
                    .with("price_usd", "priceUsd", Acquisition::price)
                    .with("announced_on", "announcedOn", Acquisition::announcedOn)
                    .with("closed_on", "closedOn", Acquisition::closedOn)
                    .with("status", "status", Acquisition::status)
                    .naming(Source.class, "source_ids", "sources", Acquisition::sources)
                    .with("note", "note", Acquisition::note)
                    .naming(Acquisition.class, "conflicts_with", "conflictsWith", Acquisition::conflictsWith)),
    FINANCIALS(
            "financials",
            Financials.class,
            GraphView::seesFinancials,
            Overlay::financials,
            new Column.Of<>(Financials.class)
                    .naming(Organization.class, "organization_id", "organization", Financials::organization)
                    .with("period_end", "periodEnd", Financials::periodEnd)
                    .with("revenue_usd", "revenueUsd", Financials::revenue)
                    .with("equity_usd", "equityUsd", Financials::equityUsd)
                    .with("market_cap_usd", "marketCapUsd", Financials::marketCap)
                    .with("basis", "basis", Financials::basis)
                    .naming(Source.class, "source_ids", "sources", Financials::sources)
                    .with("note", "note", Financials::note)),
    REGULATIONS(
            "regulations",
            Regulation.class,
            GraphView::seesRegulation,
            null,
            new Column.Of<>(Regulation.class)
                    .with("id", "key", Regulation::key)
                    .with("name", "name", Regulation::name)
                    .with("jurisdiction", "jurisdiction", Regulation::jurisdiction)
                    .with("kind", "kind", Regulation::kind)
                    .with("in_force_on", "inForceOn", Regulation::inForceOn)
                    .with("applies_to_layers", "layers", Regulation::layers)
                    .with("applies_to_sectors", "sectors", Regulation::sectors)
                    .with("exempt_sectors", "exemptSectors", Regulation::exemptSectors)
                    .with("applies_to_countries", "countries", Regulation::countries)
                    .with("reach", "reach", Regulation::reach)
                    .naming(Organization.class, "applies_to_organizations", "organizations", Regulation::organizations)
                    .with("threshold", "threshold", Regulation::threshold)
                    .with("summary", "summary", Regulation::summary)
                    .naming(Source.class, "source_ids", "sources", Regulation::sources));

    private static final Map<Class<? extends Entity>, EntityTable> BY_TYPE =
            Stream.of(values()).collect(Collectors.toMap(EntityTable::type, table -> table));

    private final String file;
    private final Class<? extends Entity> type;
    private final InView inView;
    private final @Nullable Function<Overlay, Layer> layer;
    private final List<Column> columns;

    /** @param layer what a scenario does to the table, {@code null} where it does nothing */
    EntityTable(
            String file,
            Class<? extends Entity> type,
            InView inView,
            @Nullable Function<Overlay, Layer> layer,
            Column.Of<?> columns) {
        this.file = file;
        this.type = type;
        this.inView = inView;
        this.layer = layer;
        this.columns = columns.list();
    }

    /** The table of a type by its name in the schema, such as {@code FundingRound}. */
    public static Optional<EntityTable> ofType(String name) {
        return Stream.of(values())
                .filter(table -> table.typeName().equals(name))
                .findFirst();
    }

    static EntityTable of(Class<? extends Entity> type) {
        return Objects.requireNonNull(BY_TYPE.get(type));
    }

    /** The name of its file without {@code .csv}. */
    public String file() {
        return file;
    }

    Class<? extends Entity> type() {
        return type;
    }

    /** The type's name in the schema. */
    String typeName() {
        return type.getSimpleName();
    }

    List<Column> columns() {
        return columns;
    }

    boolean isInView(GraphView view, int row) {
        return inView.test(view, row);
    }

    /** Whether a scenario adds the row. */
    boolean isAssumed(GraphView view, int row) {
        return layer != null && layer.apply(view.overlay()).isAssumed(row);
    }

    int size(Graph graph) {
        return graph.table(type).size();
    }

    /** Whether a row counts in a view. */
    @FunctionalInterface
    private interface InView {
        boolean test(GraphView view, int row);
    }
}
