package dev.interlock.testing;

import dev.interlock.testing.Tables.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Random facts with everything awkward: unknown cells, few distinct amounts, dates and texts so that they tie, texts
 * that differ by case alone, rounds and agreements inside one another several levels deep, every status and kind. One
 * seed, the same tables.
 */
public final class RandomTables {
    private static final List<String> STATUSES =
            List.of("CLOSED", "CLOSED", "COMMITTED", "ANNOUNCED", "LETTER_OF_INTENT", "REPORTED", "CANCELLED");
    private static final List<String> TEXTS = List.of("Alpha", "alpha", "ALPHA Beta", "Größe", "zürich", "c", "Ünit-9");
    private static final List<String> COUNTRIES = List.of("US", "DE", "CH", "GB", "AE", "TW", "BR");
    private static final List<String> LAYERS = List.of(
            "CHIPS",
            "CLOUD",
            "COMPUTE_INFRASTRUCTURE",
            "TOOLING",
            "FRONTIER_LAB",
            "APPLICATION",
            "CAPITAL",
            "INDUSTRY");

    private final Random random;
    private final int size;
    private final Map<String, List<Row>> tables = new LinkedHashMap<>();

    private RandomTables(long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
    }

    /** @param size of each table, about */
    public static Tables of(long seed, int size) {
        RandomTables tables = new RandomTables(seed, size);
        tables.fill();
        return new Tables(tables.tables);
    }

    private void fill() {
        many("organizations", this::organization);
        many("sources", this::source);
        many("funding_rounds", this::round);
        tables.put("participations", participations());
        tables.put("stakes", stakes());
        many("supply_agreements", this::supply);
        many("credit", this::credit);
        many("acquisitions", this::acquisition);
        tables.put("financials", financials());
        many("regulations", this::regulation);
    }

    private interface Maker {
        Row make(int number);
    }

