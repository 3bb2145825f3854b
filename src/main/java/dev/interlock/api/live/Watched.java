package dev.interlock.api.live;

import dev.interlock.api.catalogue.Row;
import dev.interlock.graph.GraphView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change did to something that is watched, as the schema shows it. */
record Watched(
        long revision,
        GraphView before,
        GraphView after,
        List<?> newLoops,
        List<?> brokenLoops,
        List<Row> controllersBefore,
        List<Row> controllersAfter,
        @Nullable Double valueBefore,
        @Nullable Double valueAfter) {
    static Watched of(GraphView before, Watch.State was, GraphView after, Watch.State is) {
        return new Watched(
                after.graph().revision(),
                before,
                after,
                is.without(was),
                was.without(is),
                was.controllers(),
                is.controllers(),
                was.value(),
                is.value());
    }
}
