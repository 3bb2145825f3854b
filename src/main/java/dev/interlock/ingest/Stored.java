package dev.interlock.ingest;

import dev.interlock.store.EntityId;
import dev.interlock.store.FactReader;
import dev.interlock.store.Origin;
import dev.interlock.store.StoredEntity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the database holds before a load.
 *
 * @param entities what can be read and holds
 * @param owned what a person wrote or retracted, also where it cannot be read as a fact
 */
record Stored(Map<EntityId, StoredEntity> entities, Set<EntityId> owned) {
    static Stored read(FactReader reader) {
        Map<EntityId, StoredEntity> entities = new LinkedHashMap<>();
        reader.read(stored -> entities.put(EntityId.of(stored.entity()), stored));
        return new Stored(entities, reader.owned());
    }

    boolean holds(EntityId id) {
        return entities.containsKey(id);
    }

    @Nullable
    StoredEntity find(EntityId id) {
        return entities.get(id);
    }

    /** Whether only a person may change it. */
    boolean isOwned(EntityId id) {
        StoredEntity known = entities.get(id);
        return owned.contains(id) || (known != null && known.origin() == Origin.USER);
    }
}
