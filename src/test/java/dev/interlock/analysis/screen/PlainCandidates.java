package dev.interlock.analysis.screen;

import dev.interlock.api.PlainFacts;
import dev.interlock.api.PlainFacts.Thing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Candidates the slow and obvious way: every pair of organizations, each component from the lists of plain facts. */
final class PlainCandidates {
    private static final Map<String, Integer> LEVELS = Map.of(
            "CHIPS", 1, "CLOUD", 2, "COMPUTE_INFRASTRUCTURE", 2, "FRONTIER_LAB", 3, "TOOLING", 4, "APPLICATION", 4);

    private final PlainFacts facts;
    private final UnaryOperator<String> roof;
    private final double[] weights;

    PlainCandidates(PlainFacts facts, UnaryOperator<String> roof, double... weights) {
        this.facts = facts;
        this.roof = roof;
        this.weights = weights;
    }

    record Line(String slug, @Nullable Double score, double coverage, List<@Nullable Double> components) {}

    List<Line> acquirersOf(String target) {
        Thing wanted = facts.get("Organization", target);
        return lines(facts.all("Organization").stream()
                .filter(one -> !one.text("kind").equals("UNNAMED"))
                .filter(one -> isTied(one, wanted))
                .map(one -> line(one, one, wanted)));
    }

    List<Line> targetsOf(String acquirer) {
        Thing buyer = facts.get("Organization", acquirer);
        return lines(facts.all("Organization").stream()
                .filter(one ->
                        !Set.of("UNNAMED", "PERSON", "PUBLIC_BODY", "FUND").contains(one.text("kind")))
                .filter(one -> isTied(buyer, one))
                .map(one -> line(one, buyer, one)));
    }

    private static List<Line> lines(Stream<Line> lines) {
        return lines.sorted(Comparator.comparing((Line line) -> line.score() == null)
                        .thenComparing(line -> line.score() == null ? 0 : -line.score())
                        .thenComparing(line -> -line.coverage())
                        .thenComparing(Line::slug))
                .toList();
    }

    private boolean isTied(Thing acquirer, Thing target) {
        if (acquirer == target || roof.apply(acquirer.key).equals(roof.apply(target.key))) {
            return false;
        }
        return target.lists.get("investors").contains(acquirer)
                || target.lists.get("suppliers").contains(acquirer)
                || target.lists.get("customers").contains(acquirer)
                || !common("investors", acquirer, target).isEmpty()
                || !common("suppliers", acquirer, target).isEmpty();
    }

    private Line line(Thing candidate, Thing acquirer, Thing target) {
        List<@Nullable Double> components = new ArrayList<>();
        components.add(stake(acquirer, target));
        components.add(supply(acquirer, target));
        components.add(alike("investors", acquirer, target));
        components.add(alike("suppliers", acquirer, target));
        components.add(fit(acquirer.text("layer"), target.text("layer")));
        long deals = acquirer.lists.get("acquisitionsMade").stream()
                .filter(this::isTakeover)
                .count();
        components.add((double) deals / (deals + 1));
        double sum = 0;
        double known = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            all += weights[i];
            if (components.get(i) != null) {
                sum += weights[i] * components.get(i);
                known += weights[i];
            }
        }
        return new Line(candidate.key, known == 0 ? null : Double.valueOf(sum / known), known / all, components);
    }

    private @Nullable Double stake(Thing acquirer, Thing target) {
        boolean had = false;
        for (Thing stake : target.lists.get("stakesHeldByOthers")) {
            if (stake.to("holder") == acquirer && stake.text("basis").equals("HELD")) {
                had = true;
                if ((Boolean) stake.value("held")) {
                    return (Double) stake.value("percent") / 100;
                }
            }
        }
        boolean invested = target.lists.get("investors").contains(acquirer);
        return invested && !had ? null : Double.valueOf(0);
    }

    private @Nullable Double supply(Thing acquirer, Thing target) {
        Double bought = share(target.lists.get("supplyReceived"), "supplier", acquirer, target);
        Double sold = share(target.lists.get("supplyProvided"), "customer", acquirer, target);
        return bought == null ? sold : sold == null ? bought : Double.valueOf(Math.max(bought, sold));
    }

    private static @Nullable Double share(List<Thing> agreements, String other, Thing acquirer, Thing target) {
        List<Thing> all =
                agreements.stream().filter(one -> one.to(other) != target).toList();
        List<Thing> with = all.stream().filter(one -> one.to(other) == acquirer).toList();
        if (all.isEmpty()) {
            return null;
        }
        long valued = all.stream().filter(one -> one.number("valueUsd") != null).count();
        long total = all.stream()
                .filter(one -> one.number("countedValueUsd") != null)
                .mapToLong(one -> one.number("countedValueUsd"))
                .sum();
        List<Thing> known = with.stream()
                .filter(one -> one.number("valueUsd") != null)
                .filter(one -> !isInside(one, with))
                .toList();
        if (valued * 2 >= all.size() && total > 0 && (with.isEmpty() || !known.isEmpty())) {
            double money =
                    known.stream().mapToLong(one -> one.number("valueUsd")).sum();
            return Math.min(1, money / total);
        }
        return (double) with.size() / all.size();
    }

    private static boolean isInside(Thing agreement, List<Thing> others) {
        for (Thing outer = agreement.references.get("partOf"); outer != null; outer = outer.references.get("partOf")) {
            if (others.contains(outer) && outer.number("valueUsd") != null) {
                return true;
            }
        }
        return false;
    }

    private static Set<Thing> named(String list, Thing one) {
        Set<Thing> named = new HashSet<>(one.lists.get(list));
        named.removeIf(other -> other == one || other.text("kind").equals("UNNAMED"));
        return named;
    }

    private static Set<Thing> common(String list, Thing one, Thing other) {
        Set<Thing> common = named(list, one);
        common.retainAll(named(list, other));
        return common;
    }

    private static @Nullable Double alike(String list, Thing one, Thing other) {
        Set<Thing> either = named(list, one);
        either.addAll(named(list, other));
        boolean unknown = named(list, one).isEmpty() || named(list, other).isEmpty();
        return unknown ? null : Double.valueOf((double) common(list, one, other).size() / either.size());
    }

    private static @Nullable Double fit(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return null;
        }
        if (one.equals(other)) {
            return 1.0;
        }
        boolean stacked = LEVELS.containsKey(one) && LEVELS.containsKey(other);
        return stacked && Math.abs(LEVELS.get(one) - LEVELS.get(other)) < 2 ? 0.5 : 0.0;
    }

    private boolean isTakeover(Thing deal) {
        String day = deal.text("closedOn") != null ? deal.text("closedOn") : deal.text("announcedOn");
        return Set.of("ACQUISITION", "MERGER", "MAJORITY_STAKE").contains(deal.text("kind"))
                && deal.text("status").equals("CLOSED")
                && facts.isReached(day);
    }
}
