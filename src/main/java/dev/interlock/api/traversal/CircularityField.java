package dev.interlock.api.traversal;

import dev.interlock.analysis.circularity.Circularity;
import dev.interlock.analysis.circularity.CircularityPoint;
import dev.interlock.analysis.circularity.CircularityQuery;
import dev.interlock.analysis.circularity.MoneyCirculation;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Interval;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code circularity} and {@code circularitySeries}. */
@Component
class CircularityField {
    private static final int MAX_POINTS = 60;

    private final Budgets budgets;
    private final Folds folds;

    CircularityField(Budgets budgets, Folds folds) {
        this.budgets = budgets;
        this.folds = folds;
    }

    ShownCircularity value(DataFetchingEnvironment environment) {
        Asked asked = folds.asked(environment);
        CircularityQuery query = query(environment, asked);
        Circularity value = MoneyCirculation.of(asked.fold(), query, budgets.of(environment));
        return new ShownCircularity(value, asked.shown(), () -> asked);
    }

    List<Point> series(DataFetchingEnvironment environment) {
        Budget forGroups = budgets.of(environment);
        Map<LocalDate, Asked> asked = new LinkedHashMap<>();
        dates(environment).forEach(date -> asked.put(date, at(environment, date, forGroups)));
        List<CircularityPoint> points = MoneyCirculation.series(
                List.copyOf(asked.keySet()),
                date -> Objects.requireNonNull(asked.get(date)).fold(),
                query(environment, folds.asked(environment)),
                budgets.of(environment));
        return points.stream()
                .map(point -> point(point, Objects.requireNonNull(asked.get(point.date()))))
                .toList();
    }

    /** The question at another date. */
    private Asked at(DataFetchingEnvironment environment, LocalDate date, Budget forGroups) {
        GraphView view = Views.of(environment);
        Asked asked =
                folds.asked(Views.snapshot(environment, view).view(view.spec().at(date)), forGroups);
        query(environment, asked);
        return asked;
    }

    private static Point point(CircularityPoint point, Asked asked) {
        return new Point(point.date(), new ShownCircularity(point.circularity(), asked.shown(), () -> asked));
    }

    private static CircularityQuery query(DataFetchingEnvironment environment, Asked asked) {
        return new CircularityQuery(
                group(environment, asked),
                Arguments.kinds(environment, "kinds"),
                Arguments.number(environment, "maxLength", MoneyLoopsQuery.SHORTEST, MoneyLoopsQuery.LONGEST),
                Arguments.estimates(environment));
    }

    private static @Nullable Set<Key> group(DataFetchingEnvironment environment, Asked asked) {
        List<String> names = environment.getArgument("group");
        if (names == null) {
            return null;
        }
        Set<Key> group = new LinkedHashSet<>();
        for (String name : names) {
            group.add(Key.of(asked.require("group", name).key()));
        }
        return group;
    }

    /** The last days of the steps between the two dates, and the last date itself. */
    private static List<LocalDate> dates(DataFetchingEnvironment environment) {
        LocalDate from = Objects.requireNonNull(environment.getArgument("from"));
        LocalDate to = Objects.requireNonNull(environment.getArgument("to"));
        int months = Arguments.constant(environment, "every", Interval.class).months();
        List<LocalDate> dates = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            LocalDate last = month.atEndOfMonth();
            if (month.getMonthValue() % months == 0 && !last.isBefore(from) && last.isBefore(to)) {
                dates.add(last);
            }
            if (dates.size() >= MAX_POINTS) {
                throw new BadArgument(
                        "to",
                        to,
                        "The series has more than " + MAX_POINTS + " points",
                        "Take longer steps or less time.");
            }
        }
        dates.add(to);
        if (from.isAfter(to)) {
            throw new BadArgument("from", from, "from is after to", "Give a date of at most " + to + ".");
        }
        return dates;
    }

    /** One point of a series. */
    public record Point(LocalDate date, ShownCircularity circularity) {}

    /** Circularity as the schema shows it. */
    public record ShownCircularity(Circularity value, Shown shown, Supplier<Asked> asked) {
        public long totalUsd() {
            return value.totalUsd();
        }

        public int knownHops() {
            return value.knownHops();
        }

        public int unknownHops() {
            return value.unknownHops();
        }

        public int estimatedHops() {
            return value.estimatedHops();
        }

        public List<Loop> loops() {
            return value.loops().stream()
                    .map(loop -> new Loop(
                            shown.organizations(loop.organizations()),
                            loop.amount().dollars()))
                    .toList();
        }

        public long goingRoundUsd() {
            return value.goingRoundUsd();
        }

        public long cycledUsd() {
            return value.cycledUsd();
        }

        public @Nullable Double cycledShare() {
            return value.cycledShare();
        }

        public List<Flow> remainder() {
            return value.remainder().stream()
                    .map(flow -> new Flow(
                            shown.organization(flow.from()),
                            shown.organization(flow.to()),
                            flow.amount().dollars()))
                    .toList();
        }

        public @Nullable Boolean remainderAcyclic() {
            return value.remainderAcyclic();
        }

        public long throughputUsd() {
            return value.throughputUsd();
        }

        public @Nullable Double finnCyclingIndex() {
            return value.finnCyclingIndex();
        }

        public @Nullable Double reciprocity() {
            return value.reciprocity();
        }

        public @Nullable Double circulationShare() {
            return value.circulationShare();
        }

        public @Nullable Double trophicIncoherence() {
            return value.trophicIncoherence();
        }

        public boolean complete() {
            return value.cut() == null;
        }

        public @Nullable Cut cut() {
            return value.cut();
        }

        public Shown.ShownExplanation explain() {
            Stream<Key> organizations = value.loops().stream().flatMap(loop -> loop.organizations().stream());
            return shown.explanation(
                    asked.get().explained(value.explanation(), organizations),
                    value.loops().stream()
                            .flatMap(loop -> loop.facts().stream())
                            .flatMap(List::stream));
        }

        public List<Asked.NamedGroup> groups() {
            return asked.get().named();
        }
    }

    /** A loop taken out of the money. */
    public record Loop(List<Row> organizations, long amountUsd) {}

    /** Money from one organization to another. */
    public record Flow(Row from, Row to, long amountUsd) {}
}
