package dev.interlock.api.measure;

import dev.interlock.analysis.concentration.Concentration;
import dev.interlock.analysis.concentration.ConcentrationPoint;
import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.concentration.GroupShare;
import dev.interlock.analysis.concentration.Influence;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Folds;
import dev.interlock.api.traversal.Shown;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Interval;
import dev.interlock.graph.Window;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code concentration} and {@code concentrationSeries}. */
@Component
class ConcentrationField {
    private static final int MAX_POINTS = 120;
    private static final int MAX_GROUPS = 500;
    private static final int MAX_INFLUENCES = 100;

    private final Catalogue catalogue;
    private final Budgets budgets;
    private final Folds folds;

    ConcentrationField(Catalogue catalogue, Budgets budgets, Folds folds) {
        this.catalogue = catalogue;
        this.budgets = budgets;
        this.folds = folds;
    }

    ShownConcentration value(DataFetchingEnvironment environment) {
        Asked asked = folds.asked(environment);
        GraphView view = asked.measured();
        ConcentrationQuery query = query(environment, view).window(ConcentrationArguments.window(environment));
        return new ShownConcentration(Concentration.of(view, query, budgets.of(environment)), asked);
    }

    List<Point> series(DataFetchingEnvironment environment) {
        Asked asked = folds.asked(environment);
        GraphView view = asked.measured();
        LocalDate from = Objects.requireNonNull(environment.getArgument("from"));
        LocalDate to = Objects.requireNonNull(environment.getArgument("to"));
        Interval every = Arguments.constant(environment, "every", Interval.class);
        Window window = ConcentrationArguments.window(from, to, "from");
        if (from.plusMonths((long) MAX_POINTS * every.months()).isBefore(to)) {
            throw new BadArgument(
                    "to", to, "The series has more than " + MAX_POINTS + " points", "Take longer steps or less time.");
        }
        ConcentrationQuery query = query(environment, view).window(window);
        return Concentration.series(view, query, every, budgets.of(environment)).stream()
                .map(point -> point(point, asked))
                .toList();
    }

    private ConcentrationQuery query(DataFetchingEnvironment environment, GraphView view) {
        ConcentrationQuery query = ConcentrationArguments.quantity(environment);
        return query.groupBy(ConcentrationArguments.groupBy(environment, query.of()))
                .within(ConcentrationArguments.within(view, catalogue, environment.getArgument("within"), "within"))
                .least(ConcentrationArguments.least(environment));
    }

    private static Point point(ConcentrationPoint point, Asked asked) {
        return new Point(
                Objects.requireNonNull(point.window().from()),
                Objects.requireNonNull(point.window().to()),
                new ShownConcentration(point.concentration(), asked));
    }

    List<Group> groups(DataFetchingEnvironment environment) {
        ShownConcentration asked = source(environment);
        return asked.value().groups().stream()
                .limit(Arguments.number(environment, "first", 0, MAX_GROUPS))
                .map(group -> Group.of(group, asked.shown()))
                .toList();
    }

    @Nullable
    Double topShare(DataFetchingEnvironment environment) {
        int count = Arguments.number(environment, "count", 1, Integer.MAX_VALUE);
        return source(environment).value().distribution().top(count);
    }

    List<FactInfluence> influences(DataFetchingEnvironment environment) {
        ShownConcentration asked = source(environment);
        int first = Arguments.number(environment, "first", 0, MAX_INFLUENCES);
        return asked.value().influences(first).stream()
                .map(influence -> FactInfluence.of(influence, asked.shown()))
                .toList();
    }

    private static ShownConcentration source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    /** One value of a series. */
    public record Point(LocalDate from, LocalDate to, ShownConcentration concentration) {}

    /** One group's part. */
    public record Group(
            String label,
            @Nullable Row organization,
            long amountUsd,
            @Nullable Double share,
            long estimatedUsd,
            int facts) {
        static Group of(GroupShare group, Shown shown) {
            return new Group(
                    group.label(),
                    group.organization() == null ? null : shown.organization(group.organization()),
                    group.amountUsd(),
                    group.share(),
                    group.estimatedUsd(),
                    group.facts());
        }
    }

    /** What one fact does to the index. */
    public record FactInfluence(
            Row fact,
            String group,
            long amountUsd,
            boolean estimated,
            @Nullable Double hhiWithout,
            @Nullable Double change) {
        static FactInfluence of(Influence influence, Shown shown) {
            return new FactInfluence(
                    shown.facts(List.of(influence.fact())).get(0),
                    influence.label(),
                    influence.amountUsd(),
                    influence.estimated(),
                    influence.hhiWithout(),
                    influence.change());
        }
    }
}
