package dev.interlock.ingest;

import dev.interlock.model.Acquisition;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Entity;
import dev.interlock.model.Financials;
import dev.interlock.model.FinancialsBasis;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Instrument;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Layer;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Participation;
import dev.interlock.model.Product;
import dev.interlock.model.Reach;
import dev.interlock.model.Regulation;
import dev.interlock.model.RegulationKind;
import dev.interlock.model.Source;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.store.EntityId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One file of facts: its columns, what a row is, and what its columns refer to. In the order of their references. */
public enum SeedTable {
    SOURCES(
            "sources.csv",
            "id,publisher,title,url,published_on,language",
            Source.class,
            refs(),
            row -> new Source(
                    row.needKey("id"),
                    row.needText("publisher"),
                    row.needText("title"),
                    row.needUrl("url"),
                    row.date("published_on"),
                    row.text("language"))),
    ORGANIZATIONS(
            "organizations.csv",
            "id,name,aliases,kind,layer,sector,country,founded,listed,website,parent_id",
            Organization.class,
            refs("parent_id", Organization.class),
            row -> new Organization(
                    row.needKey("id"),
                    row.needText("name"),
                    row.texts("aliases"),
                    row.needConstant(OrganizationKind.class, "kind"),
                    row.constant(Layer.class, "layer"),
                    row.text("sector"),
                    row.country("country"),
                    row.year("founded"),
                    row.flag("listed"),
                    row.text("website"),
                    row.key("parent_id"))),
    FUNDING_ROUNDS(
            "funding_rounds.csv",
            "id,organization_id,series,amount_usd,post_money_valuation_usd,announced_on,status,part_of,collections,"
                    + "source_ids,note,conflicts_with?",
            FundingRound.class,
            refs(
                    "organization_id",
                    Organization.class,
                    "part_of",
                    FundingRound.class,
                    "conflicts_with",
                    FundingRound.class,
                    "source_ids",
                    Source.class),
            row -> new FundingRound(
                    row.needKey("id"),
                    row.needKey("organization_id"),
                    row.text("series"),
                    row.dollars("amount_usd"),
                    row.dollars("post_money_valuation_usd"),
                    row.date("announced_on"),
                    row.needConstant(Status.class, "status"),
                    row.key("part_of"),
                    row.texts("collections"),
                    row.keys("source_ids"),
                    row.text("note"),
                    row.key("conflicts_with"))),
    PARTICIPATIONS(
            "participations.csv",
            "round_id,investor_id,lead,amount_usd,source_ids",
            Participation.class,
            refs("round_id", FundingRound.class, "investor_id", Organization.class, "source_ids", Source.class),
            row -> new Participation(
                    row.needKey("round_id"),
                    row.needKey("investor_id"),
                    row.flag("lead"),
                    row.dollars("amount_usd"),
                    row.keys("source_ids"))),
    STAKES(
            "stakes.csv",
            "holder_id,organization_id,percent,votes_percent,basis,as_of,status,source_ids,note",
            Stake.class,
            refs("holder_id", Organization.class, "organization_id", Organization.class, "source_ids", Source.class),
            row -> new Stake(
                    row.needKey("holder_id"),
                    row.needKey("organization_id"),
                    row.needPercent("percent"),
                    row.percent("votes_percent"),
                    row.needConstant(StakeBasis.class, "basis"),
                    row.needDate("as_of"),
                    row.needConstant(Status.class, "status"),
                    row.keys("source_ids"),
                    row.text("note"))),
    SUPPLY_AGREEMENTS(
            "supply_agreements.csv",
            "id,supplier_id,customer_id,product,value_usd,capacity,announced_on,starts_on,ends_on,status,part_of,"
                    + "source_ids,note,conflicts_with?",
            SupplyAgreement.class,
            refs(
                    "supplier_id",
                    Organization.class,
                    "customer_id",
                    Organization.class,
                    "part_of",
                    SupplyAgreement.class,
                    "conflicts_with",
                    SupplyAgreement.class,
                    "source_ids",
                    Source.class),
            row -> new SupplyAgreement(
                    row.needKey("id"),
                    row.needKey("supplier_id"),
                    row.needKey("customer_id"),
                    row.needConstant(Product.class, "product"),
                    row.dollars("value_usd"),
                    row.text("capacity"),
                    row.date("announced_on"),
                    row.date("starts_on"),
                    row.date("ends_on"),
                    row.needConstant(Status.class, "status"),
                    row.key("part_of"),
                    row.keys("source_ids"),
                    row.text("note"),
                    row.key("conflicts_with"))),
    CREDIT(
            "credit.csv",
            "id,provider_id,recipient_id,instrument,amount_usd,announced_on,ends_on,status,part_of,source_ids,note,conflicts_with?",
            CreditAgreement.class,
            refs(
                    "provider_id",
                    Organization.class,
                    "recipient_id",
                    Organization.class,
                    "part_of",
                    CreditAgreement.class,
                    "conflicts_with",
                    CreditAgreement.class,
                    "source_ids",
                    Source.class),
            row -> new CreditAgreement(
                    row.needKey("id"),
                    row.needKey("provider_id"),
                    row.needKey("recipient_id"),
                    row.needConstant(Instrument.class, "instrument"),
                    row.dollars("amount_usd"),
                    row.date("announced_on"),
                    row.date("ends_on"),
                    row.needConstant(Status.class, "status"),
                    row.key("part_of"),
                    row.keys("source_ids"),
                    row.text("note"),
                    row.key("conflicts_with"))),
    ACQUISITIONS(
            "acquisitions.csv",
            "id,acquirer_id,target_id,kind,price_usd,announced_on,closed_on,status,source_ids,note,conflicts_with?",
            Acquisition.class,
            refs(
                    "acquirer_id",
                    Organization.class,
                    "target_id",
                    Organization.class,
                    "conflicts_with",
                    Acquisition.class,
                    "source_ids",
                    Source.class),
            row -> new Acquisition(
                    row.needKey("id"),
                    row.needKey("acquirer_id"),
                    row.needKey("target_id"),
                    row.needConstant(AcquisitionKind.class, "kind"),
                    row.dollars("price_usd"),
                    row.date("announced_on"),
                    row.date("closed_on"),
                    row.needConstant(Status.class, "status"),
                    row.keys("source_ids"),
                    row.text("note"),
                    row.key("conflicts_with"))),
    FINANCIALS(
            "financials.csv",
            "organization_id,period_end,revenue_usd,equity_usd,market_cap_usd,basis,source_ids,note",
            Financials.class,
            refs("organization_id", Organization.class, "source_ids", Source.class),
            row -> new Financials(
                    row.needKey("organization_id"),
                    row.needDate("period_end"),
                    row.dollars("revenue_usd"),
                    row.signedDollars("equity_usd"),
                    row.dollars("market_cap_usd"),
                    row.needConstant(FinancialsBasis.class, "basis"),
                    row.keys("source_ids"),
                    row.text("note"))),
    REGULATIONS(
            "regulations.csv",
            "id,name,jurisdiction,kind,in_force_on,applies_to_layers,applies_to_sectors,exempt_sectors?,"
                    + "applies_to_countries,reach?,applies_to_organizations?,threshold,summary,source_ids",
            Regulation.class,
            refs("applies_to_organizations", Organization.class, "source_ids", Source.class),
            row -> new Regulation(
                    row.needKey("id"),
                    row.needText("name"),
                    row.needText("jurisdiction"),
                    row.needConstant(RegulationKind.class, "kind"),
                    row.date("in_force_on"),
                    row.constants(Layer.class, "applies_to_layers"),
                    row.texts("applies_to_sectors"),
                    row.texts("exempt_sectors"),
                    row.texts("applies_to_countries"),
                    reach(row),
                    row.keys("applies_to_organizations"),
                    row.text("threshold"),
                    row.needText("summary"),
                    row.keys("source_ids")));

