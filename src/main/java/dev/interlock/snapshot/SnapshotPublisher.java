package dev.interlock.snapshot;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactsChanged;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
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
    private static final int ATTEMPTS = 20;

    private final FactReader reader;
    private final AtomicReference<@Nullable Snapshot> current = new AtomicReference<>();

    public SnapshotPublisher(FactReader reader) {
        this.reader = reader;
    }

    @Override
    public Snapshot current() {
        return Objects.requireNonNull(current.get(), "no snapshot was built yet");
    }

    /** Reads all facts and publishes them. Linear in their number. */
    public synchronized Snapshot refresh() {
        Snapshot snapshot = new Snapshot(consistentGraph());
        current.set(snapshot);
        return snapshot;
    }

    /** Returns only when a snapshot that holds the change is published. */
    @EventListener
    public synchronized void onFactsChanged(FactsChanged change) {
        Snapshot published = current.get();
        if (published == null || published.revision() < change.revision()) {
            refresh();
        }
    }

    /** The database is read-committed: reading is repeated until no change came in between. */
    private Graph consistentGraph() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long begun = System.nanoTime();
            long before = reader.revision();
            GraphBuilder builder = new GraphBuilder();
            int leftOut = reader.read(stored -> builder.add(stored.entity()));
            if (reader.revision() == before) {
                Graph graph = builder.build(before);
                LOG.info(
                        "Snapshot of revision {}: {} organizations, {} ties, {} left out, in {} ms",
                        before,
                        graph.organizations().size(),
                        graph.ties().size(),
                        leftOut,
                        (System.nanoTime() - begun) / 1_000_000);
                return graph;
            }
        }
        throw new IllegalStateException("facts changed during each of " + ATTEMPTS + " attempts to read them");
    }
}