    private void many(String table, Maker maker) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(maker.make(i));
        }
        tables.put(table, rows);
    }

    private Row organization(int number) {
        return Row.of(
                "id", name("o", number),
                "name", one(TEXTS) + " " + number,
                "aliases", list(TEXTS),
                "kind", one(List.of("COMPANY", "COMPANY", "COMPANY", "FUND", "PERSON", "PUBLIC_BODY", "UNNAMED")),
                "layer", maybe(one(LAYERS)),
                "sector", maybe(one(TEXTS)),
                "country", maybe(one(COUNTRIES)),
                "founded", maybe(String.valueOf(2000 + random.nextInt(4))),
                "listed", String.valueOf(random.nextInt(4) == 0),
                "website", maybe("site" + random.nextInt(5) + ".com"),
                "parent_id", number > 0 && random.nextInt(4) == 0 ? name("o", random.nextInt(number)) : "");
    }

    private Row source(int number) {
        return Row.of(
                "id", name("s", number),
                "publisher", one(TEXTS),
                "title", one(TEXTS),
                "url", "https://example.org/" + number,
                "published_on", maybe(date()),
                "language", maybe(one(List.of("en", "de"))));
    }

    private Row round(int number) {
        return Row.of(
                "id", name("r", number),
                "organization_id", organization(),
                "series", maybe(one(TEXTS)),
                "amount_usd", maybe(amount()),
                "post_money_valuation_usd", maybe(amount()),
                "announced_on", maybe(date()),
                "status", one(STATUSES),
                "part_of", number > 0 && random.nextInt(2) == 0 ? name("r", random.nextInt(number)) : "",
                "collections", list(List.of("big", "press", "europe")),
                "source_ids", sources(),
                "note", maybe(one(TEXTS)));
    }

    private List<Row> participations() {
        List<Row> rows = new ArrayList<>();
        for (String key : keys(size * 3, () -> name("r", random.nextInt(size)) + ":" + organization())) {
            String[] parts = key.split(":", -1);
            rows.add(Row.of(
                    "round_id",
                    parts[0],
                    "investor_id",
                    parts[1],
                    "lead",
                    String.valueOf(random.nextInt(3) == 0),
                    "amount_usd",
                    random.nextInt(3) == 0 ? amount() : "",
                    "source_ids",
                    sources()));
        }
        return rows;
    }

    private List<Row> stakes() {
        List<Row> rows = new ArrayList<>();
        int few = Math.min(size, 8);
        for (String key : keys(
                size * 2, () -> name("o", random.nextInt(few)) + ":" + name("o", random.nextInt(few)) + ":" + date())) {
            String[] parts = key.split(":", -1);
            rows.add(Row.of(
                    "holder_id", parts[0],
                    "organization_id", parts[1],
                    "percent", one(List.of("0", "7.5", "50", "100")),
                    "votes_percent", maybe(one(List.of("0", "79.25"))),
                    "basis", one(List.of("HELD", "HELD", "HELD", "POTENTIAL")),
                    "as_of", parts[2],
                    "status", one(STATUSES),
                    "source_ids", sources(),
                    "note", maybe(one(TEXTS))));
        }
        return rows;
    }

    private Row supply(int number) {
        List<String> run = twoDates();
        return Row.of(
                "id", name("sup", number),
                "supplier_id", organization(),
                "customer_id", organization(),
                "product", one(List.of("GPU", "ACCELERATOR", "CLOUD", "FOUNDRY", "POWER", "MODEL_API")),
                "value_usd", maybe(amount()),
                "capacity", maybe(one(TEXTS)),
                "announced_on", maybe(date()),
                "starts_on", maybe(run.get(0)),
                "ends_on", maybe(run.get(1)),
                "status", one(STATUSES),
                "part_of", number > 0 && random.nextInt(2) == 0 ? name("sup", random.nextInt(number)) : "",
                "source_ids", sources(),
                "note", maybe(one(TEXTS)));
    }

    private Row credit(int number) {
        List<String> run = twoDates();
        return Row.of(
                "id", name("cr", number),
                "provider_id", organization(),
                "recipient_id", organization(),
                "instrument",
                        one(List.of(
                                "LOAN", "BOND", "GUARANTEE", "BACKSTOP", "LEASE", "WARRANT_GRANT", "WARRANT_PURCHASE")),
                "amount_usd", maybe(amount()),
                "announced_on", maybe(run.get(0)),
                "ends_on", maybe(run.get(1)),
                "status", one(STATUSES),
                "part_of", number > 0 && random.nextInt(2) == 0 ? name("cr", random.nextInt(number)) : "",
                "source_ids", sources(),
                "note", maybe(one(TEXTS)));
    }

    private Row acquisition(int number) {
        int acquirer = random.nextInt(size);
        int target = (acquirer + 1 + random.nextInt(size - 1)) % size;
        List<String> run = twoDates();
        return Row.of(
                "id", name("acq", number),
                "acquirer_id", name("o", acquirer),
                "target_id", name("o", target),
                "kind", one(List.of("ACQUISITION", "MERGER", "MAJORITY_STAKE", "LICENCE_AND_HIRE", "ACQUIHIRE")),
                "price_usd", maybe(amount()),
                "announced_on", maybe(run.get(0)),
                "closed_on", maybe(run.get(1)),
                "status", one(STATUSES),
                "source_ids", sources(),
                "note", maybe(one(TEXTS)));
    }

    private List<Row> financials() {
        List<Row> rows = new ArrayList<>();
        for (String key : keys(size, () -> organization() + ":" + date())) {
            String[] parts = key.split(":", -1);
            rows.add(Row.of(
                    "organization_id", parts[0],
                    "period_end", parts[1],
                    "revenue_usd", maybe(amount()),
                    "equity_usd", maybe((random.nextBoolean() ? "-" : "") + amount()),
                    "market_cap_usd", maybe(amount()),
                    "basis", one(List.of("REPORTED", "RUN_RATE")),
                    "source_ids", sources(),
                    "note", maybe(one(TEXTS))));
        }
        return rows;
    }

    private Row regulation(int number) {
        return Row.of(
                "id", name("reg", number),
                "name", one(TEXTS),
                "jurisdiction", one(List.of("EU", "US", "US-CA")),
                "kind", one(List.of("AI", "DATA", "MERGER_CONTROL")),
                "in_force_on", maybe(date()),
                "applies_to_layers", list(LAYERS),
                "applies_to_sectors", list(TEXTS),
                "exempt_sectors", random.nextInt(3) == 0 ? one(TEXTS) : "",
                "applies_to_countries", list(List.of("US", "EU", "CH", "AE", "BR")),
                "reach", maybe(one(List.of("SEAT", "MARKET", "MARKET", "NAMED"))),
                "applies_to_organizations", random.nextInt(3) == 0 ? organization() : "",
                "threshold", maybe(one(TEXTS)),
                "summary", one(TEXTS),
                "source_ids", sources());
    }

    private interface KeyMaker {
        String make();
    }

    private TreeSet<String> keys(int tries, KeyMaker maker) {
        TreeSet<String> keys = new TreeSet<>();
        for (int i = 0; i < tries; i++) {
            keys.add(maker.make());
        }
        return keys;
    }

    /** Some have two digits and some three, so that order by key is not order by number. */
    private static String name(String prefix, int number) {
        return prefix + "-" + number;
    }

    private String organization() {
        return name("o", random.nextInt(size));
    }

    private String sources() {
        TreeSet<String> some = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            some.add(name("s", random.nextInt(size)));
        }
        return String.join("|", some);
    }

    private String date() {
        return LocalDate.of(2025, 11, 1).plusDays(random.nextInt(12) * 17L).toString();
    }

    private List<String> twoDates() {
        String[] dates = {date(), date()};
        Arrays.sort(dates);
        return List.of(dates);
    }

    private String amount() {
        return String.valueOf(1 + random.nextInt(20) * 7L);
    }

    private String list(List<String> of) {
        TreeSet<String> some = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(one(of));
        }
        return String.join("|", some);
    }

    private @Nullable String maybe(String text) {
        return random.nextInt(4) == 0 ? null : text;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