    private final String file;
    private final List<String> columns;
    private final List<String> optionalColumns;
    private final Class<? extends Entity> type;
    private final Map<String, Class<? extends Entity>> references;
    private final Function<Cells, Entity> reader;

    /** @param columns their names, with a question mark behind those that a file may lack */
    SeedTable(
            String file,
            String columns,
            Class<? extends Entity> type,
            Map<String, Class<? extends Entity>> references,
            Function<Cells, Entity> reader) {
        this.file = file;
        this.columns = List.of(columns.replace("?", "").split(",", -1));
        this.optionalColumns = Stream.of(columns.split(",", -1))
                .filter(column -> column.endsWith("?"))
                .map(column -> column.replace("?", ""))
                .toList();
        this.type = type;
        this.references = references;
        this.reader = reader;
    }

    /** The table of a type. */
    public static SeedTable of(Class<? extends Entity> type) {
        return Stream.of(values())
                .filter(table -> table.type == type)
                .findFirst()
                .orElseThrow();
    }

    /** How its file is called. */
    public String file() {
        return file;
    }

    /** The file's name in words. */
    String what() {
        return file.replace(".csv", "").replace('_', ' ');
    }

    /** Which column a complaint about the whole row is about, {@code null} where that cannot be said. */
    public @Nullable String columnOf(String complaint) {
        return columns.stream()
                .filter(column -> complaint.startsWith(column + " "))
                .findFirst()
                .or(() -> Stream.of("part_of", "parent_id", "target_id", "equity_usd", "url")
                        .filter(columns::contains)
                        .findFirst())
                .orElse(null);
    }

