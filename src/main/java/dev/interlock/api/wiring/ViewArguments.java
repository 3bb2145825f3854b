package dev.interlock.api.wiring;

import dev.interlock.api.error.BadArgument;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Change;
import dev.interlock.model.Scenario;
import dev.interlock.scenario.Contradiction;
import dev.interlock.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which view is asked for: date, trust, folding, and what is assumed. */
@Component
public class ViewArguments {
    private static final int MOST_CHANGES = 50;

    private final Lookup lookup;

    ViewArguments(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * The view that is asked for.
     *
     * @param said the arguments of {@code graph}, or an input of the same fields
     * @param prefix what stands before their names in errors; empty or ending in a dot
     * @throws BadArgument where nothing is trusted or a source is unknown, or an assumed change cannot be read or contradicts the facts or
     *     another change
     */
    public GraphView view(Snapshot snapshot, Map<String, Object> said, String prefix) {
        ViewSpec plain = new ViewSpec(
                (LocalDate) said.get("asOf"), TrustReader.trust(snapshot.graph(), said.get("trust"), prefix));
        boolean consolidated = Boolean.TRUE.equals(said.get("consolidated"));
        List<Change> changes = changes(snapshot.view(plain), said.get("assume"), prefix);
        ViewSpec spec = plain.consolidated(consolidated);
        if (changes.isEmpty()) {
            return snapshot.view(spec);
        }
        try {
            return snapshot.view(spec.assuming(new Scenario(spec.asOf(), spec.trust(), changes)));
        } catch (Contradiction refused) {
            throw new BadArgument(
                    prefix + "assume[" + refused.position() + "]." + refused.field(),
                    refused.value(),
                    String.valueOf(refused.getMessage()),
                    refused.hint());
        }
    }

    private List<Change> changes(GraphView plain, @Nullable Object said, String prefix) {
        List<?> all = said == null ? List.of() : (List<?>) said;
        if (all.size() > MOST_CHANGES) {
            throw new BadArgument(
                    prefix + "assume",
                    all.size() + " changes",
                    "Too many changes",
                    "Assume " + MOST_CHANGES + " at most.");
        }
        List<Change> changes = new ArrayList<>();
        for (int position = 0; position < all.size(); position++) {
            String path = prefix + "assume[" + position + "].";
            changes.add(new ChangeReader(lookup, plain, path).change(all.get(position)));
        }
        return changes;
    }
}
