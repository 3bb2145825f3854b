package dev.interlock.analysis.screen;

import dev.interlock.analysis.screen.Candidate.Reason;
import dev.interlock.graph.Graph;
import dev.interlock.graph.Takeovers;
import dev.interlock.model.Key;
import dev.interlock.model.Layer;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.FactReference;
import dev.interlock.traversal.FactReference.Table;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.HopFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks up the facts behind a candidate's components and says them as lines. Costs the hops of the two. */
final class Reasons {
    static final String FORMULA =
            "Score = Σ weight · component / Σ weight, over the components that are known. STAKE = percent of the target the"
                    + " acquirer holds / 100. SUPPLY = the larger of the acquirer's shares in the target's purchases and"
                    + " sales, by known value, by number of agreements if under half is known. SHARED_INVESTORS and"
                    + " SHARED_SUPPLIERS = |A ∩ B| / |A ∪ B|. LAYER_FIT = 1 in the same layer, 0.5 in the same or the next"
                    + " level of chips – cloud and computing sites – frontier labs – tooling and applications, else 0."
                    + " EARLIER_DEALS = n / (n + 1) for n takeovers closed.";

    static final String CITATION =
            "Interlock's own heuristic, fitted to nothing; no published standard was found. Jaccard 1901, Bull. Soc."
                    + " Vaudoise Sci. Nat. 37:547 for what two have in common.";

    private final Graph graph;
    private final Fold fold;
    private final Weights weights;
    private final Measures measures;

    Reasons(Fold fold, Weights weights) {
        this.graph = fold.view().graph();
        this.fold = fold;
        this.weights = weights;
        this.measures = new Measures(fold, Budget.unlimited());
    }

    Candidate candidate(int acquirer, int target, RankedCandidate rank) {
        List<Reason> reasons = Arrays.stream(Component.values())
                .map(component -> reason(component, acquirer, target))
                .toList();
        return new Candidate(
                slug(acquirer), slug(target), rank, reasons, new Explanation(FORMULA, CITATION, steps(reasons, rank)));
    }

    private static List<String> steps(List<Reason> reasons, RankedCandidate rank) {
        List<String> steps = new ArrayList<>();
        for (Reason reason : reasons) {
            steps.add(reason.component() + (reason.value() == null ? " unknown" : " " + reason.value()) + ", weight "
                    + reason.weight() + ": " + reason.reading());
        }
        steps.add(reasons.stream()
                        .filter(reason -> reason.value() != null)
                        .map(reason -> reason.weight() + " · " + reason.value())
                        .collect(Collectors.joining(" + ", "(", ")"))
                + " / "
                + reasons.stream()
                        .filter(reason -> reason.value() != null)
                        .mapToDouble(Reason::weight)
                        .sum()
                + " = " + (rank.score() == null ? "unknown" : rank.score().toString()));
        return steps;
    }

    private Reason reason(Component component, int acquirer, int target) {
        double value = measures.of(component, acquirer, target);
        int[] shared = shared(component, acquirer, target);
        return new Reason(
                component,
                Double.isNaN(value) ? null : Double.valueOf(value),
                weights.of(component),
                reading(component, value, shared, acquirer, target),
                IntStream.of(shared).mapToObj(this::slug).toList(),
                facts(component, shared, acquirer, target));
    }

    private int[] shared(Component component, int acquirer, int target) {
        return switch (component) {
            case SHARED_INVESTORS -> both(measures.investors(acquirer), measures.investors(target));
            case SHARED_SUPPLIERS -> both(measures.suppliers(acquirer), measures.suppliers(target));
            case STAKE, SUPPLY, LAYER_FIT, EARLIER_DEALS -> new int[0];
        };
    }

    private static int[] both(int[] one, int[] other) {
        return IntStream.of(one)
                .filter(node -> Arrays.binarySearch(other, node) >= 0)
                .toArray();
    }

