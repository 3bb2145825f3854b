package dev.interlock.api.live;

import dev.interlock.api.catalogue.Row;
import dev.interlock.graph.GraphView;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Something about the facts that is looked at again after each change. */
interface Watch {
    /** How it stands. */
    State look(GraphView view);

    /**
     * Whether a change is worth telling.
     *
     * @param before how it stood when it was last told, or when the watch began
     */
    boolean fires(State before, State after);

    /**
     * How something stands.
     *
     * @param loops that were found, as the schema shows them; empty for other watches
     * @param names of the loops, in the same order
     * @param controllers who control the organization in the end; empty for other watches
     * @param value the number; {@code null} where it is unknown, and for other watches
     * @param complete whether nothing is missing for lack of budget
     */
    record State(
            List<?> loops,
            List<String> names,
            List<Row> controllers,
            @Nullable Double value,
            boolean complete) {
        static State ofNumber(@Nullable Double value) {
            return new State(List.of(), List.of(), List.of(), value, true);
        }

        /** The loops that another state does not have. */
        List<?> without(State other) {
            return IntStream.range(0, loops.size())
                    .filter(i -> !other.names.contains(names.get(i)))
                    .mapToObj(loops::get)
                    .toList();
        }
    }
}
