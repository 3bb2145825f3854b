package dev.interlock.snapshot;

/**
 * Told to listeners after a snapshot took the place of another: in the order of publishing, in the thread that
 * published, before a write that caused it is answered. A listener that takes long holds up the next snapshot; one that
 * fails is named in the log and stops nothing. The first snapshot of a service takes no one's place and is not told.
 *
 * @param before of a lower revision, unless the database was replaced by an older one
 */
public record SnapshotPublished(Snapshot before, Snapshot after) {}
