package dev.interlock.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One committed change of facts, as it stands in the database for ever.
 *
 * @param revision the number it raised the facts to
 * @param changed what it wrote or retracted; empty where that was too much to list
 */
public record Commit(long revision, Instant at, Authorship author, List<EntityId> changed) {
    public Commit {
        changed = List.copyOf(changed);
    }

    /** Whether the same was asked for. */
    public boolean isOf(@Nullable String request) {
        return request != null && request.equals(author.request());
    }
}
