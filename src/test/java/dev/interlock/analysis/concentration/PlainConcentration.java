package dev.interlock.analysis.concentration;

import dev.interlock.api.PlainFacts;
import dev.interlock.api.PlainFacts.Thing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a concentration shares out, read off the plain facts one by one; nothing of the product but its words is used. */
public final class PlainConcentration {
    public final TreeMap<String, Long> groups = new TreeMap<>();
    public final TreeMap<String, Long> amounts = new TreeMap<>();
    public final TreeMap<String, String> groupOfFact = new TreeMap<>();
    public int unknown;
    public int contained;
    public int undated;
    public int ungrouped;
    public long ungroupedUsd;
    public long estimatedUsd;

    private final PlainFacts facts;
    private final Case asked;

    /** A question in words. */
    public record Case(
            String of,
            String side,
            String groupBy,
            Set<String> within,
            @Nullable String from,
            @Nullable String to,
            Set<String> products,
            long least,
            boolean estimates) {}

    public PlainConcentration(PlainFacts facts, Case asked) {
        this.facts = facts;
        this.asked = asked;
        boolean byInvestor = asked.of.equals("INVESTED") || asked.groupBy.equals("INVESTOR");
        switch (byInvestor ? "PARTS" : asked.of) {
            case "RAISED" -> facts.seen("FundingRound").forEach(round -> fact(round, "organization", "amountUsd"));
            case "PARTS" -> facts.seen("Participation").forEach(this::part);
            case "VALUATION" -> facts.all("Organization").forEach(this::valuation);
            case "SUPPLY" ->
                facts.seen("SupplyAgreement").stream()
                        .filter(supply -> asked.products.contains(supply.text("product")))
                        .forEach(supply ->
                                fact(supply, asked.side.equals("SUPPLIER") ? "supplier" : "customer", "valueUsd"));
            default ->
                facts.seen("CreditAgreement").stream()
                        .filter(credit -> Set.of("LOAN", "BOND").contains(credit.text("instrument")))
                        .forEach(credit -> fact(credit, "provider", "amountUsd"));
        }
    }

    private void fact(Thing fact, String party, String amountName) {
        Long amount = fact.number(amountName);
        if (!isWanted(fact, fact.to(party), amount)) {
            return;
        }
        if (PlainFacts.isCountedElsewhere(fact)) {
            contained++;
        } else if (amount == null) {
            unknown++;
        } else {
            add(fact.key, fact.to(party), amount);
        }
    }

    private void part(Thing part) {
        Thing round = part.to("round");
        Thing subject = asked.of.equals("INVESTED") ? part.to("investor") : round.to("organization");
        if (!isWanted(round, subject, round.number("amountUsd"))) {
            return;
        }
        Long amount = part.number("attributedUsd");
        boolean estimate = "EQUAL_SPLIT".equals(part.text("attributedBasis"));
        if (amount == null && facts.isCreditedInPool(part)) {
            contained++;
        } else if (amount == null || (estimate && !asked.estimates)) {
            unknown++;
        } else {
            boolean grouped = add(part.key, part.to("investor"), amount);
            estimatedUsd += estimate && grouped ? amount : 0;
        }
    }

    private void valuation(Thing organization) {
        List<Thing> stated = new ArrayList<>();
        int rounds = 0;
        for (Thing round : facts.seen("FundingRound")) {
            if (round.to("organization") == organization && isWanted(round, organization, round.number("amountUsd"))) {
                rounds++;
                if (round.number("postMoneyValuationUsd") != null) {
                    stated.add(round);
                }
            }
        }
        stated.sort(Comparator.<Thing, String>comparing(
                        round -> round.text("announcedOn") == null ? "" : round.text("announcedOn"))
                .thenComparing(round -> round.key));
        if (stated.isEmpty()) {
            unknown += rounds;
        } else {
            Thing latest = stated.get(stated.size() - 1);
            add(latest.key, organization, latest.number("postMoneyValuationUsd"));
        }
    }

    private boolean isWanted(Thing dated, Thing organization, @Nullable Long amount) {
        if (!asked.within.contains(organization.key) || (amount != null && amount < asked.least)) {
            return false;
        }
        String date = dated.text("announcedOn");
        if (date == null) {
            undated += asked.from == null && asked.to == null ? 0 : 1;
            return asked.from == null && asked.to == null;
        }
        return (asked.from == null || date.compareTo(asked.from) >= 0)
                && (asked.to == null || date.compareTo(asked.to) <= 0);
    }

    private boolean add(String key, Thing organization, long amount) {
        String group = group(organization);
        if (group == null) {
            ungrouped++;
            ungroupedUsd += amount;
            return false;
        }
        groups.merge(group, amount, Long::sum);
        amounts.put(key, amount);
        groupOfFact.put(key, group);
        return true;
    }

    private @Nullable String group(Thing organization) {
        return switch (asked.groupBy) {
            case "ORGANIZATION", "INVESTOR" -> organization.text("kind").equals("UNNAMED") ? null : organization.key;
            case "LAYER" -> organization.text("layer");
            case "SECTOR" -> organization.text("sector");
            case "COUNTRY" -> organization.text("country");
            default -> organization.text("region");
        };
    }

    /** The index from the definition, in doubles; NaN without money. */
    public static double hhi(Iterable<Long> amounts) {
        double total = 0;
        double squares = 0;
        for (long amount : amounts) {
            total += amount;
            squares += (double) amount * amount;
        }
        return total == 0 ? Double.NaN : 10_000 * squares / total / total;
    }
}
