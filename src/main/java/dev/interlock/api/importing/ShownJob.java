package dev.interlock.api.importing;

import dev.interlock.importing.ImportFailed;
import dev.interlock.importing.ImportJob;
import dev.interlock.importing.ImportReport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as answers show it.
 *
 * @param url where it is looked at
 * @param state as in {@link dev.interlock.importing.Progress.Phase}
 * @param file that is being read
 * @param rows that were read so far
 * @param toWrite how many things change
 * @param report what came of it; {@code null} while it goes on
 * @param error why it failed; {@code null} where it did not
 */
record ShownJob(
        String id,
        String url,
        String state,
        String since,
        boolean dryRun,
        List<String> files,
        String file,
        long rows,
        long toWrite,
        long written,
        @Nullable ImportReport report,
        @Nullable Map<String, Object> error) {
    static ShownJob of(ImportJob job) {
        ImportFailed failed = job.failure();
        return new ShownJob(
                job.id(),
                "/import/" + job.id(),
                job.progress().phase().name(),
                job.since().toString(),
                job.dryRun(),
                job.files(),
                job.progress().file(),
                job.progress().rows(),
                job.progress().toWrite(),
                job.progress().written(),
                job.report(),
                failed == null
                        ? null
                        : Map.of(
                                "code", "IMPORT_FAILED",
                                "message", String.valueOf(failed.getMessage()),
                                "hint", failed.hint()));
    }
}
