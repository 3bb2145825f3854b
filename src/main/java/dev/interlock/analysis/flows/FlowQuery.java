package dev.interlock.analysis.flows;

import dev.interlock.graph.Trait;
import dev.interlock.graph.Window;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which flows.
 *
 * @param from groups the money comes from, {@code null} for all
 * @param to groups it goes to, {@code null} for all
 * @param estimates whether an equal share of the undisclosed rest of a round counts as money
 */
public record FlowQuery(
        @Nullable Set<String> from, @Nullable Set<String> to, Trait by, Window window, boolean estimates) {
    public FlowQuery {
        from = from == null ? null : Set.copyOf(from);
        to = to == null ? null : Set.copyOf(to);
    }

    public static FlowQuery by(Trait by) {
        return new FlowQuery(null, null, by, Window.ALL, true);
    }

    boolean wants(@Nullable String group, @Nullable String other) {
        return (from == null || (group != null && from.contains(group)))
                && (to == null || (other != null && to.contains(other)));
    }
}
