package dev.interlock.snapshot;

/** Hands out the current snapshot. */
public interface Snapshots {
    /** The latest published snapshot. */
    Snapshot current();
}
