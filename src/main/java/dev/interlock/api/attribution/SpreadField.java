package dev.interlock.api.attribution;

import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import dev.interlock.model.ConflictSide;
import dev.interlock.model.Sourcing;
import dev.interlock.model.Trust;
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
    private static final List<Integer> AT_LEAST = List.of(2, 3);

    private final Budgets budgets;

    SpreadField(Budgets budgets) {
        this.budgets = budgets;
    }

    @Nullable
    SourceSpread of(DataFetchingEnvironment environment) {
        AskedNumber asked = AskedNumber.read(environment);
        if (asked == null) {
            return null;
        }
        Double value = asked.value;
        if (value == null || asked.used.isEmpty()) {
            return SourceSpread.of(asked, List.of(), List.of());
        }
        GraphView view = asked.used.get(0).view();
        OtherSources others = new OtherSources(Views.snapshot(environment, view), view.spec());
        List<Doubted> ways = ways(view, asked.used);
        List<SourceReading> readings = asked.tryEach(ways, budgets, way -> reading(asked, value, others, way));
        return SourceSpread.of(asked, ways, readings);
    }

    private static SourceReading reading(AskedNumber asked, double all, OtherSources others, Doubted way) {
        GraphView view = others.view(way.trust());
        return new SourceReading(
                way.minSources(), way.publisher(), way.conflicts(), view == null ? null : asked.of(view), all);
    }

    private static List<Doubted> ways(GraphView view, List<Row> used) {
        Trust trust = view.spec().trust();
        Sourcing sourcing = trust.sourcing();
        List<Doubted> ways = new ArrayList<>();
        for (int least : AT_LEAST) {
            if (least > sourcing.needed()) {
                ways.add(new Doubted(least, null, null, trust.demanding(sourcing.atLeast(least))));
            }
        }
        if (view.graph().hasConflicts()) {
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

        static SourceSpread of(AskedNumber asked, List<Doubted> ways, List<SourceReading> readings) {
            double[] known = Stream.concat(Stream.ofNullable(asked.value), values(readings))
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            boolean none = known.length == 0;
            return new SourceSpread(
                    asked.said,
                    asked.value,
                    none ? null : known[0],
                    none ? null : known[known.length - 1],
                    ways.size(),
                    readings.size(),
                    readings.stream().sorted(BY_CHANGE).limit(asked.first).toList());
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
