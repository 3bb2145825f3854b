package dev.interlock.analysis.merger;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A small market told fact by fact. */
final class MarketTables {
    private final TreeSet<String> organizations = new TreeSet<>();
    private final List<Row> rounds = new ArrayList<>();
    private final List<Row> participations = new ArrayList<>();
    private final List<Row> stakes = new ArrayList<>();
    private final List<Row> supply = new ArrayList<>();

    MarketTables raised(String company, @Nullable Integer amount, String... investors) {
        String round = "r-" + rounds.size();
        organizations.add(company);
        rounds.add(Row.of("id", round, "organization_id", company, "amount_usd", text(amount), "status", "CLOSED"));
        for (String investor : investors) {
            organizations.add(investor);
            participations.add(Row.of("round_id", round, "investor_id", investor, "lead", "false"));
        }
        return this;
    }

    MarketTables stake(String holder, String company, double percent, String date) {
        organizations.add(holder);
        organizations.add(company);
        stakes.add(Row.of(
                "holder_id",
                holder,
                "organization_id",
                company,
                "percent",
                String.valueOf(percent),
                "basis",
                "HELD",
                "as_of",
                date,
                "status",
                "CLOSED"));
        return this;
    }

    MarketTables supply(String supplier, String customer, String product, @Nullable Integer value) {
        organizations.add(supplier);
        organizations.add(customer);
        supply.add(Row.of(
                "id",
                "s-" + supply.size(),
                "supplier_id",
                supplier,
                "customer_id",
                customer,
                "product",
                product,
                "value_usd",
                text(value),
                "status",
                "CLOSED"));
        return this;
    }

    GraphView view() {
        List<Row> rows = organizations.stream()
                .map(slug -> Row.of("id", slug, "name", slug, "kind", "COMPANY", "listed", "false"))
                .toList();
        return new GraphView(
                TableGraph.of(new Tables(Map.of(
                        "organizations", rows,
                        "funding_rounds", rounds,
                        "participations", participations,
                        "stakes", stakes,
                        "supply_agreements", supply))),
                ViewSpec.DEFAULT);
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : String.valueOf(number);
    }
}
