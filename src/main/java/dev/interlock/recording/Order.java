package dev.interlock.recording;

import dev.interlock.snapshot.Snapshot;
import dev.interlock.store.Authorship;
import org.jspecify.annotations.Nullable;

/**
 * A change that is asked for.
 *
 * @param expectedRevision what is changed may not have changed since that revision; {@code null} for whatever it is
 * @param dryRun whether to say what would come of it and write nothing
 * @param draft works out the change
 */
public record Order(Authorship author, @Nullable Long expectedRevision, boolean dryRun, Draft draft) {
    /** Works out what to write, given the facts as they are. */
    @FunctionalInterface
    public interface Draft {
        /** @throws Refused where it cannot be */
        Intent on(Snapshot facts);
    }
}
