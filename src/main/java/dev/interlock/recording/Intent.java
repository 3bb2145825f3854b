package dev.interlock.recording;

import dev.interlock.model.Entity;
import dev.interlock.store.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a change would write and retract.
 *
 * @param fresh of what is written, that which may not be there yet
 * @param doubts what came up on the way
 */
public record Intent(List<Entity> written, List<Entity> retracted, Set<EntityId> fresh, List<Doubt> doubts) {
    public Intent {
        written = List.copyOf(written);
        retracted = List.copyOf(retracted);
        fresh = Set.copyOf(fresh);
        doubts = List.copyOf(doubts);
    }

    public static Intent writing(List<Entity> written, Set<EntityId> fresh) {
        return new Intent(written, List.of(), fresh, List.of());
    }

    public static Intent retracting(List<Entity> retracted) {
        return new Intent(List.of(), retracted, Set.of(), List.of());
    }

    boolean isEmpty() {
        return written.isEmpty() && retracted.isEmpty();
    }

    List<EntityId> changed() {
        List<EntityId> changed = new ArrayList<>();
        written.forEach(entity -> changed.add(EntityId.of(entity)));
        retracted.forEach(entity -> changed.add(EntityId.of(entity)));
        return changed;
    }
}
