package dev.interlock.api.attribution;

import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Shown;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Change;
import dev.interlock.model.Key;
import dev.interlock.model.Scenario;
import dev.interlock.scenario.Scenarios;
import dev.interlock.snapshot.Snapshot;
import dev.interlock.traversal.Budget;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers {@code attribution}: asks the measure again for each fact it used, as if that fact had never been. Costs as
 * many measures as there are facts, within one budget.
 */
@Component
class AttributionField {
    private static final int MAX_FIRST = 100;
    private static final int MOST_TRIED = 500;

    private final Budgets budgets;

    AttributionField(Budgets budgets) {
        this.budgets = budgets;
    }

    @Nullable
    MeasureAttribution of(DataFetchingEnvironment environment) {
        int first = Arguments.number(environment, "first", 0, MAX_FIRST);
        String said = Arguments.text(environment, "of");
        NumberOf number = NumberOf.read(said, AskedMeasure.type(environment));
        AskedMeasure measure = AskedMeasure.around(environment);
        if (measure == null) {
            return null;
        }
        List<Row> used = Candidates.of(facts(environment));
        Double value = number.of(environment, environment.getSource());
        List<FactAttribution> found = value == null
                ? new ArrayList<>()
                : leaveOut(environment, used, view -> number.of(environment, measure.of(view)), value);
        int tried = found.size();
        found.sort(BY_CHANGE);
        return new MeasureAttribution(
                said, value, used.size(), tried, found.stream().limit(first).toList());
    }

    /** As many as the budget allows. */
    private List<FactAttribution> leaveOut(
            DataFetchingEnvironment environment,
            List<Row> facts,
            Function<GraphView, @Nullable Double> number,
            double value) {
        Budget budget = budgets.of(environment);
        List<FactAttribution> found = new ArrayList<>();
        for (Row fact : facts) {
            if (found.size() == MOST_TRIED || !budget.visit(Budgets.A_LOOK_AT_THE_CLOCK)) {
                break;
            }
            Double without = number.apply(without(environment, fact));
            found.add(new FactAttribution(fact, without, without == null ? null : Double.valueOf(value - without)));
        }
        return found;
    }

    /** Largest change first; where a number is gone altogether, before those. */
    private static final Comparator<FactAttribution> BY_CHANGE = Comparator.<FactAttribution>comparingDouble(
                    one -> one.change == null ? Double.POSITIVE_INFINITY : Math.abs(one.change))
            .reversed()
            .thenComparing(one -> one.fact.type().name())
            .thenComparing(one -> one.fact.key());

    static List<Row> facts(DataFetchingEnvironment environment) {
        Shown.ShownExplanation explanation =
                (Shown.ShownExplanation) PropertyDataFetcher.fetching("explain").get(environment);
        return Objects.requireNonNull(explanation).facts();
    }

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
