package dev.interlock.importing;

import dev.interlock.graph.BrokenGraph;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphUpdate;
import dev.interlock.model.Entity;
import dev.interlock.model.Fact;
import dev.interlock.recording.Plausibility;
import dev.interlock.snapshot.Snapshot;
import dev.interlock.snapshot.SnapshotPublisher;
import dev.interlock.store.Changes;
import dev.interlock.store.EntityId;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.store.IrregularFacts;
import dev.interlock.store.NewerFacts;
import dev.interlock.store.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes an import: reads all files beside the facts as they are, checks everything, and only then writes what is new or
 * different. Up to {@value #PART} new things, or a fifth as many new versions, are one transaction and one revision; of
 * more, each part is one, what others refer to first. A part that does not come through leaves the parts before it; the same import sent again completes them.
 * Where someone else changes meanwhile what the import is about, all is read and checked again. Costs memory for what the files say, not for
 * their bytes.
 */
@Component
class Importer {
    /** What one transaction holds in the memory that the database inside the service is given. */
    static final int PART = 40_000;

    /** A new version needs more of that than something new, since the earlier one is kept beside it. */
    private static final int NEW_VERSION = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);
    private static final int ATTEMPTS = 10;

    private final SnapshotPublisher snapshots;
    private final FactStore store;
    private final FactReader reader;

    Importer(SnapshotPublisher snapshots, FactStore store, FactReader reader) {
        this.snapshots = snapshots;
        this.store = store;
        this.reader = reader;
    }

    /**
     * Makes the import, or says what would come of it.
     *
     * @throws ImportFailed where others change the facts all the time
     */
    ImportReport run(ImportOrder order, Progress progress) {
        long begun = System.nanoTime();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Reading reading = read(order, progress);
            boolean stopped = reading.findings().refusedRows() > 0 && !order.skipBad();
            boolean writes = !order.dryRun() && !stopped && !reading.changes().isEmpty();
            if (!writes || write(order, reading, progress)) {
                ImportReport report = report(order, reading, stopped, writes);
                LOG.info(
                        "Import of {} files: {} changes {}, {} rows refused, in {} s",
                        report.files().size(),
                        reading.changes().size(),
                        writes ? "written" : "not written",
                        report.refusedRows(),
                        (System.nanoTime() - begun) / 100_000_000 / 10.0);
                return report;
            }
        }
        throw new ImportFailed(
                "Others change the facts all the time", "Send the same import again; what was written stays.");
    }

    /**
     * What the files say.
     *
     * @param about all that they speak of
     * @param changes what of it is new or different
     */
    private record Reading(
            Snapshot facts, Findings findings, Set<EntityId> about, List<Entity> changes, Map<String, long[]> counts) {}

    private Reading read(ImportOrder order, Progress progress) {
        progress.reading();
        Snapshot facts = snapshots.catchUp();
        Findings findings = new Findings();
        Gathering gathering = new Gathering(facts.graph(), findings);
        Names names = new Names(facts.graph());
        try {
            new PartReading(gathering, findings, names, progress).read(order.parts(), order.mapping());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        progress.checking();
        Fitting.of(gathering, findings, names);
        Map<String, long[]> counts = new LinkedHashMap<>();
        List<Entity> changes = new ArrayList<>();
        gathering.drafted().forEach((id, draft) -> {
            Entity known = gathering.known(id);
            boolean isSame = draft.entity().equals(known);
            counts.computeIfAbsent(id.type().getSimpleName(), any -> new long[3])[known == null ? 0 : isSame ? 2 : 1]++;
            if (!isSame) {
                changes.add(draft.entity());
            }
        });
        look(facts.graph(), changes, findings);
        return new Reading(facts, findings, gathering.drafted().keySet(), changes, counts);
    }

    private static void look(Graph before, List<Entity> changes, Findings findings) {
        GraphUpdate update = new GraphUpdate(before);
        changes.forEach(update::write);
        Graph after;
        try {
            after = update.build(before.revision());
        } catch (BrokenGraph broken) {
            throw new ImportFailed(String.valueOf(broken.getMessage()), "Break the ring, or add what is missing.");
        }
        for (Entity entity : changes) {
            if (entity instanceof Fact fact) {
                Plausibility.doubts(after, fact).forEach(doubt -> findings.doubt(EntityId.of(fact), doubt));
            }
        }
    }

    /** False where someone else changed what the import is about before all was written. */
    private boolean write(ImportOrder order, Reading reading, Progress progress) {
        progress.writing(reading.changes().size());
        long revision = reading.facts().revision();
        long written = 0;
        for (List<Entity> part : parts(reading)) {
            revision = write(order, part, reading, revision);
            if (revision < 0) {
                return false;
            }
            written += part.size();
            progress.written(written);
        }
        return true;
    }

    private static List<List<Entity>> parts(Reading reading) {
        Graph before = reading.facts().graph();
        return WriteOrder.parts(
                reading.changes(), entity -> before.has(entity.getClass(), entity.key()) ? NEW_VERSION : 1, PART);
    }

    /** The revision it made; -1 where that would be made of facts that do not hold any more. */
    private long write(ImportOrder order, List<Entity> part, Reading reading, long revision) {
        Changes changes = new Changes(part, List.of(), Origin.USER, order.author());
        Changes nothing = new Changes(List.of(), List.of(), Origin.USER, order.author());
        long expected = revision;
        for (int attempt = 0; attempt < ATTEMPTS && expected >= 0; attempt++) {
            long fresh = expected;
            boolean[] made = {false};
            long now = store.apply(() -> {
                made[0] = reader.revision() == fresh;
                return made[0] ? changes : nothing;
            });
            if (made[0]) {
                return now;
            }
            expected = unlessTouched(expected, reading);
        }
        return -1;
    }

    /** The revision the facts have now, where what changed since an earlier one is none of the import's business. */
    private long unlessTouched(long revision, Reading reading) {
        try {
            NewerFacts newer = reader.readNewer(revision, id -> true);
            boolean touched = !newer.retracted().isEmpty()
                    || newer.written().stream()
                            .anyMatch(entity -> reading.about().contains(EntityId.of(entity)));
            return touched ? -1 : newer.revision();
        } catch (IrregularFacts cannotTell) {
            return -1;
        }
    }

    private ImportReport report(ImportOrder order, Reading reading, boolean stopped, boolean written) {
        Findings findings = reading.findings();
        return new ImportReport(
                order.dryRun(),
                written,
                stopped,
                snapshots.current().revision(),
                findings.files(),
                reading.counts().entrySet().stream()
                        .map(it -> new ImportReport.TypeCount(
                                it.getKey(), it.getValue()[0], it.getValue()[1], it.getValue()[2]))
                        .toList(),
                findings.refusedRows(),
                findings.refused(),
                findings.unread(),
                findings.warned(),
                findings.warnings());
    }
}
