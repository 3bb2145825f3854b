package dev.interlock.importing;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes imports one after another, and remembers the last ones of this service. Safe for any thread. */
@Component
public class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int REMEMBERED = 50;
    private static final int MOST_WAITING = 20;

    private final Importer importer;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<ImportJob> jobs = new ArrayDeque<>();

    Imports(Importer importer) {
        this.importer = importer;
    }

    /**
     * Begins an import, or puts it behind those that wait.
     *
     * @param whenRead is run once the files are not needed any more
     * @throws ImportFailed where too many wait
     */
    public synchronized ImportJob begin(ImportOrder order, Runnable whenRead) {
        if (jobs.stream()
                        .filter(job -> job.progress().phase() == Progress.Phase.QUEUED)
                        .count()
                >= MOST_WAITING) {
            throw new ImportFailed(MOST_WAITING + " imports wait already", "Send it again when they are done.");
        }
        ImportJob job = new ImportJob(
                UUID.randomUUID().toString(),
                Instant.now(),
                order.parts().stream().map(Part::name).toList(),
                order.dryRun());
        jobs.addFirst(job);
        if (jobs.size() > REMEMBERED) {
            jobs.removeLast();
        }
        worker.execute(() -> run(job, order, whenRead));
        return job;
    }

    /** The last imports, the newest first. */
    public synchronized List<ImportJob> all() {
        return new ArrayList<>(jobs);
    }

    public Optional<ImportJob> find(String id) {
        return all().stream().filter(job -> job.id().equals(id)).findFirst();
    }

    // Whatever goes wrong has to be told to whoever waits.
    @SuppressWarnings("IllegalCatch")
    private void run(ImportJob job, ImportOrder order, Runnable whenRead) {
        try {
            job.succeed(importer.run(order, job.progress()));
        } catch (ImportFailed failed) {
            job.fail(failed);
        } catch (RuntimeException | OutOfMemoryError broken) {
            LOG.error("Import {} broke off", job.id(), broken);
            job.fail(broken);
        } finally {
            whenRead.run();
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
