package dev.interlock.api.traversal;

import dev.interlock.analysis.circularity.Circularity;
import dev.interlock.analysis.circularity.CircularityPoint;
import dev.interlock.analysis.circularity.CircularityQuery;
import dev.interlock.analysis.circularity.MoneyCirculation;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.snapshot.Snapshot;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code circularity} and {@code circularitySeries}. */
@Component
class CircularityField {
    private static final int MAX_POINTS = 60;

    private final Catalogue catalogue;
    private final Lookup lookup;
    private final Budgets budgets;

    CircularityField(Catalogue catalogue, Lookup lookup, Budgets budgets) {
        this.catalogue = catalogue;
        this.lookup = lookup;
        this.budgets = budgets;
    }

    ShownCircularity value(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        Circularity value = MoneyCirculation.of(view, query(environment, view), budgets.of(environment));
        return new ShownCircularity(value, new Shown(catalogue, view));
    }

    List<Point> series(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        Snapshot snapshot = Views.snapshot(environment);
        Map<LocalDate, GraphView> views = new LinkedHashMap<>();
        for (LocalDate date : dates(environment)) {
            views.put(date, snapshot.view(new ViewSpec(date, view.spec().trust())));
        }
        List<CircularityPoint> points = MoneyCirculation.series(
                List.copyOf(views.keySet()),
                date -> Objects.requireNonNull(views.get(date)),
                query(environment, view),
                budgets.of(environment));
        return points.stream().map(point -> shown(point, views)).toList();
    }

    private Point shown(CircularityPoint point, Map<LocalDate, GraphView> views) {
        Shown shown = new Shown(catalogue, Objects.requireNonNull(views.get(point.date())));
        return new Point(point.date(), new ShownCircularity(point.circularity(), shown));
    }

    private CircularityQuery query(DataFetchingEnvironment environment, GraphView view) {
        return new CircularityQuery(
                group(environment, view),
                Arguments.kinds(environment, "kinds"),
                Arguments.number(environment, "maxLength", MoneyLoopsQuery.SHORTEST, MoneyLoopsQuery.LONGEST),
                Arguments.estimates(environment));
    }

    private @Nullable Set<Key> group(DataFetchingEnvironment environment, GraphView view) {
        List<String> names = environment.getArgument("group");
        if (names == null) {
            return null;
        }
        Set<Key> group = new LinkedHashSet<>();
        for (String name : names) {
            Row found = lookup.organization(view, name).orElse(null);
            group.add(Key.of(Arguments.known("group", name, found).key()));
        }
        return group;
    }

    /** The last days of the steps between the two dates, and the last date itself. */
    private static List<LocalDate> dates(DataFetchingEnvironment environment) {
        LocalDate from = Objects.requireNonNull(environment.getArgument("from"));
        LocalDate to = Objects.requireNonNull(environment.getArgument("to"));
        int months = switch (Arguments.text(environment, "every")) {
            case "MONTH" -> 1;
            case "QUARTER" -> 3;
            default -> 12;
        };
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
    public record ShownCircularity(Circularity value, Shown shown) {
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
            return shown.explanation(
                    value.explanation(),
                    value.loops().stream()
                            .flatMap(loop -> loop.facts().stream())
                            .flatMap(List::stream));
        }
    }

    /** A loop taken out of the money. */
    public record Loop(List<Row> organizations, long amountUsd) {}

    /** Money from one organization to another. */
    public record Flow(Row from, Row to, long amountUsd) {}
}
