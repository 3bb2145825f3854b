package dev.interlock.ingest;

import dev.interlock.model.Entity;
import dev.interlock.model.Key;

/** Names an entity among all. */
record EntityId(Class<? extends Entity> type, Key key) {
    static EntityId of(Entity entity) {
        return new EntityId(entity.getClass(), entity.key());
    }

    @Override
    public String toString() {
        return type.getSimpleName() + " '" + key + "'";
    }
}