    public List<String> columns() {
        return columns;
    }

    /** What is wrong with a header, with the right one; {@code null} where nothing is. */
    public @Nullable String complaint(List<String> header) {
        return complaint(header, columns, optionalColumns);
    }

    static @Nullable String complaint(List<String> header, List<String> columns, List<String> optionalColumns) {
        Set<String> missing = new LinkedHashSet<>(columns);
        header.forEach(missing::remove);
        optionalColumns.forEach(missing::remove);
        Set<String> unknown = new LinkedHashSet<>(header);
        columns.forEach(unknown::remove);
        if (missing.isEmpty() && unknown.isEmpty() && Set.copyOf(header).size() == header.size()) {
            return null;
        }
        return "the header does not fit, so no row was read: "
                + (missing.isEmpty() ? "" : "missing " + missing + "; ")
                + (unknown.isEmpty() ? "" : "unknown " + unknown + "; ")
                + (missing.isEmpty() && unknown.isEmpty() ? "a column appears twice; " : "")
                + "write " + String.join(",", columns);
    }

    /** The name in the schema of what stands in a column: {@code organization} for {@code organization_id}. */
    public static String fieldName(String column) {
        if (column.equals("id")) {
            return "key";
        }
        String[] words = column.replaceFirst("^applies_to_", "")
                .replaceFirst("_ids$", "s")
                .replaceFirst("_id$", "")
                .split("_", -1);
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** What a row is. */
    public Class<? extends Entity> type() {
        return type;
    }

    /** What kind of entity a column names, for the columns that name one. */
    public Map<String, Class<? extends Entity>> references() {
        return references;
    }

    /** The entity a row is about, even where the row cannot be read; empty where its key cannot be read either. */
    public Optional<EntityId> id(Cells row) {
        try {
            Object[] parts = keyColumns().map(row::needText).toArray();
            return Optional.of(new EntityId(type, Key.joined(parts)));
        } catch (BadCell | InvalidValue unreadable) {
            return Optional.empty();
        }
    }

    private Stream<String> keyColumns() {
        return switch (this) {
            case PARTICIPATIONS -> Stream.of("round_id", "investor_id");
            case STAKES -> Stream.of("holder_id", "organization_id", "as_of");
            case FINANCIALS -> Stream.of("organization_id", "period_end");
            default -> Stream.of("id");
        };
    }

    /**
     * What a row says.
     *
     * @throws BadCell where a cell cannot be read
     * @throws InvalidValue where cells do not fit together; {@link #columnOf} tells what it is about
     */
    public Entity read(Cells row) {
        return reader.apply(row);
    }

    private static Reach reach(Cells row) {
        Reach reach = row.constant(Reach.class, "reach");
        return reach == null ? Reach.MARKET : reach;
    }

    private static Map<String, Class<? extends Entity>> refs(Object... columnsAndTypes) {
        Map<String, Class<? extends Entity>> references = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndTypes.length; i += 2) {
            references.put((String) columnsAndTypes[i], ((Class<?>) columnsAndTypes[i + 1]).asSubclass(Entity.class));
        }
        return references;
    }
}
