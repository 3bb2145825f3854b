package dev.interlock.analysis;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FinancialsBasis;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Participation;
import dev.interlock.model.Percent;
import dev.interlock.model.Product;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.model.Usd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shipped facts, without their sources, for tests of analyses. */
public final class SeedGraph {
    private static final Path FOLDER = Path.of("graph-seed");

    private SeedGraph() {}

    public static Graph read() {
        GraphBuilder builder = new GraphBuilder();
        add(builder, "organizations", SeedGraph::organization);
        add(builder, "funding_rounds", SeedGraph::round);
        add(builder, "participations", SeedGraph::participation);
        add(builder, "stakes", SeedGraph::stake);
        add(builder, "supply_agreements", SeedGraph::supply);
        add(builder, "credit", SeedGraph::credit);
        add(builder, "acquisitions", SeedGraph::acquisition);
        add(builder, "financials", SeedGraph::financials);
        return builder.build(1);
    }

    private static void add(GraphBuilder builder, String table, Function<NamedCsvRecord, Entity> read) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(table + ".csv"))) {
            rows.stream().map(read).sorted(Comparator.comparing(Entity::key)).forEach(builder::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Organization organization(NamedCsvRecord row) {
        return new Organization(
                key(row, "id"),
                row.getField("name"),
                List.of(),
                OrganizationKind.valueOf(row.getField("kind")),
                null,
                null,
                null,
                null,
                Boolean.parseBoolean(row.getField("listed")),
                null,
                optional(row, "parent_id", Key::of));
    }

    private static FundingRound round(NamedCsvRecord row) {
        return new FundingRound(
                key(row, "id"),
                key(row, "organization_id"),
                null,
                usd(row, "amount_usd"),
                usd(row, "post_money_valuation_usd"),
                date(row, "announced_on"),
                status(row),
                optional(row, "part_of", Key::of),
                List.of(),
                List.of(),
                null);
    }

    private static Participation participation(NamedCsvRecord row) {
        return new Participation(
                key(row, "round_id"),
                key(row, "investor_id"),
                Boolean.parseBoolean(row.getField("lead")),
                usd(row, "amount_usd"),
                List.of());
    }

    private static Stake stake(NamedCsvRecord row) {
        return new Stake(
                key(row, "holder_id"),
                key(row, "organization_id"),
                Percent.of(Double.parseDouble(row.getField("percent"))),
                optional(row, "votes_percent", text -> Percent.of(Double.parseDouble(text))),
                StakeBasis.valueOf(row.getField("basis")),
                LocalDate.parse(row.getField("as_of")),
                status(row),
                List.of(),
                null);
    }

    private static SupplyAgreement supply(NamedCsvRecord row) {
        return new SupplyAgreement(
                key(row, "id"),
                key(row, "supplier_id"),
                key(row, "customer_id"),
                Product.valueOf(row.getField("product")),
                usd(row, "value_usd"),
                null,
                date(row, "announced_on"),
                date(row, "starts_on"),
                date(row, "ends_on"),
                status(row),
                optional(row, "part_of", Key::of),
                List.of(),
                null);
    }

    private static CreditAgreement credit(NamedCsvRecord row) {
        return new CreditAgreement(
                key(row, "id"),
                key(row, "provider_id"),
                key(row, "recipient_id"),
                Instrument.valueOf(row.getField("instrument")),
                usd(row, "amount_usd"),
                date(row, "announced_on"),
                date(row, "ends_on"),
                status(row),
                optional(row, "part_of", Key::of),
                List.of(),
                null);
    }

    private static Acquisition acquisition(NamedCsvRecord row) {
        return new Acquisition(
                key(row, "id"),
                key(row, "acquirer_id"),
                key(row, "target_id"),
                AcquisitionKind.valueOf(row.getField("kind")),
                usd(row, "price_usd"),
                date(row, "announced_on"),
                date(row, "closed_on"),
                status(row),
                List.of(),
                null);
    }

    private static Financials financials(NamedCsvRecord row) {
        return new Financials(
                key(row, "organization_id"),
                LocalDate.parse(row.getField("period_end")),
                usd(row, "revenue_usd"),
                optional(row, "equity_usd", Long::valueOf),
                usd(row, "market_cap_usd"),
                FinancialsBasis.valueOf(row.getField("basis")),
                List.of(),
                null);
    }

    private static Key key(NamedCsvRecord row, String column) {
        return Key.of(row.getField(column));
    }

    private static Status status(NamedCsvRecord row) {
        return Status.valueOf(row.getField("status"));
    }

    private static @Nullable Usd usd(NamedCsvRecord row, String column) {
        return optional(row, column, text -> Usd.of(Long.parseLong(text)));
    }

    private static @Nullable LocalDate date(NamedCsvRecord row, String column) {
        return optional(row, column, LocalDate::parse);
    }

    private static <T> @Nullable T optional(NamedCsvRecord row, String column, Function<String, T> read) {
        return Stream.of(row.getField(column))
                .filter(text -> !text.isEmpty())
                .map(read)
                .findFirst()
                .orElse(null);
    }
}
