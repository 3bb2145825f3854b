package dev.interlock.api.attribution;

import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.ConflictSide;
import dev.interlock.model.Sourcing;
import dev.interlock.model.Trust;
import dev.interlock.traversal.Budget;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers {@code sourceSpread}: asks the measure again believing fewer sources or another side of conflicts, once for each way of doing so. Costs as
 * many measures as there are ways, within one budget.
 */
@Component
class SpreadField {
    private static final int MAX_FIRST = 100;
    private static final int MOST_TRIED = 500;
    private static final List<Integer> AT_LEAST = List.of(2, 3);

    private final Budgets budgets;

    SpreadField(Budgets budgets) {
        this.budgets = budgets;
    }

    @Nullable
    SourceSpread of(DataFetchingEnvironment environment) {
        int first = Arguments.number(environment, "first", 0, MAX_FIRST);
        String said = Arguments.text(environment, "of");
        NumberOf number = NumberOf.read(said, AskedMeasure.type(environment));
        AskedMeasure measure = AskedMeasure.around(environment);
        if (measure == null) {
            return null;
        }
        Double value = number.of(environment, environment.getSource());
        List<Row> used = Candidates.of(AttributionField.facts(environment));
        List<Doubted> ways = used.isEmpty() || value == null ? List.of() : ways(used);
        List<SourceReading> readings = new ArrayList<>();
        Budget budget = budgets.of(environment);
        OtherSources others = used.isEmpty()
                ? null
                : new OtherSources(Views.snapshot(environment, used.get(0).view()), spec(used));
        for (Doubted way : ways) {
            if (readings.size() == MOST_TRIED || !budget.visit(Budgets.A_LOOK_AT_THE_CLOCK)) {
                break;
            }
            GraphView view = Objects.requireNonNull(others).view(way.trust());
            readings.add(new SourceReading(
                    way.minSources(),
                    way.publisher(),
                    way.conflicts(),
                    view == null ? null : number.of(environment, measure.of(view)),
                    Objects.requireNonNull(value)));
        }
        return SourceSpread.of(said, value, ways.size(), readings, first);
    }

    private static ViewSpec spec(List<Row> used) {
        return used.get(0).view().spec();
    }

    private static List<Doubted> ways(List<Row> used) {
        Trust trust = spec(used).trust();
        Sourcing sourcing = trust.sourcing();
        List<Doubted> ways = new ArrayList<>();
        for (int least : AT_LEAST) {
            if (least > sourcing.needed()) {
                ways.add(new Doubted(least, null, null, trust.demanding(sourcing.atLeast(least))));
            }
        }
        if (used.get(0).view().graph().hasConflicts()) {
            for (ConflictSide side : List.of(ConflictSide.LEAST, ConflictSide.MOST)) {
                ways.add(new Doubted(null, null, side, trust.siding(side)));
            }
        }
        for (String publisher : Publishers.needed(used, sourcing)) {
            ways.add(new Doubted(null, publisher, null, trust.demanding(sourcing.without(publisher))));
        }
        return ways;
    }

    /** One way to believe less; one of the first three is said. */
    private record Doubted(
            @Nullable Integer minSources,
            @Nullable String publisher,
            @Nullable ConflictSide conflicts,
            Trust trust) {}

    /**
     * How far a number moves between the sources.
     *
     * @param of which number
     * @param value {@code null} where the measure has no such number; then there is nothing to try
     * @param ways how many ways to believe less there are
     * @param tried how many of them were tried
     */
    public record SourceSpread(
            String of,
            @Nullable Double value,
            @Nullable Double least,
            @Nullable Double most,
            int ways,
            int tried,
            List<SourceReading> readings) {
        private static final Comparator<SourceReading> BY_CHANGE = Comparator.<SourceReading>comparingDouble(
                        one -> one.change() == null ? Double.POSITIVE_INFINITY : Math.abs(one.change()))
                .reversed()
                .thenComparing(one -> one.publisher == null ? "" : Sourcing.fold(one.publisher))
                .thenComparing(one -> one.minSources == null ? 0 : one.minSources)
                .thenComparing(one -> one.conflicts == null ? "" : one.conflicts.name());

        static SourceSpread of(String of, @Nullable Double value, int ways, List<SourceReading> readings, int first) {
            double[] known = Stream.concat(Stream.ofNullable(value), values(readings))
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            boolean none = known.length == 0;
            return new SourceSpread(
                    of,
                    value,
                    none ? null : known[0],
                    none ? null : known[known.length - 1],
                    ways,
                    readings.size(),
                    readings.stream().sorted(BY_CHANGE).limit(first).toList());
        }

        private static Stream<Double> values(List<SourceReading> readings) {
            return readings.stream().map(SourceReading::value).filter(Objects::nonNull);
        }

        public boolean complete() {
            return tried == ways;
        }
    }

    /**
     * The number under one way to believe less; one of the first three is said.
     *
     * @param all the number with every source
     */
    public record SourceReading(
            @Nullable Integer minSources,
            @Nullable String publisher,
            @Nullable ConflictSide conflicts,
            @Nullable Double value,
            double all) {
        public @Nullable Double change() {
            return value == null ? null : value - all;
        }
    }
}
