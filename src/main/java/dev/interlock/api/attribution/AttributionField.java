package dev.interlock.api.attribution;

import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Change;
import dev.interlock.model.Key;
import dev.interlock.model.Scenario;
import dev.interlock.scenario.Scenarios;
import dev.interlock.snapshot.Snapshot;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers {@code attribution}: asks the measure again for each fact it used, as if that fact had never been. Costs as
 * many measures as there are facts, within one budget.
 */
@Component
class AttributionField {
    private final Budgets budgets;

    AttributionField(Budgets budgets) {
        this.budgets = budgets;
    }

    @Nullable
    MeasureAttribution of(DataFetchingEnvironment environment) {
        AskedNumber asked = AskedNumber.read(environment);
        if (asked == null) {
            return null;
        }
        Double value = asked.value;
        List<FactAttribution> found = value == null
                ? List.of()
                : asked.tryEach(asked.used, budgets, fact -> leftOut(environment, asked, value, fact));
        return new MeasureAttribution(
                asked.said,
                value,
                asked.used.size(),
                found.size(),
                found.stream().sorted(BY_CHANGE).limit(asked.first).toList());
    }

    private static FactAttribution leftOut(
            DataFetchingEnvironment environment, AskedNumber asked, double value, Row fact) {
        Double without = asked.of(without(environment, fact));
        return new FactAttribution(fact, without, without == null ? null : Double.valueOf(value - without));
    }

    /** Largest change first; where a number is gone altogether, before those. */
    private static final Comparator<FactAttribution> BY_CHANGE = Comparator.<FactAttribution>comparingDouble(
                    one -> one.change == null ? Double.POSITIVE_INFINITY : Math.abs(one.change))
            .reversed()
            .thenComparing(one -> one.fact.type().name())
            .thenComparing(one -> one.fact.key());

    /** The view of the measure, as if the fact had never been. */
    private static GraphView without(DataFetchingEnvironment environment, Row fact) {
        Snapshot snapshot = Views.snapshot(environment, fact.view());
        ViewSpec spec = fact.view().spec();
        Scenario known =
                spec.scenario().isEmpty() ? new Scenario(spec.asOf(), spec.trust(), List.of()) : spec.scenario();
        List<Change> changes = new ArrayList<>(known.changes());
        changes.add(new Change.RemoveFact(Candidates.type(fact), Key.of(fact.key())));
        Scenario scenario = new Scenario(known.at(), known.trust(), changes);
        GraphView base = snapshot.view(new ViewSpec(known.at(), known.trust()));
        return Scenarios.of(base, scenario).view(spec.assuming(scenario));
    }

    /**
     * What the facts do to one number of a measure.
     *
     * @param of which number
     * @param value {@code null} where the measure has no such number; then there is nothing to try
     * @param used how many facts the measure used
     * @param tried how many of them were left out in turn
     */
    public record MeasureAttribution(
            String of, @Nullable Double value, int used, int tried, List<FactAttribution> facts) {
        public boolean complete() {
            return tried == used || value == null;
        }
    }

    /** What one fact does. */
    public record FactAttribution(
            Row fact, @Nullable Double without, @Nullable Double change) {}
}
