package dev.interlock.snapshot;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.store.LeftOut;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of one revision, frozen. A request takes one and keeps it, so that its whole answer is consistent. Safe for
 * any thread; remembers the views asked for last, so that what they work out is worked out once.
 */
public final class Snapshot {
    private static final int REMEMBERED_VIEWS = 32;

    private final Graph graph;
    private final Instant loadedAt;
    private final List<LeftOut> leftOut;
    private final GraphView defaultView;
    private final Map<ViewSpec, GraphView> views = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ViewSpec, GraphView> eldest) {
            return size() > REMEMBERED_VIEWS;
        }
    };

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

    public GraphView view(ViewSpec spec) {
        if (spec.equals(ViewSpec.DEFAULT)) {
            return defaultView;
        }
        synchronized (views) {
            return views.computeIfAbsent(spec, wanted -> new GraphView(graph, wanted));
        }
    }
}
