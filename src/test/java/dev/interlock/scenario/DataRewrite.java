package dev.interlock.scenario;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Acquisition;
import dev.interlock.model.Change;
import dev.interlock.model.CreditAgreement;
import dev.interlock.model.Financials;
import dev.interlock.model.FundingRound;
import dev.interlock.model.Key;
import dev.interlock.model.Participation;
import dev.interlock.model.Stake;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells changes in the tables themselves: adds and deletes rows, and edits cells, as someone who keeps them would. */
final class DataRewrite {
    private static final Map<Class<?>, String> TABLES = Map.of(
            FundingRound.class, "funding_rounds",
            Participation.class, "participations",
            Stake.class, "stakes",
            SupplyAgreement.class, "supply_agreements",
            CreditAgreement.class, "credit",
            Acquisition.class, "acquisitions",
            Financials.class, "financials");

    private final Map<String, List<Row>> tables = new HashMap<>();
    private final GraphView base;
    private final @Nullable LocalDate at;
    private int number;

    DataRewrite(Tables from, GraphView base) {
        this.base = base;
        this.at = base.spec().asOf();
        for (String table : List.of(
                "organizations",
                "sources",
                "funding_rounds",
                "participations",
                "stakes",
                "supply_agreements",
                "credit",
                "acquisitions",
                "financials",
                "regulations")) {
            tables.put(table, new ArrayList<>(from.rows(table)));
        }
    }

    Tables tables() {
        return new Tables(tables);
    }

    void apply(Change change) {
        number++;
        if (change instanceof Change.Acquire said) {
            takeover(said.acquirer(), said.target(), "ACQUISITION", day(said.on()));
        } else if (change instanceof Change.Merge said) {
            takeover(said.into(), said.organization(), "MERGER", day(said.on()));
        } else if (change instanceof Change.Divest said) {
            divest(said);
        } else if (change instanceof Change.Invest said) {
            invest(said);
        } else if (change instanceof Change.Supply said) {
            supply(said);
        } else if (change instanceof Change.CutSupply said) {
            delete(
                    "supply_agreements",
                    row -> row.get("supplier_id").equals(said.supplier().text())
                            && (said.customer() == null
                                    || row.get("customer_id")
                                            .equals(said.customer().text())));
        } else if (change instanceof Change.RemoveFact said) {
            deleteFact(said);
        } else if (change instanceof Change.Remove said) {
            deleteOrganization(said.organization().text());
        } else {
            throw new AssertionError(change);
        }
    }

    private void takeover(Key acquirer, Key target, String kind, String day) {
        add(
                "acquisitions",
                "id",
                id(),
                "acquirer_id",
                acquirer.text(),
                "target_id",
                target.text(),
                "kind",
                kind,
                "announced_on",
                day,
                "closed_on",
                day,
                "status",
                "CLOSED",
                "note",
                "Assumed, not known.");
    }

    private void divest(Change.Divest said) {
        stake(said.holder(), said.organization(), "0", day(said.on()));
        edit("organizations", row -> {
            boolean owned = row.get("id").equals(said.organization().text())
                    && said.holder().text().equals(row.find("parent_id"));
            return owned ? with(row, "parent_id", "") : row;
        });
    }

    private void invest(Change.Invest said) {
        String amount =
                said.amount() == null ? "" : String.valueOf(said.amount().dollars());
        add(
                "funding_rounds",
                "id",
                id(),
                "organization_id",
                said.company().text(),
                "series",
                "assumed",
                "amount_usd",
                amount,
                "announced_on",
                day(said.on()),
                "status",
                "CLOSED",
                "note",
                "Assumed, not known.");
        add(
                "participations",
                "round_id",
                id(),
                "investor_id",
                said.investor().text(),
                "lead",
                "false",
                "amount_usd",
                amount);
        if (said.percent() != null) {
            stake(said.investor(), said.company(), String.valueOf(said.percent().value()), day(said.on()));
        }
    }

    private void supply(Change.Supply said) {
        add(
                "supply_agreements",
                "id",
                id(),
                "supplier_id",
                said.supplier().text(),
                "customer_id",
                said.customer().text(),
                "product",
                said.product().name(),
                "value_usd",
                said.value() == null ? "" : String.valueOf(said.value().dollars()),
                "announced_on",
                day(said.on()),
                "status",
                "CLOSED",
                "note",
                "Assumed, not known.");
    }

