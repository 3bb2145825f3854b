package dev.interlock.snapshot;

import dev.interlock.store.FactReader;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the database for its revision again and again, and has what other services on it wrote published here. A poll
 * that finds nothing new costs one small query. While the database is away the last snapshot answers; since it may have
 * been restored or replaced meanwhile, everything is read when it is back.
 */
public final class SnapshotPoller implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotPoller.class);

    private final SnapshotPublisher publisher;
    private final FactReader reader;
    private final Duration every;
    private @Nullable ScheduledExecutorService thread;
    private boolean isAway;

    /** @param every the time from the end of a poll to the next; zero for never */
    public SnapshotPoller(SnapshotPublisher publisher, FactReader reader, Duration every) {
        if (every.isNegative()) {
            throw new IllegalArgumentException(
                    "interlock.poll is " + every + "; set it to a duration such as 1s, or to 0 for never");
        }
        this.publisher = publisher;
        this.reader = reader;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (every.isZero() || thread != null) {
            return;
        }
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread poller = new Thread(task, "snapshot-poller");
            poller.setDaemon(true);
            return poller;
        });
        // Ends with its thread; poll() lets nothing escape.
        ScheduledFuture<?> unused =
                thread.scheduleWithFixedDelay(this::poll, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Whatever fails, the next poll comes. */
    private void poll() {
        try {
            catchUp();
        } catch (RuntimeException | Error failed) {
            reader.expectNothing();
            tellOnce(failed);
        }
    }

    private void catchUp() {
        long published = publisher.current().revision();
        long revision = reader.revision();
        if (isAway) {
            publisher.refresh();
            isAway = false;
            LOG.info("The database answers again");
        } else if (revision != published) {
            publisher.catchUp();
        }
    }

    private void tellOnce(Throwable failed) {
        if (!isAway && isRunning()) {
            isAway = true;
            LOG.warn(
                    "The database cannot be read, revision {} answers until it can: {}",
                    publisher.current().revision(),
                    failed.toString());
        }
    }
}
