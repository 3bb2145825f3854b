package dev.interlock.api.wiring;

import dev.interlock.api.error.BadArgument;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Change;
import dev.interlock.model.Scenario;
import dev.interlock.scenario.Contradiction;
import dev.interlock.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the argument {@code assume}. */
@Component
class Assumptions {
    private static final int MOST = 50;

    private final Lookup lookup;

    Assumptions(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * The view with what is assumed on top.
     *
     * @param spec the view without it
     * @param said {@code null} for nothing
     * @throws BadArgument where a change cannot be read, or contradicts the facts or another change
     */
    GraphView view(Snapshot snapshot, ViewSpec spec, @Nullable List<Map<String, Object>> said) {
        GraphView plain = snapshot.view(spec.consolidated(false));
        if (said == null || said.isEmpty()) {
            return snapshot.view(spec);
        }
        if (said.size() > MOST) {
            throw new BadArgument(
                    "assume", said.size() + " changes", "Too many changes", "Assume " + MOST + " at most.");
        }
        List<Change> changes = new ArrayList<>();
        for (int position = 0; position < said.size(); position++) {
            changes.add(new ChangeReader(lookup, plain, position).change(said.get(position)));
        }
        try {
            return snapshot.view(spec.assuming(new Scenario(spec.asOf(), spec.trust(), changes)));
        } catch (Contradiction refused) {
            throw new BadArgument(
                    "assume[" + refused.position() + "]." + refused.field(),
                    refused.value(),
                    String.valueOf(refused.getMessage()),
                    refused.hint());
        }
    }
}
