package dev.interlock.testing;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Country;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FinancialsBasis;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Layer;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Participation;
import dev.interlock.model.Percent;
import dev.interlock.model.Product;
import dev.interlock.model.Reach;
import dev.interlock.model.Regulation;
import dev.interlock.model.RegulationKind;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Usd;
import dev.interlock.testing.Tables.Row;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts and graphs made from {@link Tables} without database or loader. */
public final class TableGraph {
    private TableGraph() {}

    public static Graph of(Tables tables) {
        return new GraphBuilder().addAll(entities(tables)).build(1);
    }

    /** In the order in which a graph takes them. */
    public static List<Entity> entities(Tables tables) {
        List<Entity> entities = new ArrayList<>();
        add(entities, tables.rows("organizations"), TableGraph::organization);
        add(entities, tables.rows("sources"), TableGraph::source);
        add(entities, tables.rows("funding_rounds"), TableGraph::round);
        add(entities, tables.rows("participations"), TableGraph::participation);
        add(entities, tables.rows("stakes"), TableGraph::stake);
        add(entities, tables.rows("supply_agreements"), TableGraph::supply);
        add(entities, tables.rows("credit"), TableGraph::credit);
        add(entities, tables.rows("acquisitions"), TableGraph::acquisition);
        add(entities, tables.rows("financials"), TableGraph::financials);
        add(entities, tables.rows("regulations"), TableGraph::regulation);
        return entities;
    }

    private static void add(List<Entity> entities, List<Row> rows, Function<Row, Entity> read) {
        rows.stream().map(read).sorted(Comparator.comparing(Entity::key)).forEach(entities::add);
    }

    private static Organization organization(Row row) {
        return new Organization(
                key(row, "id"),
                row.get("name"),
                row.list("aliases"),
                OrganizationKind.valueOf(row.get("kind")),
                optional(row, "layer", Layer::valueOf),
                row.find("sector"),
                optional(row, "country", Country::of),
                optional(row, "founded", Integer::valueOf),
                Boolean.parseBoolean(row.get("listed")),
                row.find("website"),
                optional(row, "parent_id", Key::of));
    }

    private static Source source(Row row) {
        return new Source(
                key(row, "id"),
                row.get("publisher"),
                row.get("title"),
                URI.create(row.get("url")),
                date(row, "published_on"),
                row.find("language"));
    }

    private static FundingRound round(Row row) {
        return new FundingRound(
                key(row, "id"),
                key(row, "organization_id"),
                row.find("series"),
                usd(row, "amount_usd"),
                usd(row, "post_money_valuation_usd"),
                date(row, "announced_on"),
                status(row),
                optional(row, "part_of", Key::of),
                row.list("collections"),
                sources(row),
                row.find("note"),
                optional(row, "conflicts_with", Key::of));
    }

    private static Participation participation(Row row) {
        return new Participation(
                key(row, "round_id"),
                key(row, "investor_id"),
                Boolean.parseBoolean(row.get("lead")),
                usd(row, "amount_usd"),
                sources(row));
    }

    private static Stake stake(Row row) {
        return new Stake(
                key(row, "holder_id"),
                key(row, "organization_id"),
                Percent.of(Double.parseDouble(row.get("percent"))),
                optional(row, "votes_percent", text -> Percent.of(Double.parseDouble(text))),
                StakeBasis.valueOf(row.get("basis")),
                LocalDate.parse(row.get("as_of")),
                status(row),
                sources(row),
                row.find("note"));
    }

    private static SupplyAgreement supply(Row row) {
        return new SupplyAgreement(
                key(row, "id"),
                key(row, "supplier_id"),
                key(row, "customer_id"),
                Product.valueOf(row.get("product")),
                usd(row, "value_usd"),
                row.find("capacity"),
                date(row, "announced_on"),
                date(row, "starts_on"),
                date(row, "ends_on"),
                status(row),
                optional(row, "part_of", Key::of),
                sources(row),
                row.find("note"),
                optional(row, "conflicts_with", Key::of));
    }

    private static CreditAgreement credit(Row row) {
        return new CreditAgreement(
                key(row, "id"),
                key(row, "provider_id"),
                key(row, "recipient_id"),
                Instrument.valueOf(row.get("instrument")),
                usd(row, "amount_usd"),
                date(row, "announced_on"),
                date(row, "ends_on"),
                status(row),
                optional(row, "part_of", Key::of),
                sources(row),
                row.find("note"),
                optional(row, "conflicts_with", Key::of));
    }

    private static Acquisition acquisition(Row row) {
        return new Acquisition(
                key(row, "id"),
                key(row, "acquirer_id"),
                key(row, "target_id"),
                AcquisitionKind.valueOf(row.get("kind")),
                usd(row, "price_usd"),
                date(row, "announced_on"),
                date(row, "closed_on"),
                status(row),
                sources(row),
                row.find("note"),
                optional(row, "conflicts_with", Key::of));
    }

    private static Financials financials(Row row) {
        return new Financials(
                key(row, "organization_id"),
                LocalDate.parse(row.get("period_end")),
                usd(row, "revenue_usd"),
                row.number("equity_usd"),
                usd(row, "market_cap_usd"),
                FinancialsBasis.valueOf(row.get("basis")),
                sources(row),
                row.find("note"));
    }

    private static Regulation regulation(Row row) {
        return new Regulation(
                key(row, "id"),
                row.get("name"),
                row.get("jurisdiction"),
                RegulationKind.valueOf(row.get("kind")),
                date(row, "in_force_on"),
                row.list("applies_to_layers").stream().map(Layer::valueOf).toList(),
                row.list("applies_to_sectors"),
                row.list("exempt_sectors"),
                row.list("applies_to_countries"),
                Objects.requireNonNullElse(optional(row, "reach", Reach::valueOf), Reach.MARKET),
                row.list("applies_to_organizations").stream().map(Key::of).toList(),
                row.find("threshold"),
                row.get("summary"),
                sources(row));
    }

    private static Key key(Row row, String column) {
        return Key.of(row.get(column));
    }

    private static List<Key> sources(Row row) {
        return row.list("source_ids").stream().map(Key::of).toList();
    }

    private static Status status(Row row) {
        return Status.valueOf(row.get("status"));
    }

    private static @Nullable Usd usd(Row row, String column) {
        return optional(row, column, text -> Usd.of(Long.parseLong(text)));
    }

    private static @Nullable LocalDate date(Row row, String column) {
        return optional(row, column, LocalDate::parse);
    }

    private static <T> @Nullable T optional(Row row, String column, Function<String, T> read) {
        String text = row.find(column);
        return text == null ? null : read.apply(text);
    }
}
