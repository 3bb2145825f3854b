package dev.interlock.api.recording;

import dev.interlock.recording.Intent;
import dev.interlock.store.EntityId;
import org.jspecify.annotations.Nullable;

/** A change, and the one thing its answer shows first. */
record Subject(Intent intent, @Nullable EntityId id) {
    static Subject of(Intent intent, EntityId id) {
        return new Subject(intent, id);
    }
}
