package dev.interlock.analysis.reference;

import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.concentration.Quantity;
import dev.interlock.analysis.merger.Flag;
import dev.interlock.analysis.merger.MergerQuery;
import dev.interlock.analysis.merger.MergerScreen;
import dev.interlock.analysis.merger.MergerScreens;
import dev.interlock.analysis.merger.RuleSet;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;

/** Firms with shares of what all of them raised, screened under the guidelines of 2023. */
final class Market {
    private final GraphView view;
    private final Budget budget;

    Market(Given given, Budget budget) {
        this.view = given.view();
        this.budget = budget;
    }

    MergerScreen merger(String acquirer, String target) {
        MergerQuery query = new MergerQuery(
                Key.of(acquirer), Key.of(target), ConcentrationQuery.of(Quantity.RAISED), RuleSet.US_2023);
        return MergerScreens.of(view, query, budget);
    }

    String clausesHit(String acquirer, String target) {
        return Words.list(merger(acquirer, target).flags().stream()
                .filter(flag -> Boolean.TRUE.equals(flag.hit()))
                .map(Flag::clause));
    }
}
