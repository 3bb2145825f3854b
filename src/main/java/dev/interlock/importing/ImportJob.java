package dev.interlock.importing;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An import that was asked for: how far it is, and what came of it. Safe for any thread. */
public final class ImportJob {
    private final String id;
    private final Instant since;
    private final List<String> files;
    private final boolean dryRun;
    private final Progress progress = new Progress();
    private final CompletableFuture<ImportReport> result = new CompletableFuture<>();

    ImportJob(String id, Instant since, List<String> files, boolean dryRun) {
        this.id = id;
        this.since = since;
        this.files = List.copyOf(files);
        this.dryRun = dryRun;
    }

    public String id() {
        return id;
    }

    public Instant since() {
        return since;
    }

    public List<String> files() {
        return files;
    }

    public boolean dryRun() {
        return dryRun;
    }

    public Progress progress() {
        return progress;
    }

    /** What came of it; {@code null} while it goes on, and where it failed. */
    public @Nullable ImportReport report() {
        return result.isDone() && !result.isCompletedExceptionally() ? result.join() : null;
    }

    /** Why it failed; {@code null} where it did not. */
    public @Nullable ImportFailed failure() {
        try {
            result.getNow(null);
            return null;
        } catch (CompletionException failed) {
            return failed.getCause() instanceof ImportFailed known
                    ? known
                    : new ImportFailed(
                            "The import broke off for a reason that is in the service's log",
                            "Send the same import again; what was written stays.");
        }
    }

    /** Waits for the end; false where it takes longer. */
    public boolean await(long milliseconds) throws InterruptedException {
        try {
            result.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException failed) {
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        }
    }

    void succeed(ImportReport report) {
        progress.ended(Progress.Phase.DONE);
        result.complete(report);
    }

    void fail(Throwable failure) {
        progress.ended(Progress.Phase.FAILED);
        result.completeExceptionally(failure);
    }
}
