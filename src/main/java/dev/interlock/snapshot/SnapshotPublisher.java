package dev.interlock.snapshot;

import dev.interlock.graph.BrokenGraph;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.graph.GraphUpdate;
import dev.interlock.model.Entity;
import dev.interlock.store.FactCollector;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactsChanged;
import dev.interlock.store.IrregularFacts;
import dev.interlock.store.LeftOut;
import dev.interlock.store.NewerFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/**
 * Builds snapshots and hands out the latest. One thread builds at a time; whoever waits for a change that the finished
 * build already holds does not build again. The next snapshot is made of the last one and of what is newer; of all
 * facts where that cannot be told apart. Revisions go back only where the database does.
 */
public final class SnapshotPublisher implements Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotPublisher.class);

    private final FactReader reader;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Snapshot current;

    /** @param events is told {@link SnapshotPublished} */
    public SnapshotPublisher(FactReader reader, ApplicationEventPublisher events) {
        this.reader = reader;
        this.events = events;
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
        publish(read);
        tell(read, "", begun);
        return read;
    }

    /**
     * Publishes what the database holds now, where that is not published already. Asks it for what is newer than the
     * last snapshot; for everything where something was left out of that, or changes more than itself.
     */
    public synchronized Snapshot catchUp() {
        Snapshot last = current();
        if (!last.leftOut().isEmpty()) {
            return reader.revision() == last.revision()
                    ? last
                    : readAll(last.leftOut().size() + " left out of revision " + last.revision());
        }
        try {
            return pull(last);
        } catch (IrregularFacts | BrokenGraph unclear) {
            return readAll(String.valueOf(unclear.getMessage()));
        }
    }

    /** Returns only when a snapshot that holds the change is published. */
    @EventListener
    public void onFactsChanged(FactsChanged change) {
        if (!holds(change)) {
            catchUpUnlessHeld(change);
        }
    }

    private synchronized void catchUpUnlessHeld(FactsChanged change) {
        if (current == null) {
            refresh();
        } else if (!holds(change)) {
            catchUp();
        }
    }

    private boolean holds(FactsChanged change) {
        Snapshot published = current;
        return published != null && published.revision() >= change.revision();
    }

    private Snapshot pull(Snapshot last) {
        long begun = System.nanoTime();
        Graph graph = last.graph();
        NewerFacts newer = reader.readNewer(last.revision(), id -> graph.has(id.type(), id.key()));
        if (newer.revision() == last.revision()) {
            return last;
        }
        GraphUpdate update = new GraphUpdate(graph);
        newer.written().forEach(update::write);
        newer.retracted().forEach(id -> update.retract(id.type(), id.key()));
        Snapshot next = new Snapshot(update.build(newer.revision()), Instant.now(), List.of());
        publish(next);
        tell(
                next,
                ": " + newer.written().size() + " written, " + newer.retracted().size() + " retracted",
                begun);
        return next;
    }

    private Snapshot readAll(String reason) {
        LOG.warn("Reading all facts again: {}", reason);
        return refresh();
    }

    private void publish(Snapshot next) {
        Snapshot last = current;
        current = next;
        if (last == null) {
            return;
        }
        try {
            events.publishEvent(new SnapshotPublished(last, next));
        } catch (RuntimeException failed) {
            LOG.error("A listener failed on the snapshot of revision {}", next.revision(), failed);
        }
    }

    private static void tell(Snapshot snapshot, String changes, long begun) {
        LOG.info(
                "Snapshot of revision {}: {} organizations, {} ties, {} left out, in {} ms{}",
                snapshot.revision(),
                snapshot.graph().organizations().size(),
                snapshot.graph().ties().size(),
                snapshot.leftOut().size(),
                (System.nanoTime() - begun) / 1_000_000,
                changes);
    }

    /** Builds the graph of one reading. */
    static final class Collector implements FactCollector<Snapshot> {
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
