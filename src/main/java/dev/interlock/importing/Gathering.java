package dev.interlock.importing;

import dev.interlock.graph.EntityReader;
import dev.interlock.graph.Graph;
import dev.interlock.importing.mapping.Existing;
import dev.interlock.importing.mapping.MappedTable.Said;
import dev.interlock.ingest.RejectedRow;
import dev.interlock.model.Entity;
import dev.interlock.model.InvalidValue;
import dev.interlock.store.EntityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what the rows of all files say, beside what is known. A row is taken as a whole or not at all. */
final class Gathering {
    private final Graph graph;
    private final EntityReader known;
    private final Findings findings;
    private final Map<EntityId, Drafted> drafted = new LinkedHashMap<>();

    Gathering(Graph graph, Findings findings) {
        this.graph = graph;
        this.known = new EntityReader(graph);
        this.findings = findings;
    }

    /**
     * What would be written.
     *
     * @param entity the version that would hold
     * @param told what its first row said of it
     */
    record Drafted(Entity entity, Entity told, RowPlace place) {}

    Graph graph() {
        return graph;
    }

    Map<EntityId, Drafted> drafted() {
        return drafted;
    }

    /** What is known of something, this import left aside; {@code null} where nothing is. */
    @Nullable
    Entity known(EntityId id) {
        return graph.has(id.type(), id.key()) ? known.find(id.type(), id.key()) : null;
    }

    /** What would hold. */
    @Nullable
    Entity after(EntityId id) {
        Drafted draft = drafted.get(id);
        return draft == null ? known(id) : draft.entity();
    }

    void take(List<Said> row, RowPlace place) {
        Map<EntityId, Drafted> fresh = new LinkedHashMap<>();
        for (Said said : row) {
            EntityId id = EntityId.of(said.entity());
            Drafted before = fresh.containsKey(id) ? fresh.get(id) : drafted.get(id);
            if (before != null && before.told().equals(said.entity())) {
                continue;
            }
            RejectedRow refused = contradiction(id, said, before, place);
            if (refused != null || !draft(id, said, before, place, fresh)) {
                if (refused != null) {
                    findings.refuse(place, refused);
                }
                return;
            }
        }
        if (fresh.isEmpty() && !row.isEmpty()) {
            place.file().repeated();
        } else if (row.isEmpty()) {
            place.file().empty();
        }
        drafted.putAll(fresh);
    }

    /** False where the row is refused. */
    private boolean draft(
            EntityId id, Said said, @Nullable Drafted before, RowPlace place, Map<EntityId, Drafted> fresh) {
        Entity was = before == null ? known(id) : before.entity();
        try {
            Entity entity = was == null ? said.entity() : Merging.of(was, said.entity(), said.existing());
            if (before == null || !entity.equals(before.entity())) {
                fresh.put(
                        id,
                        new Drafted(
                                entity,
                                before == null ? said.entity() : before.told(),
                                before == null ? place : before.place()));
            }
            return true;
        } catch (InvalidValue wrong) {
            findings.refuse(
                    place, place.refused(null, null, id + " does not go with what is known: " + wrong.getMessage()));
            return false;
        }
    }

    /** Two rows of one file may not say different things of one fact. */
    private static @Nullable RejectedRow contradiction(
            EntityId id, Said said, @Nullable Drafted before, RowPlace place) {
        boolean mayDiffer = said.existing() == Existing.KEEP || said.existing() == Existing.COMPLETE;
        if (before == null || mayDiffer || !before.place().file().equals(place.file())) {
            return null;
        }
        String where = "line " + before.place().line();
        if (said.existing() == Existing.REPLACE) {
            return place.refused(
                    "id",
                    id.key().text(),
                    "'" + id.key() + "' stands already on " + where + "; give this row another key, or remove one");
        }
        List<String> fields = new ArrayList<>(Merging.contradictions(before.told(), said.entity()));
        return fields.isEmpty()
                ? null
                : place.refused(
                        null,
                        null,
                        "says of " + id + " other things than " + where + ": " + fields + "; remove one of the two");
    }
}
