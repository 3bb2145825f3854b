package dev.interlock.api.traversal;

import dev.interlock.api.catalogue.MayBeCut;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.page.Connection.PageInfo;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.Graph;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Direction;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.KShortestPaths;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.PathPosition;
import dev.interlock.traversal.PathQuery;
import dev.interlock.traversal.PathSort;
import dev.interlock.traversal.TimeOrder;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code paths}. */
@Component
class Paths {
    private static final int MAX_HOPS = 16;
    private static final int MAX_FIRST = 100;

    private final Budgets budgets;
    private final Folds folds;

    Paths(Budgets budgets, Folds folds) {
        this.budgets = budgets;
        this.folds = folds;
    }

    PathConnection find(DataFetchingEnvironment environment) {
        int first = Arguments.number(environment, "first", 1, MAX_FIRST);
        Asked asked = folds.asked(environment);
        Optional<Row> from = asked.find(Arguments.text(environment, "from"));
        Optional<Row> to = asked.find(Arguments.text(environment, "to"));
        if (from.isEmpty() || to.isEmpty()) {
            return PathConnection.none(asked, EmptyReason.UNKNOWN_ORGANIZATION);
        }
        Ends ends = new Ends(from.get().index(), to.get().index());
        if (ends.from != ends.to && ends.areOne(asked.fold())) {
            return PathConnection.none(asked, EmptyReason.SAME_GROUP);
        }
        return page(environment, asked, ends, first);
    }

    /** The organizations named, not what they stand for, which depends on the view. */
    private record Ends(int from, int to) {
        boolean areOne(Fold fold) {
            return fold.representative(from) == fold.representative(to);
        }
    }

    private static PathQuery query(DataFetchingEnvironment environment, Fold fold, Ends ends) {
        Integer hubs = environment.getArgument("avoidHubsAbove");
        return new PathQuery(
                fold.representative(ends.from),
                fold.representative(ends.to),
                Arguments.constant(environment, "direction", Direction.class),
                Arguments.constant(environment, "order", TimeOrder.class),
                Arguments.number(environment, "maxHops", 1, MAX_HOPS),
                hubs == null
                        ? PathQuery.NO_HUBS
                        : Arguments.number(environment, "avoidHubsAbove", 0, Integer.MAX_VALUE),
                Arguments.constant(environment, "sort", PathSort.class));
    }

    private PathConnection page(DataFetchingEnvironment environment, Asked asked, Ends ends, int first) {
        String after = environment.getArgument("after");
        Graph graph = asked.view().graph();
        PathQuery query = query(environment, asked.fold(), ends);
        FactHops hops = hops(environment, asked.fold());
        Budget budget = budgets.of(environment);
        KShortestPaths paths = after == null
                ? KShortestPaths.of(hops, query, budget)
                : KShortestPaths.resumeAfter(hops, query, PathCursor.read(graph, after), budget);
        List<PathEdge> edges = new ArrayList<>();
        PathPosition begun = paths.position();
        Path next = paths.next();
        PathPosition last = paths.position();
        while (next != null && edges.size() < first) {
            last = paths.position();
            ShownPath path = new ShownPath(next, hops, asked, query.sort().name());
            edges.add(new PathEdge(PathCursor.write(graph, last), path));
            next = paths.next();
        }
        PathPosition end = budget.cut() != null && next == null ? paths.position() : last;
        boolean more = next != null || Budgets.goesOn(budget.cut(), !end.equals(begun));
        String cursor = PathCursor.write(graph, end);
        if (edges.isEmpty() && after == null) {
            return budget.cut() == null
                    ? PathConnection.none(asked, reason(environment, asked, ends))
                    : PathConnection.cut(asked, budget.cut(), more, cursor);
        }
        String start = edges.isEmpty() ? null : edges.get(0).cursor();
        PageInfo page = new PageInfo(more, after != null, start, cursor);
        return new PathConnection(edges, page, budget.cut(), null, asked.named());
    }

    private EmptyReason reason(DataFetchingEnvironment environment, Asked asked, Ends ends) {
        Trust everything = new Trust(EnumSet.allOf(Status.class));
        ViewSpec spec = asked.view().spec();
        if (spec.asOf() != null && exists(environment, spec.at(null), ends)) {
            return EmptyReason.OUTSIDE_WINDOW;
        }
        boolean untrusted = exists(environment, spec.trusting(everything), ends);
        return untrusted ? EmptyReason.UNTRUSTED_ONLY : EmptyReason.NO_PATH_WITHIN_DEPTH;
    }

    private boolean exists(DataFetchingEnvironment environment, ViewSpec spec, Ends ends) {
        Fold fold = folds.asked(
                        environment,
                        Views.snapshot(environment, Views.of(environment)).view(spec))
                .fold();
        return KShortestPaths.of(hops(environment, fold), query(environment, fold, ends), budgets.of(environment))
                        .next()
                != null;
    }

    private static FactHops hops(DataFetchingEnvironment environment, Fold fold) {
        return fold.hops(Arguments.kinds(environment, "via"), Arguments.estimates(environment));
    }

    String reading(DataFetchingEnvironment environment) {
        ShownPath path = Objects.requireNonNull(environment.getSource());
        return path.reading(Arguments.text(environment, "language"));
    }

    /** Why nothing was found. */
    enum EmptyReason {
        NO_PATH_WITHIN_DEPTH,
        OUTSIDE_WINDOW,
        UNTRUSTED_ONLY,
        UNKNOWN_ORGANIZATION,
        SAME_GROUP,
        BUDGET
    }

    /** A page of paths. */
    public record PathConnection(
            List<PathEdge> edges,
            PageInfo pageInfo,
            @Nullable Cut cut,
            @Nullable EmptyReason empty,
            List<Asked.NamedGroup> groups)
            implements MayBeCut {
        static PathConnection none(Asked asked, EmptyReason reason) {
            PageInfo page = new PageInfo(false, false, null, null);
            return new PathConnection(List.of(), page, null, reason, asked.named());
        }

        /** Before anything was found. */
        static PathConnection cut(Asked asked, Cut cut, boolean goesOn, String resume) {
            PageInfo page = new PageInfo(goesOn, false, null, resume);
            return new PathConnection(List.of(), page, cut, EmptyReason.BUDGET, asked.named());
        }

        public List<ShownPath> nodes() {
            return edges.stream().map(PathEdge::node).toList();
        }

        @Override
        public boolean complete() {
            return cut == null;
        }
    }

    /** One path and its place. */
    public record PathEdge(String cursor, ShownPath node) {}
}
