package dev.interlock.snapshot;

import dev.interlock.graph.GraphBuilder;
import dev.interlock.model.Entity;
import dev.interlock.store.FactCollector;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactsChanged;
import dev.interlock.store.LeftOut;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * Builds snapshots and hands out the latest. One thread builds at a time; whoever waits for a change that the finished
 * build already holds does not build again. Revisions never go back.
 */
public final class SnapshotPublisher implements Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotPublisher.class);

    private final FactReader reader;
    private volatile @Nullable Snapshot current;

    public SnapshotPublisher(FactReader reader) {
        this.reader = reader;
    }

    @Override
    public Snapshot current() {
        Snapshot published = current;
        if (published == null) {
            throw new IllegalStateException("no snapshot was built yet");
        }
        return published;
    }

    /** Reads all facts and publishes them. Linear in their number. */
    public synchronized Snapshot refresh() {
        long begun = System.nanoTime();
        Snapshot read = reader.readAll(Collector::new);
        Snapshot published = current;
        if (published == null || read.revision() >= published.revision()) {
            current = read;
        }
        tell(read, begun);
        return current();
    }

    /** Returns only when a snapshot that holds the change is published. */
    @EventListener
    public void onFactsChanged(FactsChanged change) {
        if (!holds(change)) {
            refreshUnlessHeld(change);
        }
    }

    private synchronized void refreshUnlessHeld(FactsChanged change) {
        if (!holds(change)) {
            refresh();
        }
    }

    private boolean holds(FactsChanged change) {
        Snapshot published = current;
        return published != null && published.revision() >= change.revision();
    }

    private static void tell(Snapshot snapshot, long begun) {
        LOG.info(
                "Snapshot of revision {}: {} organizations, {} ties, {} left out, in {} ms",
                snapshot.revision(),
                snapshot.graph().organizations().size(),
                snapshot.graph().ties().size(),
                snapshot.leftOut().size(),
                (System.nanoTime() - begun) / 1_000_000);
    }

    /** Builds the graph of one reading. */
    private static final class Collector implements FactCollector<Snapshot> {
        private final GraphBuilder builder = new GraphBuilder();

        @Override
        public void add(Entity entity) {
            builder.add(entity);
        }

        @Override
        public Snapshot finish(long revision, List<LeftOut> leftOut) {
            return new Snapshot(builder.build(revision), Instant.now(), leftOut);
        }
    }
}
