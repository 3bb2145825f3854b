package dev.interlock.embedded;

import dev.interlock.store.database.DatabaseStartFailed;
import java.net.BindException;
import java.nio.file.Path;
import org.neo4j.io.locker.FileLockException;

/** Says what kept the server from starting, and what to do about it. */
final class StartFailures {
    private StartFailures() {}

    static DatabaseStartFailed explain(Path home, RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                return new DatabaseStartFailed(
                        "Another Interlock is using the data folder " + home,
                        "Stop it, or set interlock.data to another folder.",
                        failed);
            }
            if (cause instanceof BindException) {
                return new DatabaseStartFailed(
                        "The port of the embedded Neo4j is taken: " + cause.getMessage(),
                        "Set interlock.embedded.port to a free port, or to 0 for any.",
                        failed);
            }
            if (String.valueOf(cause.getMessage()).contains("format version")
                    || cause.getClass().getSimpleName().contains("StoreVersion")) {
                return new DatabaseStartFailed(
                        "The data folder " + home + " was written by another version of Neo4j",
                        "Start the version of Interlock that wrote it, or set interlock.data to another folder.",
                        failed);
            }
        }
        return new DatabaseStartFailed(
                "The embedded Neo4j did not start in " + home + ": " + failed.getMessage(),
                "See " + home.resolve("logs").resolve("debug.log") + " for the cause.",
                failed);
    }
}
