package dev.interlock.analysis.merger;

import dev.interlock.api.PlainFacts;
import dev.interlock.api.PlainFacts.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Owners, supply and minority interests around a merger, read off the plain facts the slow and obvious way. */
final class PlainMerger {
    private final PlainFacts facts;
    private final Set<String> members;
    private final Set<String> parties;
    private final boolean estimates;

    PlainMerger(PlainFacts facts, Set<String> members, Set<String> parties, boolean estimates) {
        this.facts = facts;
        this.members = members;
        this.parties = parties;
        this.estimates = estimates;
    }

    /** What each owner has of a firm, NaN where that is not known. */
    Map<String, Double> owners(String firm) {
        Map<String, Double> owners = new TreeMap<>();
        Set<String> stated = new TreeSet<>();
        for (Thing stake : facts.seen("Stake")) {
            if (stake.to("organization").key.equals(firm) && stake.text("basis").equals("HELD")) {
                stated.add(stake.to("holder").key);
                if ((Boolean) stake.value("held")) {
                    owners.put(stake.to("holder").key, (Double) stake.value("percent") / 100);
                }
            }
        }
        Long raised = facts.get("Organization", firm).number("totalRaisedUsd");
        Map<String, Long> put = new HashMap<>();
        for (Thing part : facts.seen("Participation")) {
            String investor = part.to("investor").key;
            if (part.to("organization").key.equals(firm) && !stated.contains(investor)) {
                boolean left = !estimates && "EQUAL_SPLIT".equals(part.text("attributedBasis"));
                Long amount = left ? null : part.number("attributedUsd");
                owners.putIfAbsent(investor, Double.NaN);
                if (amount != null) {
                    put.merge(investor, amount, Long::sum);
                }
            }
        }
        put.forEach((investor, amount) -> {
            if (raised != null && raised > 0) {
                owners.put(investor, Math.min(1, (double) amount / raised));
            }
        });
        owners.remove(firm);
        owners.keySet()
                .removeIf(owner -> facts.get("Organization", owner).text("kind").equals("UNNAMED"));
        return owners;
    }

    /** Points that common owners add, over the firms of the market and their money. */
    double deltaMhhi(Map<String, Long> market) {
        double total = market.values().stream().mapToLong(Long::longValue).sum();
        double delta = 0;
        for (String firm : market.keySet()) {
            Map<String, Double> own = known(firm);
            double self =
                    own.values().stream().mapToDouble(share -> share * share).sum();
            for (String other : market.keySet()) {
                double common = 0;
                for (Map.Entry<String, Double> theirs : known(other).entrySet()) {
                    common += theirs.getValue() * own.getOrDefault(theirs.getKey(), 0.0);
                }
                if (!other.equals(firm) && self > 0) {
                    delta += 10_000 * market.get(firm) / total * market.get(other) / total * common / self;
                }
            }
        }
        return delta;
    }

    private Map<String, Double> known(String firm) {
        Map<String, Double> known = owners(firm);
        known.values().removeIf(share -> share.isNaN());
        return known;
    }

    /** Supplier, product, basis and share, in any order. */
    Set<String> vertical() {
        Map<String, List<Thing>> byProduct = new TreeMap<>();
        for (Thing supply : facts.seen("SupplyAgreement")) {
            if (members.contains(supply.to("customer").key)
                    && supply.to("customer") != supply.to("supplier")
                    && !PlainFacts.isCountedElsewhere(supply)) {
                byProduct
                        .computeIfAbsent(supply.text("product"), product -> new ArrayList<>())
                        .add(supply);
            }
        }
        Set<String> shares = new TreeSet<>();
        byProduct.forEach((product, all) -> {
            for (String party : parties) {
                List<Thing> own = all.stream()
                        .filter(supply -> supply.to("supplier").key.equals(party))
                        .toList();
                if (!own.isEmpty()) {
                    shares.add(party + " " + product + " " + share(own, all));
                }
            }
        });
        return shares;
    }

    private static String share(List<Thing> own, List<Thing> all) {
        long known =
                all.stream().filter(supply -> supply.number("valueUsd") != null).count();
        Long part = sum(own);
        Long whole = sum(all);
        if (known >= all.size() - known && part != null && whole != null && whole > 0) {
            return "VALUE " + (double) part / whole;
        }
        return "COUNT " + (double) own.size() / all.size();
    }

    private static @Nullable Long sum(List<Thing> supply) {
        Long sum = null;
        for (Thing one : supply) {
            Long value = one.number("valueUsd");
            sum = value == null ? sum : Long.valueOf((sum == null ? 0 : sum) + value);
        }
        return sum;
    }

    /** Holder, organization and share, in any order. */
    Set<String> minority() {
        Set<String> found = new TreeSet<>();
        for (Thing firm : facts.all("Organization")) {
            owners(firm.key).forEach((owner, share) -> {
                boolean withParty = parties.contains(owner) || parties.contains(firm.key);
                boolean near = (parties.contains(owner) || members.contains(owner))
                        && (parties.contains(firm.key) || members.contains(firm.key));
                if (withParty && near && (share.isNaN() || (share > 0 && share <= .5))) {
                    found.add(owner + " " + firm.key + " " + (share.isNaN() ? null : share));
                }
            });
        }
        return found;
    }
}
