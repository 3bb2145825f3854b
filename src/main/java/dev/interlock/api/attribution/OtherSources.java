package dev.interlock.api.attribution;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Scenario;
import dev.interlock.model.Trust;
import dev.interlock.scenario.Contradiction;
import dev.interlock.scenario.Scenarios;
import dev.interlock.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** One view under another trust, with the same date and assumptions. The views are not kept. */
final class OtherSources {
    private final Graph graph;
    private final ViewSpec spec;

    OtherSources(Snapshot snapshot, ViewSpec spec) {
        this.graph =
                snapshot.view(spec.assuming(Scenario.NONE).consolidated(false)).graph();
        this.spec = spec;
    }

    /** {@code null} where what is assumed contradicts what is left. */
    @Nullable
    GraphView view(Trust trust) {
        Scenario known = spec.scenario();
        if (known.isEmpty()) {
            return new GraphView(graph, spec.trusting(trust));
        }
        Scenario scenario = new Scenario(known.at(), trust, known.changes());
        GraphView base = new GraphView(
                graph, spec.at(known.at()).trusting(trust).consolidated(false).assuming(Scenario.NONE));
        try {
            return Scenarios.of(base, scenario).view(spec.trusting(trust).assuming(scenario));
        } catch (Contradiction contradicted) {
            return null;
        }
    }
}
