package dev.interlock.store;

import dev.interlock.model.Entity;
import dev.interlock.model.Key;

/** Names an entity among all: keys are unique only among entities of one type. */
public record EntityId(Class<? extends Entity> type, Key key) {
    public static EntityId of(Entity entity) {
        return new EntityId(entity.getClass(), entity.key());
    }

    @Override
    public String toString() {
        return type.getSimpleName() + " '" + key + "'";
    }
}
