package dev.interlock.api.traversal;

import static dev.interlock.testing.SeedRows.dollars;

import dev.interlock.testing.SeedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one organization paid, lent or owns of another, worked out from the shipped files alone: the facts by their keys,
 * and the sum of their known amounts. For the default trust and all dates. The plain way, without the code under test.
 */
final class SeedMoney {
    private static final Set<String> TRUSTED = Set.of("CLOSED", "COMMITTED", "ANNOUNCED");
    private static final Set<String> MONEY = Set.of("LOAN", "BOND", "WARRANT_PURCHASE");

    private final List<Map<String, String>> rounds =
            trusted("funding_rounds.csv").toList();
    private final List<Map<String, String>> participations = SeedRows.of("participations.csv");
    private final List<Map<String, String>> supply =
            trusted("supply_agreements.csv").toList();
    private final List<Map<String, String>> credit = trusted("credit.csv").toList();
    private final List<Map<String, String>> stakes = trusted("stakes.csv").toList();

    /** All facts by which money goes from one to the other, by kind and key. */
    Set<String> facts(String from, String to) {
        Set<String> facts = new TreeSet<>();
        for (Map<String, String> round : roundsOf(to)) {
            participationsIn(round)
                    .filter(part -> part.get("investor_id").equals(from))
                    .forEach(part -> facts.add("FUNDING " + round.get("id") + ":" + from));
        }
        stakes.stream()
                .filter(stake -> stake.get("holder_id").equals(from)
                        && stake.get("organization_id").equals(to))
                .filter(stake -> stake.get("basis").equals("HELD"))
                .map(stake -> stake.get("as_of"))
                .max(String::compareTo)
                .ifPresent(latest -> facts.add("STAKE " + from + ":" + to + ":" + latest));
        agreements(credit, "provider_id", from, "recipient_id", to)
                .forEach(row -> facts.add("CREDIT " + row.get("id")));
        agreements(supply, "customer_id", from, "supplier_id", to).forEach(row -> facts.add("SUPPLY " + row.get("id")));
        return facts;
    }

    /** The sum of all that is known, 0 where nothing is. */
    long money(String from, String to) {
        long sum = 0;
        for (Map<String, String> round : roundsOf(to)) {
            if (!isTrustedRound(round.get("part_of"))) {
                sum += share(from, round);
            }
        }
        for (Map<String, String> row :
                agreements(credit, "provider_id", from, "recipient_id", to).toList()) {
            sum += MONEY.contains(row.get("instrument")) ? dollars(row, "amount_usd") : 0;
        }
        List<Map<String, String>> bought =
                agreements(supply, "customer_id", from, "supplier_id", to).toList();
        for (Map<String, String> row : bought) {
            boolean inAnother = bought.stream()
                    .anyMatch(outer -> outer.get("id").equals(row.get("part_of")) && dollars(outer, "value_usd") > 0);
            sum += inAnother ? 0 : dollars(row, "value_usd");
        }
        return sum;
    }

    /** What may have to be paid one day: guarantees, backstops, leases and granted warrants. */
    long contingent(String from, String to) {
        return agreements(credit, "provider_id", from, "recipient_id", to)
                .filter(row -> !MONEY.contains(row.get("instrument")))
                .mapToLong(row -> dollars(row, "amount_usd"))
                .sum();
    }

    /** Of a round with its tranches: what is disclosed, else an equal share of what nobody disclosed. */
    private long share(String investor, Map<String, String> round) {
        Map<String, Long> parts = new TreeMap<>();
        for (Map<String, String> each : withTranches(round)) {
            participationsIn(each)
                    .forEach(part -> parts.merge(part.get("investor_id"), dollars(part, "amount_usd"), Math::max));
        }
        if (!parts.containsKey(investor) || parts.get(investor) > 0) {
            return parts.getOrDefault(investor, 0L);
        }
        long disclosed = parts.values().stream().mapToLong(Long::longValue).sum();
        List<String> others =
                parts.keySet().stream().filter(slug -> parts.get(slug) == 0).toList();
        long rest = Math.max(0, dollars(round, "amount_usd") - disclosed);
        return rest / others.size() + (others.indexOf(investor) < rest % others.size() ? 1 : 0);
    }

    private List<Map<String, String>> withTranches(Map<String, String> round) {
        List<Map<String, String>> all = new ArrayList<>(List.of(round));
        rounds.stream()
                .filter(other -> other.get("part_of").equals(round.get("id")))
                .forEach(tranche -> all.addAll(withTranches(tranche)));
        return all;
    }

    private boolean isTrustedRound(String id) {
        return rounds.stream().anyMatch(round -> round.get("id").equals(id));
    }

    private List<Map<String, String>> roundsOf(String organization) {
        return rounds.stream()
                .filter(round -> round.get("organization_id").equals(organization))
                .toList();
    }

    private Stream<Map<String, String>> participationsIn(Map<String, String> round) {
        return participations.stream().filter(part -> part.get("round_id").equals(round.get("id")));
    }

    private static Stream<Map<String, String>> agreements(
            List<Map<String, String>> rows, String payer, String from, String payee, String to) {
        return rows.stream()
                .filter(row -> row.get(payer).equals(from) && row.get(payee).equals(to));
    }

    private static Stream<Map<String, String>> trusted(String file) {
        return SeedRows.of(file).stream().filter(row -> TRUSTED.contains(row.get("status")));
    }
}
