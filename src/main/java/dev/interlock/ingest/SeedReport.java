package dev.interlock.ingest;

import java.util.List;

/**
 * What came of loading the files of facts.
 *
 * @param written entities that are new or changed
 * @param retracted entities that are in no file any more
 * @param conflicts entities a person wrote, which the files would change and did not
 * @param rejected rows that were refused
 */
public record SeedReport(int written, int retracted, List<String> conflicts, List<RejectedRow> rejected) {
    public SeedReport {
        conflicts = List.copyOf(conflicts);
        rejected = List.copyOf(rejected);
    }
}
