package dev.interlock.analysis.circularity;

import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.HopFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A loop of money over organizations.
 *
 * @param hops from the organization asked for, or from the smallest slug, back to it
 * @param bottleneck the smallest known hop, {@code null} where no hop is known
 * @param place for going on after this loop
 */
public record MoneyLoop(List<LoopHop> hops, @Nullable Usd bottleneck, LoopPlace place) {
    private static final String FORMULA =
            "An elementary cycle of ties, each pointing the way the money goes, with a capital tie and a supply tie in"
                    + " different hops. Hop money = sum of the known amounts of its facts, each dollar once; bottleneck"
                    + " = smallest known hop.";

    private static final String CITATION =
            "Elementary circuits: Johnson 1975, SIAM J. Comput. 4:77; flow of a cycle by its weak arc: Ulanowicz 1983,"
                    + " Math. Biosci. 65:219; the two-family rule is Interlock's own.";

    public MoneyLoop {
        hops = List.copyOf(hops);
    }

    public int length() {
        return hops.size();
    }

    public List<Key> organizations() {
        return hops.stream().map(LoopHop::from).toList();
    }

    public boolean hasUnknownHop() {
        return hops.stream().anyMatch(hop -> hop.money() == null);
    }

    /** Whether the bottleneck rests on an estimate. */
    public boolean isEstimated() {
        return hops.stream().anyMatch(hop -> Objects.equals(hop.money(), bottleneck) && hop.isEstimated());
    }

    public Explanation explain() {
        List<String> steps = new ArrayList<>();
        for (LoopHop hop : hops) {
            steps.add(hop.from() + " → " + hop.to() + ": " + dollars(hop.money()) + " = "
                    + hop.facts().stream().map(MoneyLoop::describe).collect(Collectors.joining(" + ")));
        }
        steps.add("bottleneck = min("
                + hops.stream().map(hop -> dollars(hop.money())).collect(Collectors.joining(", ")) + ") = "
                + dollars(bottleneck));
        return new Explanation(FORMULA, CITATION, steps);
    }

    private static String describe(HopFact fact) {
        String amount = switch (fact.role()) {
            case COUNTED -> dollars(fact.amount()) + (fact.isEstimate() ? " (equal split)" : "");
            case UNKNOWN -> "unknown";
            case CONTAINED -> "0 (in another fact)";
            case CONTINGENT -> "0 (contingent " + dollars(fact.contingent()) + ")";
            case WITHOUT_MONEY -> "0 (no money moves)";
        };
        return fact.kind() + " " + fact.key() + " " + amount;
    }

    private static String dollars(@Nullable Usd amount) {
        return amount == null ? "unknown" : amount.dollars() + " USD";
    }
}
