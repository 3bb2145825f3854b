package dev.interlock.recording;

import dev.interlock.snapshot.Snapshot;
import dev.interlock.store.EntityId;
import java.util.List;

/**
 * What came of a change.
 *
 * @param revision the facts have now; of a dry run, that they would still have
 * @param changed what was written or retracted
 * @param repeated whether the change had been made before under the same client key
 * @param facts as they are after the change; of a dry run, as they would be
 */
public record Recorded(long revision, List<EntityId> changed, List<Doubt> doubts, boolean repeated, Snapshot facts) {
    public Recorded {
        changed = List.copyOf(changed);
        doubts = List.copyOf(doubts);
    }
}
