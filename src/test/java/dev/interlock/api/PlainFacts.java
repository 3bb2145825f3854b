package dev.interlock.api;

import dev.interlock.testing.PlainExposure;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the schema says of facts, worked out from their tables the slow and obvious way: design.md sections 2 and 6 in
 * maps and loops. Whole numbers are Long, decimals Double, dates and constants texts. Nothing of the product is used.
 */
public final class PlainFacts {
    private static final Set<String> RETOLD =
            Set.of("FundingRound", "SupplyAgreement", "CreditAgreement", "Acquisition");

    /** The default trust. */
    public static final Set<String> DEFAULT_TRUST = Set.of("CLOSED", "COMMITTED", "ANNOUNCED");

    /** Every status. */
    public static final Set<String> ALL =
            Set.of("CLOSED", "COMMITTED", "ANNOUNCED", "LETTER_OF_INTENT", "REPORTED", "CANCELLED");

    private static final Set<String> EU =
            Set.of("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));

    private final @Nullable String asOf;
    private final Set<String> trust;
    private final Map<String, Map<String, Thing>> things = new LinkedHashMap<>();

    public PlainFacts(Tables tables) {
        this(tables, null, DEFAULT_TRUST);
    }

    /** @param asOf a date in ISO 8601 */
    public PlainFacts(Tables tables, @Nullable String asOf, Set<String> trust) {
        this.asOf = asOf;
        this.trust = trust;
        read(tables);
        things.values().forEach(type -> type.values().forEach(this::refer));
        things.values().forEach(type -> type.values().forEach(thing -> thing.inView = sees(thing)));
        all("Stake").forEach(stake -> stake.values.put("held", holds(stake)));
        countOnce();
        all("FundingRound").stream().filter(this::isOutermost).forEach(this::attribute);
        all("Participation").forEach(this::takeFromRound);
        things.values().forEach(type -> type.values().forEach(this::list));
        expose(new PlainExposure(tables, asOf, trust));
        all("Organization").forEach(this::sumUp);
    }

    /** One row with everything the schema says of it. */
    public static final class Thing {
        public final String type;
        public final String key;
        public final Map<String, Object> values = new TreeMap<>();
        public final Map<String, Thing> references = new TreeMap<>();
        public final Map<String, List<Thing>> lists = new TreeMap<>();
        public boolean inView;
        private final Row row;

        Thing(String type, String key, Row row) {
            this.type = type;
            this.key = key;
            this.row = row;
        }

        public @Nullable Object value(String name) {
            return values.get(name);
        }

        public @Nullable String text(String name) {
            return (String) values.get(name);
        }

        public @Nullable Long number(String name) {
            return (Long) values.get(name);
        }

        public Thing to(String reference) {
            return Objects.requireNonNull(references.get(reference), reference);
        }

        @Override
        public String toString() {
            return type + " " + key;
        }
    }

    /** All of a type, ascending by key. */
    public Collection<Thing> all(String type) {
        return Objects.requireNonNull(things.get(type), type).values();
    }

    /** Those of a type that are in view, ascending by key. */
    public List<Thing> seen(String type) {
        return all(type).stream().filter(thing -> thing.inView).toList();
    }

    public Thing get(String type, String key) {
        return Objects.requireNonNull(things.get(type).get(key), key);
    }

    /** Whether a day counts at the date of the view. */
    public boolean isReached(@Nullable String date) {
        return reached(date);
    }

    /** The outermost round in view that a round is part of, itself where it is part of none. */
    public static Thing outermost(Thing round) {
        Thing outer = round.references.get("partOf");
        return outer == null || !outer.inView ? round : outermost(outer);
    }

    /** Whether the same investor has an amount in a round that this one is part of, or the other way round. */
    public boolean isCreditedInPool(Thing participation) {
        return seen("Participation").stream()
                .anyMatch(other -> other.to("investor") == participation.to("investor")
                        && other.number("attributedUsd") != null
                        && outermost(other.to("round")) == outermost(participation.to("round")));
    }

    // Reading

    private void read(Tables tables) {
        put("Organization", tables.rows("organizations"), "id");
        put("Source", tables.rows("sources"), "id");
        put("FundingRound", tables.rows("funding_rounds"), "id");
        put("Participation", tables.rows("participations"), "round_id", "investor_id");
        put("Stake", tables.rows("stakes"), "holder_id", "organization_id", "as_of");
        put("SupplyAgreement", tables.rows("supply_agreements"), "id");
        put("CreditAgreement", tables.rows("credit"), "id");
        put("Acquisition", tables.rows("acquisitions"), "id");
        put("Financials", tables.rows("financials"), "organization_id", "period_end");
        put("Regulation", tables.rows("regulations"), "id");
        for (Thing thing : all("Organization")) {
            text(thing, "name", "kind", "layer", "sector", "country", "website");
            thing.values.put("slug", thing.key);
            thing.values.put("aliases", thing.row.list("aliases"));
            thing.values.put("founded", thing.row.number("founded"));
            thing.values.put("listed", thing.row.get("listed").equals("true"));
            String country = thing.row.find("country");
            thing.values.put("region", country == null ? null : region(country));
            thing.values.put("regions", country == null ? List.of() : regions(country));
        }
        all("Source").forEach(thing -> text(thing, "publisher", "title", "url", "published_on", "language"));
        for (Thing thing : all("FundingRound")) {
            text(thing, "series", "announced_on", "status", "note");
            number(thing, "amount_usd", "post_money_valuation_usd");
            thing.values.put("collections", thing.row.list("collections"));
        }
        for (Thing thing : all("Participation")) {
            thing.values.put("lead", thing.row.get("lead").equals("true"));
            number(thing, "amount_usd");
        }
        for (Thing thing : all("Stake")) {
            text(thing, "basis", "as_of", "status", "note");
            thing.values.put("percent", Double.valueOf(thing.row.get("percent")));
            String votes = thing.row.find("votes_percent");
            thing.values.put("votesPercent", votes == null ? null : Double.valueOf(votes));
        }
        for (Thing thing : all("SupplyAgreement")) {
            text(thing, "product", "capacity", "announced_on", "starts_on", "ends_on", "status", "note");
            number(thing, "value_usd");
        }
        for (Thing thing : all("CreditAgreement")) {
            text(thing, "instrument", "announced_on", "ends_on", "status", "note");
            boolean money = Set.of("LOAN", "BOND", "WARRANT_PURCHASE").contains(thing.row.get("instrument"));
            Long amount = thing.row.number("amount_usd");
            thing.values.put("amountUsd", money ? amount : null);
            thing.values.put("contingentUsd", money ? null : amount);
        }
        for (Thing thing : all("Acquisition")) {
            text(thing, "kind", "announced_on", "closed_on", "status", "note");
            number(thing, "price_usd");
        }
        for (Thing thing : all("Financials")) {
            text(thing, "period_end", "basis", "note");
            number(thing, "revenue_usd", "equity_usd", "market_cap_usd");
        }
        for (Thing thing : all("Regulation")) {
            text(thing, "name", "jurisdiction", "kind", "in_force_on", "threshold", "summary");
            thing.values.put("layers", thing.row.list("applies_to_layers"));
            thing.values.put("sectors", thing.row.list("applies_to_sectors"));
            thing.values.put("exemptSectors", thing.row.list("exempt_sectors"));
            thing.values.put("countries", thing.row.list("applies_to_countries"));
            thing.values.put("reach", Objects.requireNonNullElse(thing.row.find("reach"), "MARKET"));
        }
    }

    private void put(String type, List<Row> rows, String... keyColumns) {
        Map<String, Thing> byKey = new TreeMap<>();
        for (Row row : rows) {
            String key =
                    String.join(":", Arrays.stream(keyColumns).map(row::get).toList());
            Thing thing = new Thing(type, key, row);
            if (!type.equals("Organization")) {
                thing.values.put("key", key);
            }
            byKey.put(key, thing);
        }
        things.put(type, byKey);
    }

    private static void text(Thing thing, String... columns) {
        for (String column : columns) {
            thing.values.put(camel(column), thing.row.find(column));
        }
    }

    private static void number(Thing thing, String... columns) {
        for (String column : columns) {
            thing.values.put(camel(column), thing.row.number(column));
        }
    }

    private static String camel(String column) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (char c : column.toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }

    private static String region(String country) {
        if (EU.contains(country) || Set.of("GB", "CH", "NO").contains(country)) {
            return "EUROPE";
        }
        if (Set.of("AE", "BH", "KW", "OM", "QA", "SA").contains(country)) {
            return "GULF";
        }
        return Set.of("US", "CN", "TW", "KR", "JP").contains(country) ? country : "OTHER";
    }

    /** In the order of the schema. */
    private static List<String> regions(String country) {
        List<String> regions = new ArrayList<>(List.of(region(country)));
        if (EU.contains(country)) {
            regions.add("EU");
        }
        if (Set.of("DE", "AT", "CH").contains(country)) {
            regions.add("DACH");
        }
        if (country.equals("GB")) {
            regions.add("UK");
        }
        return regions;
    }

    // References

    private void refer(Thing thing) {
        if (RETOLD.contains(thing.type)) {
            reference(thing, "conflictsWith", thing.type, thing.row.find("conflicts_with"));
        }
        switch (thing.type) {
            case "Organization" -> reference(thing, "parent", "Organization", thing.row.find("parent_id"));
            case "FundingRound" -> {
                reference(thing, "organization", "Organization", thing.row.get("organization_id"));
                reference(thing, "partOf", "FundingRound", thing.row.find("part_of"));
            }
            case "Participation" -> {
                reference(thing, "round", "FundingRound", thing.row.get("round_id"));
                reference(thing, "investor", "Organization", thing.row.get("investor_id"));
                reference(
                        thing,
                        "organization",
                        "Organization",
                        thing.to("round").row.get("organization_id"));
            }
            case "Stake" -> {
                reference(thing, "holder", "Organization", thing.row.get("holder_id"));
                reference(thing, "organization", "Organization", thing.row.get("organization_id"));
            }
            case "SupplyAgreement" -> {
                reference(thing, "supplier", "Organization", thing.row.get("supplier_id"));
                reference(thing, "customer", "Organization", thing.row.get("customer_id"));
                reference(thing, "partOf", "SupplyAgreement", thing.row.find("part_of"));
            }
            case "CreditAgreement" -> {
                reference(thing, "provider", "Organization", thing.row.get("provider_id"));
                reference(thing, "recipient", "Organization", thing.row.get("recipient_id"));
                reference(thing, "partOf", "CreditAgreement", thing.row.find("part_of"));
            }
            case "Acquisition" -> {
                reference(thing, "acquirer", "Organization", thing.row.get("acquirer_id"));
                reference(thing, "target", "Organization", thing.row.get("target_id"));
            }
            case "Financials" -> reference(thing, "organization", "Organization", thing.row.get("organization_id"));
            default -> {
                // Refers to sources only.
            }
        }
    }

    private void reference(Thing from, String name, String type, @Nullable String key) {
        if (key != null) {
            from.references.put(name, get(type, key));
        }
    }

    // In view

    private boolean sees(Thing thing) {
        boolean seen = switch (thing.type) {
            case "FundingRound", "Acquisition" -> trusts(thing) && reached(thing.text("announcedOn"));
            case "SupplyAgreement", "CreditAgreement" ->
                trusts(thing) && reached(thing.text("announcedOn")) && runs(thing.text("endsOn"));
            case "Stake" -> trusts(thing) && reached(thing.text("asOf"));
            case "Participation" -> sees(thing.to("round"));
            case "Financials" -> reached(thing.text("periodEnd"));
            case "Regulation" -> reached(thing.text("inForceOn"));
            default -> true;
        };
        if (!Set.of("Organization", "Source", "Regulation").contains(thing.type)) {
            thing.values.put("inView", seen);
            thing.values.put("assumed", false);
        }
        return seen;
    }

    private boolean trusts(Thing fact) {
        return trust.contains(fact.row.get("status"));
    }

    private boolean reached(@Nullable String date) {
        return asOf == null || (date != null && date.compareTo(asOf) <= 0);
    }

    private boolean runs(@Nullable String endsOn) {
        return asOf == null || endsOn == null || endsOn.compareTo(asOf) >= 0;
    }

    private boolean holds(Thing stake) {
        if (!stake.inView || !stake.text("basis").equals("HELD") || (Double) stake.value("percent") == 0) {
            return false;
        }
        String date = stake.text("asOf");
        for (Thing other : seen("Stake")) {
            if (other.to("holder") == stake.to("holder")
                    && other.to("organization") == stake.to("organization")
                    && other.text("basis").equals("HELD")
                    && other.text("asOf").compareTo(date) > 0) {
                return false;
            }
        }
        for (Thing takeover : seen("Acquisition")) {
            String control =
                    takeover.text("closedOn") != null ? takeover.text("closedOn") : takeover.text("announcedOn");
            if (takeover.to("target") == stake.to("organization")
                    && Set.of("ACQUISITION", "MERGER").contains(takeover.text("kind"))
                    && takeover.text("status").equals("CLOSED")
                    && control != null
                    && reached(control)
                    && control.compareTo(date) > 0) {
                return false;
            }
        }
        return true;
    }

    // Money

    private void countOnce() {
        for (Thing round : all("FundingRound")) {
            round.values.put(
                    "countedAmountUsd", isCountedElsewhere(round) ? Long.valueOf(0) : round.number("amountUsd"));
        }
        for (Thing supply : all("SupplyAgreement")) {
            supply.values.put(
                    "countedValueUsd", isCountedElsewhere(supply) ? Long.valueOf(0) : supply.number("valueUsd"));
        }
    }

    /**
     * Whether some fact that contains it, through facts in view, has an amount: money for money, support or rights for
     * support or rights.
     */
    public static boolean isCountedElsewhere(Thing fact) {
        for (Thing outer = fact.references.get("partOf");
                outer != null && outer.inView;
                outer = outer.references.get("partOf")) {
            boolean stated = outer.row.find(outer.type.equals("SupplyAgreement") ? "value_usd" : "amount_usd") != null;
            if (stated && isMoney(outer) == isMoney(fact)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMoney(Thing fact) {
        return !fact.type.equals("CreditAgreement")
                || Set.of("LOAN", "BOND", "WARRANT_PURCHASE").contains(fact.text("instrument"));
    }

    private boolean isOutermost(Thing round) {
        Thing outer = round.references.get("partOf");
        return round.inView && (outer == null || !outer.inView);
    }

    private void attribute(Thing root) {
        List<Thing> pool = new ArrayList<>(List.of(root));
        for (int i = 0; i < pool.size(); i++) {
            Thing outer = pool.get(i);
            seen("FundingRound").stream()
                    .filter(round -> round.references.get("partOf") == outer)
                    .forEach(pool::add);
        }
        // The pool is in order of depth; an investor's first disclosed participation stands, else his first.
        Map<String, Thing> credited = new TreeMap<>();
        for (Thing round : pool) {
            for (Thing part : all("Participation")) {
                if (part.to("round") == round) {
                    credited.merge(
                            part.to("investor").key,
                            part,
                            (known, next) -> known.number("amountUsd") == null && next.number("amountUsd") != null
                                    ? next
                                    : known);
                }
            }
        }
        Long amount = root.number("amountUsd");
        long left = amount == null ? Long.MAX_VALUE : amount;
        List<Thing> undisclosed = new ArrayList<>();
        for (Thing part : credited.values()) {
            if (part.number("amountUsd") == null) {
                undisclosed.add(part);
            } else {
                long stands = Math.min(left, part.number("amountUsd"));
                part.values.put("attributedUsd", stands);
                part.values.put("attributedBasis", "DISCLOSED");
                left -= stands;
            }
        }
        if (amount == null || left == 0) {
            return;
        }
        for (int i = 0; i < undisclosed.size(); i++) {
            long odd = i < left % undisclosed.size() ? 1 : 0;
            undisclosed.get(i).values.put("attributedUsd", left / undisclosed.size() + odd);
            undisclosed.get(i).values.put("attributedBasis", "EQUAL_SPLIT");
        }
    }

    private void takeFromRound(Thing part) {
        part.values.put("announcedOn", part.to("round").text("announcedOn"));
        part.values.put("status", part.to("round").text("status"));
        part.values.putIfAbsent("attributedUsd", null);
        part.values.putIfAbsent("attributedBasis", null);
    }

    // Lists

    private void list(Thing thing) {
        if (!thing.type.equals("Organization") && !thing.type.equals("Source")) {
            thing.lists.put(
                    "sources",
                    thing.row.list("source_ids").stream()
                            .map(key -> get("Source", key))
                            .toList());
        }
        if (RETOLD.contains(thing.type)) {
            thing.lists.put("otherTellings", otherTellings(thing));
        }
        switch (thing.type) {
            case "FundingRound" -> {
                thing.lists.put("parts", pointing("FundingRound", "partOf", thing));
                List<Thing> parts = pointing("Participation", "round", thing);
                thing.lists.put("participations", parts);
                thing.lists.put("investors", distinct(parts, "investor", part -> true));
                thing.lists.put("leads", distinct(parts, "investor", part -> (Boolean) part.value("lead")));
            }
            case "SupplyAgreement", "CreditAgreement" ->
                thing.lists.put("parts", pointing(thing.type, "partOf", thing));
            case "Organization" -> listOrganization(thing);
            default -> {
                // Has no more lists.
            }
        }
    }

    /** Those that name it, that it names, and so on. */
    private List<Thing> otherTellings(Thing thing) {
        Set<Thing> deal = new HashSet<>(Set.of(thing));
        for (int known = 0; known < deal.size(); ) {
            known = deal.size();
            for (Thing one : all(thing.type)) {
                Thing other = one.references.get("conflictsWith");
                if (other != null && (deal.contains(one) || deal.contains(other))) {
                    deal.addAll(List.of(one, other));
                }
            }
        }
        return all(thing.type).stream()
                .filter(one -> one != thing && deal.contains(one))
                .toList();
    }

    private void expose(PlainExposure exposure) {
        for (Thing organization : all("Organization")) {
            organization.lists.put("regulations", new ArrayList<>());
            organization.lists.put("possibleRegulations", new ArrayList<>());
        }
        for (Thing rule : all("Regulation")) {
            rule.lists.put(
                    "namedOrganizations",
                    rule.row.list("applies_to_organizations").stream()
                            .map(key -> get("Organization", key))
                            .toList());
            rule.lists.put("organizations", new ArrayList<>());
            rule.lists.put("possibleOrganizations", new ArrayList<>());
            for (Thing organization : all("Organization")) {
                if (!exposure.bases(rule.row, organization.row).isEmpty()) {
                    rule.lists.get("organizations").add(organization);
                    organization.lists.get("regulations").add(rule);
                } else if (exposure.isPossible(rule.row, organization.row)) {
                    rule.lists.get("possibleOrganizations").add(organization);
                    organization.lists.get("possibleRegulations").add(rule);
                }
            }
        }
    }

    private void listOrganization(Thing one) {
        one.lists.put("subsidiaries", pointing("Organization", "parent", one));
        List<String> facts = List.of(
                "roundsRaised FundingRound organization",
                "participations Participation investor",
                "stakesHeld Stake holder",
                "stakesHeldByOthers Stake organization",
                "supplyProvided SupplyAgreement supplier",
                "supplyReceived SupplyAgreement customer",
                "creditProvided CreditAgreement provider",
                "creditReceived CreditAgreement recipient",
                "acquisitionsMade Acquisition acquirer",
                "acquisitionsSuffered Acquisition target",
                "financials Financials organization");
        Map<String, Thing> sources = new TreeMap<>();
        for (String fact : facts) {
            String[] words = fact.split(" ", -1);
            List<Thing> found = pointing(words[1], words[2], one);
            one.lists.put(words[0], found);
            for (Thing about : found) {
                about.row.list("source_ids").forEach(key -> sources.put(key, get("Source", key)));
            }
        }
        one.lists.put("sources", List.copyOf(sources.values()));
        List<Thing> raised = all("Participation").stream()
                .filter(part -> part.inView && part.to("organization") == one)
                .toList();
        one.lists.put(
                "investors",
                union(
                        distinct(raised, "investor", part -> true),
                        distinct(one.lists.get("stakesHeldByOthers"), "holder", PlainFacts::isHeld)));
        one.lists.put(
                "portfolio",
                union(
                        distinct(one.lists.get("participations"), "organization", part -> true),
                        distinct(one.lists.get("stakesHeld"), "organization", PlainFacts::isHeld)));
        one.lists.put("suppliers", distinct(one.lists.get("supplyReceived"), "supplier", fact -> true));
        one.lists.put("customers", distinct(one.lists.get("supplyProvided"), "customer", fact -> true));
        one.lists.put("lenders", distinct(one.lists.get("creditReceived"), "provider", PlainFacts::isLoan));
        one.lists.put("borrowers", distinct(one.lists.get("creditProvided"), "recipient", PlainFacts::isLoan));
    }

    private List<Thing> pointing(String type, String reference, Thing at) {
        return seen(type).stream()
                .filter(thing -> thing.references.get(reference) == at)
                .toList();
    }

    private static List<Thing> distinct(List<Thing> things, String reference, Predicate<Thing> wanted) {
        Map<String, Thing> found = new TreeMap<>();
        things.stream().filter(wanted).map(thing -> thing.to(reference)).forEach(thing -> found.put(thing.key, thing));
        return List.copyOf(found.values());
    }

    private static List<Thing> union(List<Thing> left, List<Thing> right) {
        Map<String, Thing> found = new TreeMap<>();
        left.forEach(thing -> found.put(thing.key, thing));
        right.forEach(thing -> found.put(thing.key, thing));
        return List.copyOf(found.values());
    }

    private static boolean isHeld(Thing stake) {
        return (Boolean) stake.value("held");
    }

    private static boolean isLoan(Thing credit) {
        return Set.of("LOAN", "BOND").contains(credit.text("instrument"));
    }

    // What follows about organizations

    private void sumUp(Thing one) {
        one.values.put("totalRaisedUsd", sum(one.lists.get("roundsRaised"), "countedAmountUsd"));
        one.values.put("totalInvestedUsd", sum(one.lists.get("participations"), "attributedUsd"));
        one.values.put("latestValuationUsd", latestValuation(one));
        for (String list :
                List.of("roundsRaised", "participations", "investors", "portfolio", "suppliers", "customers")) {
            one.values.put(list + "Count", (long) one.lists.get(list).size());
        }
        one.values.put("roles", roles(one));
        one.lists.get("financials").stream()
                .max(Comparator.comparing(figures -> figures.text("periodEnd")))
                .ifPresent(latest -> one.references.put("latestFinancials", latest));
    }

    private static @Nullable Long sum(List<Thing> things, String amount) {
        Long sum = null;
        for (Thing thing : things) {
            Long added = thing.number(amount);
            if (added != null) {
                sum = (sum == null ? 0 : sum) + added;
            }
        }
        return sum;
    }

    /** By date, then market over round, then key. */
    private static @Nullable Long latestValuation(Thing one) {
        TreeMap<String, Long> valuations = new TreeMap<>();
        for (Thing round : one.lists.get("roundsRaised")) {
            if (round.number("postMoneyValuationUsd") != null) {
                String date = round.text("announcedOn") == null ? "" : round.text("announcedOn");
                valuations.put(date + " round " + round.key, round.number("postMoneyValuationUsd"));
            }
        }
        for (Thing figures : one.lists.get("financials")) {
            if (figures.number("marketCapUsd") != null) {
                valuations.put(figures.text("periodEnd") + " stock market", figures.number("marketCapUsd"));
            }
        }
        return valuations.isEmpty() ? null : valuations.lastEntry().getValue();
    }

    /** In the order of the schema. */
    private static List<String> roles(Thing one) {
        List<String> roles = new ArrayList<>();
        if (!one.lists.get("participations").isEmpty()
                || one.lists.get("stakesHeld").stream().anyMatch(PlainFacts::isHeld)) {
            roles.add("INVESTOR");
        }
        if (one.text("kind").equals("COMPANY")
                && !(Boolean) one.value("listed")
                && !one.lists.get("roundsRaised").isEmpty()) {
            roles.add("STARTUP");
        }
        if (!one.lists.get("acquisitionsMade").isEmpty()) {
            roles.add("ACQUIRER");
        }
        Set<String> products = new TreeSet<>();
        one.lists.get("supplyProvided").forEach(supply -> products.add(supply.text("product")));
        if (products.contains("GPU") || products.contains("ACCELERATOR")) {
            roles.add("GPU_SUPPLIER");
        }
        if (!products.isEmpty()) {
            roles.add("SUPPLIER");
        }
        if (one.lists.get("creditProvided").stream().anyMatch(PlainFacts::isLoan)) {
            roles.add("LENDER");
        }
        if (!one.lists.get("supplyReceived").isEmpty()) {
            roles.add("CUSTOMER");
        }
        return roles;
    }
}
