package dev.interlock.ingest;

import dev.interlock.model.Entity;
import dev.interlock.store.Changes;
import dev.interlock.store.EntityId;
import dev.interlock.store.Origin;
import dev.interlock.store.References;
import dev.interlock.store.StoredEntity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the files would change in the database: rows that are new or different are written, rows that are gone are
 * retracted. What a person wrote stays as it is, and so does what it refers to.
 *
 * @param conflicts what was not done, and why
 */
record SeedChanges(List<Entity> written, List<Entity> retracted, List<String> conflicts) {
    static SeedChanges between(Stored stored, Seed seed) {
        SeedChanges changes = new SeedChanges(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        seed.entities().forEach(entity -> changes.compare(stored, entity));
        changes.retract(stored, seed);
        return changes;
    }

    Changes toApply() {
        return new Changes(written, retracted, Origin.SEED);
    }

    private void compare(Stored stored, Entity entity) {
        EntityId id = EntityId.of(entity);
        StoredEntity known = stored.find(id);
        if (known != null && known.entity().equals(entity)) {
            return;
        }
        if (stored.isOwned(id)) {
            conflicts.add(id + " is kept as a person wrote it, though the files differ");
        } else {
            written.add(entity);
        }
    }

    private void retract(Stored stored, Seed seed) {
        Map<EntityId, Entity> gone = new LinkedHashMap<>();
        Deque<Entity> staying = new ArrayDeque<>();
        stored.entities().forEach((id, known) -> {
            if (!stored.isOwned(id) && seed.lacks(id)) {
                gone.put(id, known.entity());
            } else if (stored.isOwned(id) || !seed.accepts(id)) {
                staying.add(known.entity());
            }
        });
        while (!staying.isEmpty()) {
            for (EntityId needed : References.of(staying.remove())) {
                Entity kept = gone.remove(needed);
                if (kept != null) {
                    conflicts.add(needed + " is in no file any more, but kept: what stays refers to it");
                    staying.add(kept);
                }
            }
        }
        retracted.addAll(gone.values());
    }
}
