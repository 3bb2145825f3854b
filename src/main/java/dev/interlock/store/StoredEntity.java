package dev.interlock.store;

import dev.interlock.model.Entity;

/** An entity as the database holds it. What a hand wrote without saying so counts as the user's. */
public record StoredEntity(Entity entity, Origin origin) {}
