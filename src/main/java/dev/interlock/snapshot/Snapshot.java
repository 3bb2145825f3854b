package dev.interlock.snapshot;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Scenario;
import dev.interlock.scenario.Assumed;
import dev.interlock.scenario.Contradiction;
import dev.interlock.scenario.Scenarios;
import dev.interlock.store.LeftOut;
import java.time.Instant;
import java.util.List;

/**
 * The facts of one revision, frozen. A request takes one and keeps it, so that its whole answer is consistent. Safe for
 * any thread; remembers the views asked for last, so that what they work out is worked out once.
 */
public final class Snapshot {
    private static final int REMEMBERED_VIEWS = 32;
    private static final int REMEMBERED_SCENARIOS = 8;

    private final Graph graph;
    private final Instant loadedAt;
    private final List<LeftOut> leftOut;
    private final GraphView defaultView;
    private final Latest<ViewSpec, GraphView> views = new Latest<>(REMEMBERED_VIEWS);
    private final Latest<Scenario, Assumed> scenarios = new Latest<>(REMEMBERED_SCENARIOS);

    /** A snapshot from which nothing was left out. */
    public Snapshot(Graph graph) {
        this(graph, Instant.now(), List.of());
    }

    Snapshot(Graph graph, Instant loadedAt, List<LeftOut> leftOut) {
        this.graph = graph;
        this.loadedAt = loadedAt;
        this.leftOut = List.copyOf(leftOut);
        this.defaultView = new GraphView(graph, ViewSpec.DEFAULT);
    }

    public long revision() {
        return graph.revision();
    }

    public Graph graph() {
        return graph;
    }

    /** When it was read from the database. */
    public Instant loadedAt() {
        return loadedAt;
    }

    /** What stands in the database and could not be taken as a fact. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** @throws Contradiction where what the view assumes cannot be */
    public GraphView view(ViewSpec spec) {
        if (spec.equals(ViewSpec.DEFAULT)) {
            return defaultView;
        }
        return views.get(spec, this::make);
    }

    /** A scenario worked out. */
    public Assumed assumed(Scenario scenario) {
        return scenarios.get(scenario, wanted -> Scenarios.of(view(new ViewSpec(wanted.at(), wanted.trust())), wanted));
    }

    private GraphView make(ViewSpec spec) {
        return spec.scenario().isEmpty()
                ? new GraphView(graph, spec)
                : assumed(spec.scenario()).view(spec);
    }
}
