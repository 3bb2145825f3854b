package dev.interlock.snapshot;

import dev.interlock.store.Commits;
import dev.interlock.store.FactReader;
import java.time.Instant;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What was believed earlier: a snapshot of any revision there was, read from the database when it is asked for. One is
 * read at a time, so that questions about the past cannot crowd out those about the present; those asked for last are
 * kept.
 */
@Component
public class PastSnapshots {
    private static final Logger LOG = LoggerFactory.getLogger(PastSnapshots.class);
    private static final int REMEMBERED = 4;

    private final FactReader reader;
    private final Commits commits;
    private final Latest<Long, Snapshot> known = new Latest<>(REMEMBERED);

    PastSnapshots(FactReader reader, Commits commits) {
        this.reader = reader;
        this.commits = commits;
    }

    /**
     * The facts as they were believed at a revision. Linear in the number of facts where it is not kept.
     *
     * @param current its own revision is answered by it
     * @throws IllegalArgumentException where there was no such revision yet
     */
    public Snapshot at(long revision, Snapshot current) {
        if (revision < 1 || revision > current.revision()) {
            throw new IllegalArgumentException("no revision " + revision);
        }
        return revision == current.revision() ? current : known.get(revision, this::read);
    }

    /**
     * The revision that held at a moment, by the clocks of those who made the changes: the last one before the first
     * change after it.
     *
     * @return 0 where nothing was known yet
     */
    public long revisionAt(Instant moment, Snapshot current) {
        OptionalLong next = commits.firstAfter(moment);
        return Math.min(next.isPresent() ? next.getAsLong() - 1 : current.revision(), current.revision());
    }

    private synchronized Snapshot read(long revision) {
        Snapshot readMeanwhile = known.find(revision);
        if (readMeanwhile != null) {
            return readMeanwhile;
        }
        long begun = System.nanoTime();
        Snapshot past = reader.readPast(revision, SnapshotPublisher.Collector::new);
        LOG.info("Read the facts of revision {} in {} ms", revision, (System.nanoTime() - begun) / 1_000_000);
        return known.keep(revision, past);
    }
}