    private void stake(Key holder, Key organization, String percent, String day) {
        delete(
                "stakes",
                row -> row.get("holder_id").equals(holder.text())
                        && row.get("organization_id").equals(organization.text())
                        && row.get("as_of").equals(day));
        add(
                "stakes",
                "holder_id",
                holder.text(),
                "organization_id",
                organization.text(),
                "percent",
                percent,
                "basis",
                "HELD",
                "as_of",
                day,
                "status",
                "CLOSED",
                "note",
                "Assumed, not known.");
    }

    private void deleteFact(Change.RemoveFact said) {
        String table = TABLES.get(said.type());
        delete(table, row -> key(table, row).equals(said.key().text()));
    }

    private void deleteOrganization(String slug) {
        withdraw(slug);
        Predicate<Row> named = row -> row.cells().entrySet().stream()
                .anyMatch(cell -> cell.getKey().endsWith("_id")
                        && !cell.getKey().equals("round_id")
                        && cell.getValue().equals(slug));
        for (String table : List.of(
                "funding_rounds",
                "participations",
                "stakes",
                "supply_agreements",
                "credit",
                "acquisitions",
                "financials")) {
            delete(table, named);
        }
        edit(
                "organizations",
                row -> row.get("id").equals(slug) || slug.equals(row.find("parent_id"))
                        ? with(row, "parent_id", "")
                        : row);
    }

    /** Its money is taken out of the round it was in, and of those around that one, as long as they are in view. */
    private void withdraw(String investor) {
        for (Row part : tables.get("participations")) {
            int row = base.graph().participations().find(key("participations", part));
            boolean own = row >= 0 && part.get("investor_id").equals(investor);
            long dollars = own ? base.money().attributed(row) : Longs.MISSING;
            String round = part.get("round_id");
            while (dollars != Longs.MISSING && round != null && sees(round)) {
                String at = round;
                edit("funding_rounds", found -> found.get("id").equals(at) ? less(found, dollars) : found);
                round = round(at).find("part_of");
            }
        }
    }

    private boolean sees(String round) {
        int row = base.graph().rounds().find(round);
        return row >= 0 && base.seesRound(row);
    }

    private Row round(String id) {
        return tables.get("funding_rounds").stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Row less(Row round, long dollars) {
        Long amount = round.number("amount_usd");
        return amount == null ? round : with(round, "amount_usd", String.valueOf(Math.max(0, amount - dollars)));
    }

    /** Rows that were part of a deleted one are part of nothing; participations go with their round. */
    private void delete(String table, Predicate<Row> wanted) {
        List<String> keys = tables.get(table).stream()
                .filter(wanted)
                .map(row -> key(table, row))
                .toList();
        tables.get(table).removeIf(wanted);
        edit(table, row -> keys.contains(row.cells().getOrDefault("part_of", "")) ? with(row, "part_of", "") : row);
        if (table.equals("funding_rounds")) {
            tables.get("participations").removeIf(row -> keys.contains(row.get("round_id")));
        }
    }

    private void edit(String table, java.util.function.UnaryOperator<Row> change) {
        tables.get(table).replaceAll(change);
    }

    private void add(String table, String... cells) {
        tables.get(table).add(Row.of(cells));
    }

    private String id() {
        return "assumed-0" + number;
    }

    /** Without a day the date of the view, else the day after the last one in the tables. */
    private String day(@Nullable LocalDate said) {
        if (said != null) {
            return said.toString();
        }
        if (at != null) {
            return at.toString();
        }
        return base.graph() == null ? "" : last().plusDays(1).toString();
    }

    private LocalDate last() {
        LocalDate last = LocalDate.EPOCH;
        Map<String, List<String>> dates = Map.of(
                "funding_rounds", List.of("announced_on"),
                "stakes", List.of("as_of"),
                "supply_agreements", List.of("announced_on"),
                "credit", List.of("announced_on"),
                "acquisitions", List.of("announced_on", "closed_on"));
        for (Map.Entry<String, List<String>> table : dates.entrySet()) {
            for (Row row : tables.get(table.getKey())) {
                if ("Assumed, not known.".equals(row.find("note"))) {
                    continue;
                }
                for (String column : table.getValue()) {
                    LocalDate date = row.find(column) == null ? last : LocalDate.parse(row.get(column));
                    last = date.isAfter(last) ? date : last;
                }
            }
        }
        return last;
    }

    private static String key(String table, Row row) {
        return switch (table) {
            case "participations" -> row.get("round_id") + ":" + row.get("investor_id");
            case "stakes" -> row.get("holder_id") + ":" + row.get("organization_id") + ":" + row.get("as_of");
            case "financials" -> row.get("organization_id") + ":" + row.get("period_end");
            default -> row.get("id");
        };
    }

    private static Row with(Row row, String column, String text) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        cells.put(column, text);
        return new Row(cells);
    }
}
