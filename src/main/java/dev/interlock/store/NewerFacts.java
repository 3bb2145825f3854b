package dev.interlock.store;

import dev.interlock.model.Entity;
import java.util.List;

/**
 * What changed between two revisions, each entity once.
 *
 * @param revision the later one
 * @param written new entities and new versions, in no order
 * @param retracted what no longer holds; may name what never held at the earlier revision
 */
public record NewerFacts(long revision, List<Entity> written, List<EntityId> retracted) {
    public NewerFacts {
        written = List.copyOf(written);
        retracted = List.copyOf(retracted);
    }
}
