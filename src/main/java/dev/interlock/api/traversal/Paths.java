package dev.interlock.api.traversal;

import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.page.Connection.PageInfo;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Direction;
import dev.interlock.traversal.KShortestPaths;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.PathPosition;
import dev.interlock.traversal.PathQuery;
import dev.interlock.traversal.PathSort;
import dev.interlock.traversal.TimeOrder;
import dev.interlock.traversal.ViewHops;
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

    private final Catalogue catalogue;
    private final Lookup lookup;
    private final Budgets budgets;

    Paths(Catalogue catalogue, Lookup lookup, Budgets budgets) {
        this.catalogue = catalogue;
        this.lookup = lookup;
        this.budgets = budgets;
    }

    PathConnection find(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        int first = Arguments.number(environment, "first", 1, MAX_FIRST);
        Optional<Row> from = lookup.organization(view, Arguments.text(environment, "from"));
        Optional<Row> to = lookup.organization(view, Arguments.text(environment, "to"));
        if (from.isEmpty() || to.isEmpty()) {
            return PathConnection.none(EmptyReason.UNKNOWN_ORGANIZATION);
        }
        PathQuery query = query(environment, from.get().index(), to.get().index());
        return page(environment, view, query, first);
    }

    private static PathQuery query(DataFetchingEnvironment environment, int from, int to) {
        Integer hubs = environment.getArgument("avoidHubsAbove");
        return new PathQuery(
                from,
                to,
                Arguments.constant(environment, "direction", Direction.class),
                Arguments.constant(environment, "order", TimeOrder.class),
                Arguments.number(environment, "maxHops", 1, MAX_HOPS),
                hubs == null
                        ? PathQuery.NO_HUBS
                        : Arguments.number(environment, "avoidHubsAbove", 0, Integer.MAX_VALUE),
                Arguments.constant(environment, "sort", PathSort.class));
    }

    private PathConnection page(DataFetchingEnvironment environment, GraphView view, PathQuery query, int first) {
        String after = environment.getArgument("after");
        ViewHops hops = hops(environment, view);
        Budget budget = budgets.of(environment);
        KShortestPaths paths = after == null
                ? KShortestPaths.of(hops, query, budget)
                : KShortestPaths.resumeAfter(hops, query, PathCursor.read(view.graph(), after), budget);
        List<PathEdge> edges = new ArrayList<>();
        Shown shown = new Shown(catalogue, view);
        PathPosition begun = paths.position();
        Path next = paths.next();
        PathPosition last = paths.position();
        while (next != null && edges.size() < first) {
            last = paths.position();
            ShownPath path = new ShownPath(next, hops, shown, query.sort().name());
            edges.add(new PathEdge(PathCursor.write(view.graph(), last), path));
            next = paths.next();
        }
        PathPosition end = budget.cut() != null && next == null ? paths.position() : last;
        boolean more = next != null || Budgets.goesOn(budget.cut(), !end.equals(begun));
        String cursor = PathCursor.write(view.graph(), end);
        if (edges.isEmpty() && after == null) {
            return budget.cut() == null
                    ? PathConnection.none(reason(environment, view, query))
                    : PathConnection.cut(budget.cut(), more, cursor);
        }
        String start = edges.isEmpty() ? null : edges.get(0).cursor();
        return new PathConnection(edges, new PageInfo(more, after != null, start, cursor), budget.cut(), null);
    }

    private EmptyReason reason(DataFetchingEnvironment environment, GraphView view, PathQuery query) {
        Trust everything = new Trust(EnumSet.allOf(Status.class));
        ViewSpec spec = view.spec();
        if (spec.asOf() != null && exists(environment, new ViewSpec(null, spec.trust()), query)) {
            return EmptyReason.OUTSIDE_WINDOW;
        }
        boolean untrusted = exists(environment, new ViewSpec(spec.asOf(), everything), query);
        return untrusted ? EmptyReason.UNTRUSTED_ONLY : EmptyReason.NO_PATH_WITHIN_DEPTH;
    }

    private boolean exists(DataFetchingEnvironment environment, ViewSpec spec, PathQuery query) {
        GraphView view = Views.snapshot(environment).view(spec);
        return KShortestPaths.of(hops(environment, view), query, budgets.of(environment))
                        .next()
                != null;
    }

    private static ViewHops hops(DataFetchingEnvironment environment, GraphView view) {
        return new ViewHops(view, Arguments.kinds(environment, "via"), Arguments.estimates(environment));
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
        BUDGET
    }

    /** A page of paths. */
    public record PathConnection(
            List<PathEdge> edges,
            PageInfo pageInfo,
            @Nullable Cut cut,
            @Nullable EmptyReason empty) {
        static PathConnection none(EmptyReason reason) {
            return new PathConnection(List.of(), new PageInfo(false, false, null, null), null, reason);
        }

        /** Before anything was found. */
        static PathConnection cut(Cut cut, boolean goesOn, String resume) {
            return new PathConnection(List.of(), new PageInfo(goesOn, false, null, resume), cut, EmptyReason.BUDGET);
        }

        public List<ShownPath> nodes() {
            return edges.stream().map(PathEdge::node).toList();
        }

        public boolean complete() {
            return cut == null;
        }
    }

    /** One path and its place. */
    public record PathEdge(String cursor, ShownPath node) {}
}
