package dev.interlock.ingest;

import java.util.List;

/**
 * What came of loading the files of facts.
 *
 * @param written entities that are new or changed
 * @param retracted entities that are in no file any more
 * @param conflicts what was kept though the files differ, and why
 * @param rejected rows that were refused
 */
public record SeedReport(int written, int retracted, List<String> conflicts, List<RejectedRow> rejected) {
    /** Nothing was to be done. */
    public static final SeedReport NOTHING = new SeedReport(0, 0, List.of(), List.of());

    public SeedReport {
        conflicts = List.copyOf(conflicts);
        rejected = List.copyOf(rejected);
    }
}
