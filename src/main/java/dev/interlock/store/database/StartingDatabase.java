package dev.interlock.store.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database of this process that is on its way, so that what needs none can be made ready meanwhile. */
final class StartingDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StartingDatabase.class);

    private final CompletableFuture<LocalDatabase> database;

    private StartingDatabase(CompletableFuture<LocalDatabase> database) {
        this.database = database;
    }

    /** Begins a start as {@link LocalDatabase#start} does it, in a thread of its own. */
    static StartingDatabase begin(Path folder, int port) {
        LOG.info("Starting Neo4j in {}", folder.toAbsolutePath().normalize());
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        CompletableFuture<LocalDatabase> database = new CompletableFuture<>();
        Thread thread = new Thread(() -> start(folder, port, database), "database-start");
        thread.setContextClassLoader(loader);
        thread.start();
        return new StartingDatabase(database);
    }

    /**
     * The database, once it answers.
     *
     * @throws DatabaseStartFailed if it could not be started
     */
    LocalDatabase await() {
        try {
            return database.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Waits for it and stops it. */
    @Override
    public void close() {
        if (!database.handle((started, failed) -> failed != null).join()) {
            await().close();
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever it is, the one who waits is told
    private static void start(Path folder, int port, CompletableFuture<LocalDatabase> database) {
        try {
            LocalDatabase started = LocalDatabase.start(folder, port);
            LOG.info("Neo4j answers at {}", started.uri());
            database.complete(started);
            started.warmUp();
        } catch (Throwable failed) {
            database.completeExceptionally(failed);
        }
    }
}
