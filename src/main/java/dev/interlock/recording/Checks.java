package dev.interlock.recording;

import dev.interlock.graph.EntityReader;
import dev.interlock.graph.Graph;
import dev.interlock.model.Entity;
import dev.interlock.model.Organization;
import dev.interlock.model.Source;
import dev.interlock.store.EntityId;
import dev.interlock.store.EntityRows;
import dev.interlock.store.References;
import java.util.HashSet;
import java.util.Set;

/** Whether a change leaves facts that fit together: nothing overwritten unawares, nothing that leads nowhere. */
final class Checks {
    private final Graph graph;
    private final Set<EntityId> written = new HashSet<>();
    private final Set<EntityId> retracted = new HashSet<>();

    private Checks(Graph graph, Intent intent) {
        this.graph = graph;
        intent.written().forEach(entity -> written.add(EntityId.of(entity)));
        intent.retracted().forEach(entity -> retracted.add(EntityId.of(entity)));
    }

    /** @throws Refused where it does not */
    static void of(Graph graph, Intent intent) {
        Checks checks = new Checks(graph, intent);
        intent.fresh().forEach(checks::isNew);
        intent.written().forEach(checks::refersToWhatIsThere);
        intent.retracted().forEach(checks::isThere);
        checks.nothingRefersToWhatGoes();
    }

    private void isNew(EntityId id) {
        if (graph.has(id.type(), id.key()) && !retracted.contains(id)) {
            throw new Refused(
                    Refused.Reason.ALREADY_EXISTS,
                    id.type() == Organization.class ? "slug" : "key",
                    id.key(),
                    id + " exists already",
                    "Correct it instead, or give the new one another key.");
        }
    }

    private void refersToWhatIsThere(Entity entity) {
        for (EntityId id : References.of(entity)) {
            boolean stays = graph.has(id.type(), id.key()) && !retracted.contains(id);
            if (!stays && !written.contains(id)) {
                throw new Refused(
                        Refused.Reason.NOT_FOUND,
                        id.type() == Source.class ? "sources" : "",
                        id.key(),
                        EntityId.of(entity) + " refers to " + id + ", which is not there",
                        "Record that first, or correct the reference.");
            }
        }
    }

    private void isThere(Entity entity) {
        if (!graph.has(entity.getClass(), entity.key())) {
            EntityId id = EntityId.of(entity);
            throw new Refused(Refused.Reason.NOT_FOUND, "id", id.key(), id + " is not there", "It is gone already.");
        }
    }

    private void nothingRefersToWhatGoes() {
        if (retracted.stream().allMatch(written::contains)) {
            return;
        }
        EntityReader reader = new EntityReader(graph);
        for (Class<? extends Entity> type : EntityRows.TYPES) {
            reader.all(type).forEach(this::refersToNothingThatGoes);
        }
    }

    private void refersToNothingThatGoes(Entity entity) {
        EntityId from = EntityId.of(entity);
        if (retracted.contains(from) || written.contains(from)) {
            return;
        }
        for (EntityId id : References.of(entity)) {
            if (retracted.contains(id) && !written.contains(id)) {
                throw new Refused(
                        Refused.Reason.STILL_REFERRED_TO,
                        "id",
                        id.key(),
                        from + " still refers to " + id,
                        "Retract or correct that first; mergeOrganizations moves all facts of one organization at once.");
            }
        }
    }
}