    private List<FactReference> facts(Component component, int[] shared, int acquirer, int target) {
        List<FactReference> facts = new ArrayList<>();
        switch (component) {
            case STAKE -> add(facts, measures.capital(), acquirer, target);
            case SUPPLY -> {
                add(facts, measures.supply(), target, acquirer);
                add(facts, measures.supply(), acquirer, target);
            }
            case SHARED_INVESTORS -> {
                for (int investor : shared) {
                    add(facts, measures.capital(), investor, acquirer);
                    add(facts, measures.capital(), investor, target);
                }
            }
            case SHARED_SUPPLIERS -> {
                for (int supplier : shared) {
                    add(facts, measures.supply(), acquirer, supplier);
                    add(facts, measures.supply(), target, supplier);
                }
            }
            case EARLIER_DEALS -> addDeals(facts, acquirer);
            case LAYER_FIT -> {
                // Layers stand in the organizations' own rows.
            }
        }
        return facts;
    }

    private static void add(List<FactReference> facts, FactHops hops, int from, int to) {
        int hop = hops.hopBetween(from, to);
        if (hop >= 0) {
            new HopFacts(hops).of(hop).forEach(fact -> facts.add(new FactReference(Table.of(fact.kind()), fact.key())));
        }
    }

    private void addDeals(List<FactReference> facts, int acquirer) {
        for (int row = 0; row < graph.acquisitions().size(); row++) {
            boolean own = fold.representative(graph.acquisitions().acquirer().get(row)) == acquirer;
            if (own && Takeovers.isInForce(fold.view(), row)) {
                facts.add(FactReference.of(graph, Table.ACQUISITION, row));
            }
        }
    }

    private String reading(Component component, double value, int[] shared, int acquirer, int target) {
        return switch (component) {
            case STAKE -> stake(value, acquirer, target);
            case SUPPLY -> supply(acquirer, target);
            case SHARED_INVESTORS ->
                common("investors", shared, measures.investors(acquirer), measures.investors(target), acquirer, target);
            case SHARED_SUPPLIERS ->
                common("suppliers", shared, measures.suppliers(acquirer), measures.suppliers(target), acquirer, target);
            case LAYER_FIT ->
                slug(acquirer) + " is in " + layer(acquirer) + ", " + slug(target) + " in " + layer(target);
            case EARLIER_DEALS -> deals(acquirer);
        };
    }

    private String stake(double value, int acquirer, int target) {
        if (Double.isNaN(value)) {
            return slug(acquirer) + " has put money into " + slug(target) + ", nobody says for how large a part";
        }
        return value == 0
                ? slug(acquirer) + " holds no part of " + slug(target) + " in view"
                : slug(acquirer) + " holds " + percent(value) + " of " + slug(target);
    }

    private String supply(int acquirer, int target) {
        SupplyShares.Share share = measures.supplyShare(acquirer, target);
        if (share == null) {
            return "no supply of or by " + slug(target) + " is in view";
        }
        String unit = share.basis() == SupplyShares.Basis.VALUE ? " US dollars known" : " agreements";
        return percent(share.value()) + " of what " + slug(target) + (share.purchases() ? " buys" : " sells")
                + (share.purchases() ? " comes from " : " goes to ") + slug(acquirer) + ": "
                + String.format(Locale.ROOT, "%.0f of %.0f", share.with(), share.all()) + unit;
    }

    private String common(String what, int[] shared, int[] ofAcquirer, int[] ofTarget, int acquirer, int target) {
        if (ofAcquirer.length == 0 || ofTarget.length == 0) {
            return "no " + what + " of " + slug(ofAcquirer.length == 0 ? acquirer : target) + " are in view";
        }
        int together = ofAcquirer.length + ofTarget.length - shared.length;
        return shared.length + " of " + together + " " + what + " in common";
    }

    private String deals(int acquirer) {
        int deals = measures.deals(acquirer);
        return slug(acquirer) + " has closed " + deals + (deals == 1 ? " takeover" : " takeovers");
    }

    private String layer(int organization) {
        Layer layer = measures.layer(organization);
        return layer == null ? "no known layer" : layer.name();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private Key slug(int organization) {
        return Key.of(graph.organizations().key().require(organization));
    }
}
