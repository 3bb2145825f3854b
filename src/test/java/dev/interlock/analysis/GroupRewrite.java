package dev.interlock.analysis;

import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Longs;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Facts told of groups: in each row of a view the parents take the place of the members. What a row means only beside
 * others is settled first in the view it comes from: money attributed to investors, stakes held, parents that hold.
 */
final class GroupRewrite {
    private final Tables tables;
    private final GraphView view;
    private final Graph graph;
    private final Groups groups;
    private final boolean estimates;

    /** @param estimates whether estimated parts of rounds are told as if they were known, or as unknown */
    GroupRewrite(Tables tables, GraphView view, Groups groups, boolean estimates) {
        this.tables = tables;
        this.view = view;
        this.graph = view.graph();
        this.groups = groups;
        this.estimates = estimates;
    }

    Tables tables() {
        Map<String, List<Row>> rewritten = new LinkedHashMap<>();
        rewritten.put(
                "organizations",
                tables.rows("organizations").stream()
                        .map(row -> row.with("parent_id", ""))
                        .toList());
        rewritten.put("sources", tables.rows("sources"));
        rewritten.put(
                "funding_rounds",
                folded("funding_rounds", "organization_id").stream()
                        .map(row -> row.with("part_of", "").with("amount_usd", ""))
                        .toList());
        rewritten.put("participations", participations());
        rewritten.put("stakes", stakes());
        rewritten.put("supply_agreements", folded("supply_agreements", "supplier_id", "customer_id"));
        rewritten.put("credit", folded("credit", "provider_id", "recipient_id"));
        rewritten.put("acquisitions", acquisitions());
        rewritten.put("financials", tables.rows("financials"));
        return new Tables(rewritten);
    }

    String parent(String organization) {
        int row = graph.organizations().find(organization);
        return graph.organizations().key().require(groups.representative(row));
    }

    private List<Row> folded(String table, String... columns) {
        List<Row> rows = new ArrayList<>();
        for (Row row : tables.rows(table)) {
            Row folded = row;
            for (String column : columns) {
                folded = folded.with(column, parent(row.get(column)));
            }
            rows.add(folded);
        }
        return rows;
    }

    /** Several members in one round are one investor of the sum. */
    private List<Row> participations() {
        Map<String, @Nullable Long> amounts = new TreeMap<>();
        for (Row row : tables.rows("participations")) {
            String key = row.get("round_id") + ":" + parent(row.get("investor_id"));
            Long amount = attributed(row.get("round_id") + ":" + row.get("investor_id"));
            Long known = amounts.get(key);
            amounts.put(key, known == null ? amount : amount == null ? known : Long.valueOf(known + amount));
        }
        return invested(amounts);
    }

    /** @param amounts by round and investor, with a colon between them */
    static List<Row> invested(Map<String, @Nullable Long> amounts) {
        List<Row> rows = new ArrayList<>();
        amounts.forEach((key, amount) -> rows.add(Row.of(
                "round_id",
                key.substring(0, key.indexOf(':')),
                "investor_id",
                key.substring(key.indexOf(':') + 1),
                "lead",
                "false",
                "amount_usd",
                amount == null ? "" : amount.toString())));
        return rows;
    }

    private @Nullable Long attributed(String participation) {
        int row = graph.participations().key().find(participation);
        long amount = view.money().attributed(row);
        boolean guessed = view.money().basis(row) == AmountBasis.EQUAL_SPLIT && !estimates;
        return amount == Longs.MISSING || guessed ? null : Long.valueOf(amount);
    }

    /** One stake for each pair of groups with one held between them, later than all takeovers. */
    private List<Row> stakes() {
        TreeSet<String> pairs = new TreeSet<>();
        for (int stake = 0; stake < graph.stakes().size(); stake++) {
            if (view.holdsStake(stake)) {
                pairs.add(parent(slug(graph.stakes().holder().get(stake))) + ":"
                        + parent(slug(graph.stakes().organization().get(stake))));
            }
        }
        return pairs.stream()
                .map(pair -> pair.split(":", -1))
                .filter(pair -> !pair[0].equals(pair[1]))
                .map(pair -> Row.of(
                        "holder_id",
                        pair[0],
                        "organization_id",
                        pair[1],
                        "percent",
                        "10",
                        "basis",
                        "HELD",
                        "as_of",
                        day(),
                        "status",
                        status()))
                .toList();
    }

    /** Deals between groups, and a deal without price for each parent that stands outside the group. */
    private List<Row> acquisitions() {
        List<Row> rows = new ArrayList<>();
        for (Row row : folded("acquisitions", "acquirer_id", "target_id")) {
            if (!row.get("acquirer_id").equals(row.get("target_id"))) {
                rows.add(row);
            }
        }
        for (int organization = 0; organization < graph.organizations().size(); organization++) {
            if (view.holdsParent(organization)) {
                String parent = parent(slug(graph.parent(organization)));
                String subsidiary = parent(slug(organization));
                if (!parent.equals(subsidiary)) {
                    rows.add(Row.of(
                            "id",
                            "parent-" + slug(organization),
                            "acquirer_id",
                            parent,
                            "target_id",
                            subsidiary,
                            "kind",
                            "ACQUIHIRE",
                            "announced_on",
                            day(),
                            "status",
                            status()));
                }
            }
        }
        return rows;
    }

    private String day() {
        return view.spec().asOf() == null ? "2030-01-01" : view.spec().asOf().toString();
    }

    private String status() {
        return view.spec().trust().statuses().iterator().next().name();
    }

    private String slug(int organization) {
        return graph.organizations().key().require(organization);
    }
}
