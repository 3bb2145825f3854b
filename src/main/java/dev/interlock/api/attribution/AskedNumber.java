package dev.interlock.api.attribution;

import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Shown.ShownExplanation;
import dev.interlock.graph.GraphView;
import dev.interlock.traversal.Budget;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One number of a measure that a field {@code of} names, to be asked again of other views. */
final class AskedNumber {
    private static final int MAX_FIRST = 100;
    private static final int MOST_TRIED = 500;

    private final DataFetchingEnvironment environment;
    private final AskedMeasure measure;
    private final NumberOf number;

    /** How many answers are to be told. */
    final int first;

    /** Which number, as it was asked for. */
    final String said;

    /** The number as the view has it; {@code null} where the measure has none. */
    final @Nullable Double value;

    /** The facts that the measure used, but for assumed ones. */
    final List<Row> used;

    private AskedNumber(DataFetchingEnvironment environment, AskedMeasure measure, NumberOf number, int first) {
        this.environment = environment;
        this.measure = measure;
        this.number = number;
        this.first = first;
        this.said = Arguments.text(environment, "of");
        this.value = number.of(environment, environment.getSource());
        this.used = Candidates.of(facts(environment));
    }

    /**
     * What the arguments ask for.
     *
     * @return {@code null} where the measure is part of something else, such as a point of a series
     * @throws dev.interlock.api.error.BadArgument where they name no number of the measure
     */
    static @Nullable AskedNumber read(DataFetchingEnvironment environment) {
        int first = Arguments.number(environment, "first", 0, MAX_FIRST);
        NumberOf number = NumberOf.read(Arguments.text(environment, "of"), AskedMeasure.type(environment));
        AskedMeasure measure = AskedMeasure.around(environment);
        return measure == null ? null : new AskedNumber(environment, measure, number, first);
    }

    /** The same number of another view; {@code null} where there is none. */
    @Nullable
    Double of(GraphView view) {
        return number.of(environment, measure.of(view));
    }

    /** Tries one thing after the other, as many as the budget allows. */
    <W, R> List<R> tryEach(List<W> ways, Budgets budgets, Function<W, R> attempt) {
        Budget budget = budgets.of(environment);
        List<R> found = new ArrayList<>();
        for (W way : ways) {
            if (found.size() == MOST_TRIED || !budget.visit(Budgets.A_LOOK_AT_THE_CLOCK)) {
                break;
            }
            found.add(attempt.apply(way));
        }
        return found;
    }

    private static List<Row> facts(DataFetchingEnvironment environment) {
        ShownExplanation explanation =
                (ShownExplanation) PropertyDataFetcher.fetching("explain").get(environment);
        return Objects.requireNonNull(explanation).facts();
    }
}
