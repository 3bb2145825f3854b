package dev.interlock.api.attribution;

import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.catalogue.ToMany;
import dev.interlock.graph.Graph;
import dev.interlock.model.Sourcing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which publishers the facts of a measure hang on. */
final class Publishers {
    private Publishers() {}

    /**
     * The publishers without whom one of the facts would not be believed, as the first source spells them; in the order
     * of their names.
     */
    static List<String> needed(List<Row> facts, Sourcing sourcing) {
        Map<String, String> needed = new TreeMap<>();
        for (Row fact : facts) {
            Map<String, String> voices = fact.view().graph().sources().publishers(sources(fact), sourcing);
            if (voices.size() <= Math.max(1, sourcing.minSources())) {
                voices.forEach(needed::putIfAbsent);
            }
        }
        return List.copyOf(needed.values());
    }

    /** A participation that names none has those of its round. */
    private static int[] sources(Row fact) {
        Graph graph = fact.view().graph();
        int[] own = sources(fact.type(), fact);
        boolean ofRound = own.length == 0 && fact.type().name().equals("Participation");
        return ofRound
                ? graph.rounds()
                        .sources()
                        .toArray(graph.participations().round().get(fact.index()))
                : own;
    }

    private static int[] sources(EntityType type, Row fact) {
        @Nullable ToMany list = type.list("sources");
        return Objects.requireNonNull(list).reader().read(fact.view(), fact.index());
    }
}
