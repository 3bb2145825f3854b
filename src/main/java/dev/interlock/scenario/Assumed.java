package dev.interlock.scenario;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Overlay;
import dev.interlock.graph.ViewSpec;
import java.util.List;

/**
 * A scenario worked out: the graph with what it adds, and what it takes away. Immutable, safe for any thread.
 *
 * @param effects one for each change, in their order
 */
public record Assumed(Graph graph, Overlay overlay, List<Effect> effects) {
    public Assumed {
        effects = List.copyOf(effects);
    }

    /** What a view shows under the scenario. */
    public GraphView view(ViewSpec spec) {
        return new GraphView(graph, spec, overlay);
    }
}
