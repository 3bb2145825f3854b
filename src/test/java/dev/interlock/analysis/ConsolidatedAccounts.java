package dev.interlock.analysis;

import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Valuation;
import dev.interlock.graph.column.Longs;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a view as if each ultimate parent had done everything itself: members are deleted, the parents' names are
 * written over theirs, and lines in which both names are now the same are struck out. What rounds raised and who put it
 * in are told in two sets, since either follows from the plain view and not from the other.
 */
final class ConsolidatedAccounts {
    private final Tables tables;
    private final GraphView view;
    private final Graph graph;
    private final Groups groups;

    ConsolidatedAccounts(Tables tables, GraphView view, Groups groups) {
        this.tables = tables;
        this.view = view;
        this.graph = view.graph();
        this.groups = groups;
    }

    String parent(String organization) {
        int row = graph.organizations().find(organization);
        return graph.organizations().key().require(groups.representative(row));
    }

    boolean isParent(String organization) {
        return parent(organization).equals(organization);
    }

    /** With what rounds raised from outside, and nobody who took part. */
    Tables rounds() {
        Map<String, List<Row>> told = common();
        told.put("funding_rounds", rounds(this::raised));
        return new Tables(told);
    }

    /** With what investors from outside put in, and no amounts of rounds. */
    Tables investments(boolean estimates) {
        Map<String, List<Row>> told = common();
        told.put("funding_rounds", rounds(round -> ""));
        told.put("participations", participations(estimates));
        return new Tables(told);
    }

    /** How many from outside took part in rounds with an amount nobody says, which is not with another part of theirs. */
    long unknownInvestments() {
        return tables.rows("participations").stream()
                .filter(row -> view.seesParticipation(participation(row)) && !isInside(row))
                .filter(row -> view.money().attributed(participation(row)) == Longs.MISSING)
                .filter(row -> !view.money().isCreditedInPool(participation(row)))
                .count();
    }

    /** With a loan of its worth for each stake held, owed by whom the stake is in; without a value its amount is unknown. */
    Tables sharesAsLoans() {
        Map<String, List<Row>> told = common();
        told.put("funding_rounds", rounds(round -> ""));
        List<Row> loans = new ArrayList<>();
        for (Row row : tables.rows("stakes")) {
            String key = row.get("holder_id") + ":" + row.get("organization_id") + ":" + row.get("as_of");
            String holder = parent(row.get("holder_id"));
            String company = parent(row.get("organization_id"));
            if (view.holdsStake(graph.stakes().find(key)) && !holder.equals(company)) {
                loans.add(Row.of(
                        "id",
                        "loan-" + loans.size(),
                        "provider_id",
                        holder,
                        "recipient_id",
                        company,
                        "instrument",
                        "LOAN",
                        "amount_usd",
                        worth(row),
                        "announced_on",
                        row.get("as_of"),
                        "status",
                        row.get("status")));
            }
        }
        told.put("credit", loans);
        return new Tables(told);
    }

    private String worth(Row stake) {
        int company = graph.organizations().find(stake.get("organization_id"));
        Valuation valuation = view.profile().latestValuation(company);
        return valuation == null
                ? ""
                : String.valueOf(Math.round(valuation.amountUsd() * Double.parseDouble(stake.get("percent")) / 100));
    }

    private Map<String, List<Row>> common() {
        Map<String, List<Row>> told = new LinkedHashMap<>();
        told.put(
                "organizations",
                kept("organizations", row -> isParent(row.get("id"))).stream()
                        .map(row -> row.with("parent_id", ""))
                        .toList());
        told.put("sources", tables.rows("sources"));
        told.put("supply_agreements", between("supply_agreements", "supplier_id", "customer_id"));
        told.put("credit", between("credit", "provider_id", "recipient_id"));
        told.put("financials", kept("financials", row -> isParent(row.get("organization_id"))));
        return told;
    }

    private List<Row> kept(String table, Predicate<Row> wanted) {
        return tables.rows(table).stream().filter(wanted).toList();
    }

    private List<Row> between(String table, String from, String to) {
        List<Row> rows = new ArrayList<>();
        Set<String> left = new HashSet<>();
        for (Row row : tables.rows(table)) {
            Row told = row.with(from, parent(row.get(from))).with(to, parent(row.get(to)));
            if (!told.get(from).equals(told.get(to))) {
                rows.add(told);
                left.add(row.get("id"));
            }
        }
        return rows.stream()
                .map(row -> left.contains(row.find("part_of")) ? row : row.with("part_of", ""))
                .toList();
    }

    private interface Amount {
        String of(Row round);
    }

    private List<Row> rounds(Amount amount) {
        List<Row> rows = new ArrayList<>();
        for (Row row : tables.rows("funding_rounds")) {
            String company = row.get("organization_id");
            Row told = row.with("organization_id", parent(company)).with("part_of", "");
            told = told.with("amount_usd", amount.of(row));
            rows.add(isParent(company) ? told : told.with("post_money_valuation_usd", ""));
        }
        return rows;
    }

    /** Empty where it is unknown, counts elsewhere, or came from inside to the last dollar. */
    private String raised(Row round) {
        int row = graph.rounds().find(round.get("id"));
        Long known = round.number("amount_usd");
        if (known == null || (view.seesRound(row) && view.money().isRoundElsewhere(row))) {
            return "";
        }
        boolean anyInside = false;
        boolean anyOutside = false;
        long left = known;
        for (Row part : tables.rows("participations")) {
            int participation = participation(part);
            if (view.seesParticipation(participation)) {
                boolean inside = isInside(part);
                boolean here = part.get("round_id").equals(round.get("id"));
                anyInside |= here && inside;
                anyOutside |= here && !inside;
                long amount = view.money().attributed(participation);
                boolean counts = inside && amount != Longs.MISSING && isWithin(part.get("round_id"), round.get("id"));
                left -= counts ? amount : 0;
            }
        }
        boolean struckOut = left <= 0 && anyInside && !anyOutside;
        return struckOut ? "" : String.valueOf(Math.max(0, left));
    }

    private boolean isWithin(@Nullable String round, String container) {
        for (String at = round; at != null; at = find("funding_rounds", at).find("part_of")) {
            if (!view.seesRound(graph.rounds().find(at))) {
                return false;
            }
            if (at.equals(container)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInside(Row participation) {
        String company = find("funding_rounds", participation.get("round_id")).get("organization_id");
        return parent(participation.get("investor_id")).equals(parent(company));
    }

    /** One for each round and group, of what the members put in together. */
    private List<Row> participations(boolean estimates) {
        Map<String, @Nullable Long> amounts = new TreeMap<>();
        for (Row row : tables.rows("participations")) {
            int participation = participation(row);
            long amount = view.money().attributed(participation);
            boolean guessed = view.money().basis(participation) == AmountBasis.EQUAL_SPLIT;
            if (!isInside(row) && amount != Longs.MISSING && (estimates || !guessed)) {
                amounts.merge(row.get("round_id") + ":" + parent(row.get("investor_id")), amount, Long::sum);
            }
        }
        return GroupRewrite.invested(amounts);
    }

    private int participation(Row row) {
        return graph.participations().find(row.get("round_id") + ":" + row.get("investor_id"));
    }

    private Row find(String table, String id) {
        return tables.rows(table).stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
