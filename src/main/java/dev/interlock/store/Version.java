package dev.interlock.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was believed of an entity from one revision on.
 *
 * @param until the revision that superseded or retracted it; {@code null} while it stands
 * @param at when it was written; {@code null} where no change is known to have written it, as by hand
 * @param retracted whether it says that the entity is gone
 * @param row what it says, as {@link EntityRows} names it
 */
public record Version(
        long revision,
        @Nullable Long until,
        @Nullable Instant at,
        @Nullable Authorship author,
        boolean retracted,
        Map<String, Object> row) {
    public Version {
        row = Map.copyOf(row);
    }
}
