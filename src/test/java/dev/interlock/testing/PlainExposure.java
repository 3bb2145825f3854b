package dev.interlock.testing;

import dev.interlock.testing.Tables.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rules touch which organizations, pair by pair, from the tables of facts. Who owns whom and who sells where is
 * looked up in all of them once and remembered. Nothing of the product is used.
 */
public final class PlainExposure {
    private static final Set<String> EU =
            Set.of("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));

    private final Tables tables;
    private final @Nullable String asOf;
    private final Set<String> trust;
    private final Map<String, Row> organizations = new HashMap<>();
    private final Map<String, Set<String>> owned = new HashMap<>();
    private final Map<String, Boolean> sells = new HashMap<>();

    /** @param asOf a date in ISO 8601 */
    public PlainExposure(Tables tables, @Nullable String asOf, Set<String> trust) {
        this.tables = tables;
        this.asOf = asOf;
        this.trust = trust;
        for (Row organization : tables.rows("organizations")) {
            organizations.put(organization.get("id"), organization);
            owned.computeIfAbsent(String.valueOf(owner(organization)), owner -> new TreeSet<>())
                    .add(organization.get("id"));
        }
    }

    /** Names of the reasons why the rule touches the organization, none where it does not. */
    public Set<String> bases(Row rule, Row organization) {
        Set<String> bases = new TreeSet<>();
        if (!inForce(rule) || organization.get("kind").equals("UNNAMED")) {
            return bases;
        }
        if (rule.list("applies_to_organizations").contains(organization.get("id"))) {
            bases.add("NAMED");
        }
        boolean here = in(places(rule), organization.find("country"));
        boolean sells = reach(rule).equals("MARKET") && sells(organization, places(rule));
        if (isAbout(rule, organization) && (here || sells)) {
            bases.addAll(traits(rule, organization));
            bases.add(here ? "SEAT" : "MARKET");
        }
        return bases;
    }

    /** Whether only a fact that nobody knows keeps the rule from touching the organization. */
    public boolean isPossible(Row rule, Row organization) {
        return inForce(rule)
                && !organization.get("kind").equals("UNNAMED")
                && bases(rule, organization).isEmpty()
                && isAbout(rule, organization)
                && (reach(rule).equals("MARKET") || organization.find("country") == null);
    }

    /** Which of layer and sector bring the organization under the rule. */
    public Set<String> traits(Row rule, Row organization) {
        Set<String> traits = new TreeSet<>();
        String layer = organization.find("layer");
        if (layer != null && rule.list("applies_to_layers").contains(layer)) {
            traits.add("LAYER");
        }
        if (hasSector(rule.list("applies_to_sectors"), organization)) {
            traits.add("SECTOR");
        }
        return traits;
    }

    public boolean inForce(Row rule) {
        return reached(rule.find("in_force_on"));
    }

    private boolean isAbout(Row rule, Row organization) {
        boolean all = rule.find("applies_to_layers") == null && rule.find("applies_to_sectors") == null;
        return !reach(rule).equals("NAMED")
                && !organization.get("kind").equals("PERSON")
                && !hasSector(rule.list("exempt_sectors"), organization)
                && (all || !traits(rule, organization).isEmpty());
    }

    private static boolean hasSector(List<String> sectors, Row organization) {
        String sector = organization.find("sector");
        return sector != null && sectors.stream().anyMatch(sector::equalsIgnoreCase);
    }

    private static String reach(Row rule) {
        String reach = rule.find("reach");
        return reach == null ? "MARKET" : reach;
    }

    private static List<String> places(Row rule) {
        List<String> countries = rule.list("applies_to_countries");
        return countries.isEmpty() ? List.of(rule.get("jurisdiction").replaceAll("-.*", "")) : countries;
    }

    private static boolean in(List<String> places, @Nullable String country) {
        return country != null && (places.contains(country) || places.contains("EU") && EU.contains(country));
    }

    private boolean sells(Row organization, List<String> places) {
        String id = organization.get("id");
        return sells.computeIfAbsent(id + " in " + places, key -> sells(id, places));
    }

    private boolean sells(String id, List<String> places) {
        for (Row supply : tables.rows("supply_agreements")) {
            if (supply.get("supplier_id").equals(id) && sees(supply) && in(places, seat(supply.get("customer_id")))) {
                return true;
            }
        }
        if (owned.getOrDefault(id, Set.of()).stream().anyMatch(other -> in(places, seat(other)))) {
            return true;
        }
        return tables.rows("regulations").stream()
                .anyMatch(rule -> inForce(rule)
                        && rule.list("applies_to_organizations").contains(id)
                        && places(rule).stream().allMatch(place -> places.contains(place) || in(places, place)));
    }

    private @Nullable String seat(String organization) {
        return organizations.get(organization).find("country");
    }

    /** By the latest closed takeover, the later key where two are of one day; else by the parent, once that holds. */
    private @Nullable String owner(Row organization) {
        Row latest = null;
        for (Row deal : inOrder(tables.rows("acquisitions"))) {
            if (!deal.get("target_id").equals(organization.get("id")) || !givesControl(deal)) {
                continue;
            }
            if (isClosed(deal) && (latest == null || day(deal).compareTo(day(latest)) >= 0)) {
                latest = deal;
            }
        }
        if (latest != null) {
            return latest.get("acquirer_id");
        }
        String parent = organization.find("parent_id");
        if (parent == null || asOf == null) {
            return parent;
        }
        String first = null;
        for (Row deal : tables.rows("acquisitions")) {
            boolean same = deal.get("target_id").equals(organization.get("id"))
                    && deal.get("acquirer_id").equals(parent);
            if (same && deal.get("status").equals("CLOSED") && givesControl(deal)) {
                first = first == null || day(deal).compareTo(first) < 0 ? day(deal) : first;
            }
        }
        return first == null || first.compareTo(asOf) <= 0 ? parent : null;
    }

    private static List<Row> inOrder(List<Row> rows) {
        return rows.stream()
                .sorted((left, right) -> left.get("id").compareTo(right.get("id")))
                .toList();
    }

    private static boolean givesControl(Row deal) {
        return Set.of("ACQUISITION", "MERGER", "MAJORITY_STAKE").contains(deal.get("kind"));
    }

    private boolean isClosed(Row deal) {
        return deal.get("status").equals("CLOSED")
                && sees(deal)
                && (asOf == null || (!day(deal).isEmpty() && reached(day(deal))));
    }

    /** The day of control; empty, and before all days, where nobody knows it. */
    private static String day(Row deal) {
        String closed = deal.find("closed_on");
        String announced = deal.find("announced_on");
        return closed != null ? closed : announced != null ? announced : "";
    }

    private boolean sees(Row fact) {
        String end = fact.find("ends_on");
        return trust.contains(fact.get("status"))
                && reached(fact.find("announced_on"))
                && (asOf == null || end == null || end.compareTo(asOf) >= 0);
    }

    private boolean reached(@Nullable String date) {
        return asOf == null || (date != null && date.compareTo(asOf) <= 0);
    }
}
