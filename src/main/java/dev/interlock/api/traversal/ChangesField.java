package dev.interlock.api.traversal;

import dev.interlock.analysis.change.FactChange;
import dev.interlock.analysis.change.FactChanges;
import dev.interlock.analysis.change.LoopChanges;
import dev.interlock.analysis.change.MeasureChange;
import dev.interlock.analysis.change.MeasureChanges;
import dev.interlock.analysis.change.RankBy;
import dev.interlock.analysis.change.RankChange;
import dev.interlock.analysis.change.RoofChange;
import dev.interlock.analysis.change.ViewPair;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.wiring.KnownAt;
import dev.interlock.api.wiring.ViewArguments;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.column.Texts;
import dev.interlock.traversal.Budget;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Answers {@code changes}: how two views differ. Each part is worked out only when it is asked for. */
@Component
class ChangesField implements RuntimeWiringConfigurer {
    private static final int MOST = 500;
    private static final int MOST_LOOPS = 5_000;

    private final ViewArguments views;
    private final KnownAt knownAt;
    private final Folds folds;
    private final Budgets budgets;

    ChangesField(ViewArguments views, KnownAt knownAt, Folds folds, Budgets budgets) {
        this.views = views;
        this.knownAt = knownAt;
        this.folds = folds;
        this.budgets = budgets;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", builder -> builder.dataFetcher("changes", this::changes));
        wiring.type(
                "ViewChanges",
                builder -> builder.dataFetcher("facts", this::facts)
                        .dataFetcher("roofs", this::roofs)
                        .dataFetcher("loops", this::loops)
                        .dataFetcher("measures", this::measures)
                        .dataFetcher("ranks", this::ranks));
    }

    private ViewChanges changes(DataFetchingEnvironment environment) {
        Map<String, Object> from = Objects.requireNonNull(environment.getArgument("from"));
        Map<String, Object> to = Objects.requireNonNull(environment.getArgument("to"));
        return new ViewChanges(view(environment, from, "from."), view(environment, to, "to."));
    }

    private GraphView view(DataFetchingEnvironment environment, Map<String, Object> said, String prefix) {
        return views.view(knownAt.snapshot(environment.getGraphQlContext(), said, prefix), said, prefix);
    }

    private ShownChanges.Facts facts(DataFetchingEnvironment environment) {
        ViewChanges pair = source(environment);
        int first = Arguments.number(environment, "first", 0, MOST);
        Budget budget = budgets.of(environment);
        List<FactChange> changes = FactChanges.of(pair.from, pair.to, budget);
        return new ShownChanges.Facts(
                changes, first, shown(environment, pair.from), shown(environment, pair.to), budget.cut());
    }

    private List<ShownChanges.Roof> roofs(DataFetchingEnvironment environment) {
        ViewChanges pair = comparable(environment);
        Shown shown = shown(environment, pair.to);
        List<RoofChange> changes = RoofChange.of(
                pair.to.graph().organizations().key(),
                folds.completeGroups(environment, pair.from),
                folds.completeGroups(environment, pair.to));
        return changes.stream()
                .map(change -> ShownChanges.Roof.of(change, shown))
                .toList();
    }

    private ShownChanges.Loops loops(DataFetchingEnvironment environment) {
        ViewChanges pair = comparable(environment);
        int maxLength = Arguments.number(environment, "maxLength", MoneyLoopsQuery.SHORTEST, MoneyLoopsQuery.LONGEST);
        int first = Arguments.number(environment, "first", 0, MOST);
        MoneyLoopsQuery query = MoneyLoopsQuery.DEFAULT.lengths(MoneyLoopsQuery.SHORTEST, maxLength);
        Asked from = folds.asked(environment, pair.from);
        Asked to = folds.asked(environment, pair.to);
        LoopChanges changes =
                LoopChanges.of(new ViewPair(from.fold(), to.fold()), query, MOST_LOOPS, budgets.of(environment));
        return new ShownChanges.Loops(changes, first, from, to, query);
    }

    private List<MeasureChange> measures(DataFetchingEnvironment environment) {
        ViewChanges pair = comparable(environment);
        ViewPair both = new ViewPair(
                folds.asked(environment, pair.from).fold(),
                folds.asked(environment, pair.to).fold());
        return MeasureChanges.of(
                both,
                folds.completeGroups(environment, pair.from),
                folds.completeGroups(environment, pair.to),
                () -> budgets.of(environment));
    }

    private ShownChanges.Ranks ranks(DataFetchingEnvironment environment) {
        ViewChanges pair = comparable(environment);
        int first = Arguments.number(environment, "first", 0, MOST);
        RankBy by = Arguments.constant(environment, "by", RankBy.class);
        GraphView from = folds.asked(environment, pair.from).measured();
        GraphView to = folds.asked(environment, pair.to).measured();
        return new ShownChanges.Ranks(RankChange.of(from, to, by), first, shown(environment, pair.to));
    }

    private Shown shown(DataFetchingEnvironment environment, GraphView view) {
        return folds.asked(environment, view).shown();
    }

    /** What is compared organization by organization needs the same ones in both views. */
    private static ViewChanges comparable(DataFetchingEnvironment environment) {
        ViewChanges pair = source(environment);
        if (!sameOrganizations(pair.from.graph(), pair.to.graph())) {
            throw new BadArgument(
                    "to.knownAt",
                    pair.to.graph().revision(),
                    "The two revisions know different organizations",
                    "Compare facts, or ask from and to for the same field.");
        }
        return pair;
    }

    private static boolean sameOrganizations(Graph one, Graph other) {
        if (one.revision() == other.revision()) {
            return true;
        }
        Texts slugs = one.organizations().key();
        Texts others = other.organizations().key();
        return one.organizations().size() == other.organizations().size()
                && IntStream.range(0, slugs.size())
                        .allMatch(row -> slugs.require(row).equals(others.require(row)));
    }

    private static ViewChanges source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    /** Two views. */
    public record ViewChanges(GraphView from, GraphView to) {}
}
