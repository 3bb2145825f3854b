package dev.interlock.store;

import dev.interlock.model.Entity;
import java.util.List;

/**
 * Changes of facts that are made together or not at all.
 *
 * @param written new entities and new versions of old ones
 * @param retracted entities that no longer hold; they stay in the database as tombstones
 * @param origin who makes the changes, of two
 * @param author who makes them, and why
 */
public record Changes(List<Entity> written, List<Entity> retracted, Origin origin, Authorship author) {
    public Changes {
        written = List.copyOf(written);
        retracted = List.copyOf(retracted);
    }

    /** Changes that nobody signed. */
    public Changes(List<Entity> written, List<Entity> retracted, Origin origin) {
        this(written, retracted, origin, Authorship.of(origin));
    }

    public boolean isEmpty() {
        return written.isEmpty() && retracted.isEmpty();
    }
}
