package dev.interlock.recording;

import dev.interlock.graph.BrokenGraph;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphUpdate;
import dev.interlock.snapshot.Snapshot;
import dev.interlock.snapshot.SnapshotPublisher;
import dev.interlock.store.Changes;
import dev.interlock.store.Commit;
import dev.interlock.store.Commits;
import dev.interlock.store.EntityId;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.store.IrregularFacts;
import dev.interlock.store.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes changes, one after another. A change is drafted and checked on the facts of the newest revision, and written only
 * if they are still of that revision, in one transaction; where another service was faster, it is drafted again. Costs a
 * graph beside the database's work, linear in the number of facts. Safe for any thread.
 */
@Component
public class Recorder {
    /** Only other services on the same database can be faster. */
    private static final int ATTEMPTS = 20;

    private final SnapshotPublisher snapshots;
    private final FactStore store;
    private final FactReader reader;
    private final Commits commits;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    Recorder(SnapshotPublisher snapshots, FactStore store, FactReader reader, Commits commits) {
        this.snapshots = snapshots;
        this.store = store;
        this.reader = reader;
        this.commits = commits;
    }

    /**
     * Makes the change, or says what would come of it. When it returns, every reader of this service sees it.
     *
     * @throws Refused where it cannot be made; nothing is written then
     */
    public Recorded record(Order order) {
        oneAtATime.lock();
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Recorded recorded = attempt(order, snapshots.catchUp());
                if (recorded != null) {
                    return recorded;
                }
            }
        } finally {
            oneAtATime.unlock();
        }
        throw new Refused(
                Refused.Reason.CONFLICT,
                "",
                null,
                "Other services change the facts all the time",
                "Send the change again a little later.");
    }

    private @Nullable Recorded attempt(Order order, Snapshot facts) {
        Optional<Commit> before = madeBefore(order);
        if (before.isPresent()) {
            Commit commit = before.get();
            return new Recorded(commit.revision(), commit.changed(), List.of(), true, facts);
        }
        Intent intent = order.draft().on(facts);
        checkUnchanged(order, intent);
        Checks.of(facts.graph(), intent);
        Graph after = after(facts.graph(), intent);
        List<Doubt> doubts = new ArrayList<>(intent.doubts());
        doubts.addAll(Doubts.of(facts.graph(), after, intent));
        if (order.dryRun() || intent.isEmpty()) {
            return new Recorded(facts.revision(), intent.changed(), doubts, false, new Snapshot(after));
        }
        return write(order, intent, facts.revision()) ? recorded(intent, doubts) : null;
    }

    private Optional<Commit> madeBefore(Order order) {
        String clientKey = order.author().clientKey();
        if (clientKey == null) {
            return Optional.empty();
        }
        Optional<Commit> before = commits.find(order.author().by(), clientKey);
        if (before.isPresent() && !before.get().isOf(order.author().request())) {
            throw new Refused(
                    Refused.Reason.CLIENT_KEY_REUSED,
                    "clientKey",
                    clientKey,
                    "Another change was made under this client key, in revision "
                            + before.get().revision(),
                    "Give each change a client key of its own; send the same key only with the same change.");
        }
        return before;
    }

    /** Nobody may have changed what the author changes since the author looked at it. */
    private void checkUnchanged(Order order, Intent intent) {
        Long expected = order.expectedRevision();
        if (expected == null) {
            return;
        }
        Set<EntityId> changed = new HashSet<>(intent.changed());
        changed.retainAll(changedSince(expected, intent));
        if (!changed.isEmpty()) {
            throw new Refused(
                    Refused.Reason.CONFLICT,
                    "expectedRevision",
                    expected,
                    changed.iterator().next() + " was changed after revision " + expected,
                    "Look at it again, then send the change with the revision you saw.");
        }
    }

    private Set<EntityId> changedSince(long revision, Intent intent) {
        try {
            Set<EntityId> changed = new HashSet<>();
            var newer = reader.readNewer(revision, id -> true);
            newer.written().forEach(entity -> changed.add(EntityId.of(entity)));
            changed.addAll(newer.retracted());
            return changed;
        } catch (IrregularFacts cannotTell) {
            return new HashSet<>(intent.changed());
        }
    }

    private static Graph after(Graph before, Intent intent) {
        GraphUpdate update = new GraphUpdate(before);
        intent.retracted().forEach(entity -> update.retract(entity.getClass(), entity.key()));
        intent.written().forEach(update::write);
        try {
            return update.build(before.revision());
        } catch (BrokenGraph broken) {
            throw new Refused(
                    Refused.Reason.BAD_ARGUMENT,
                    "",
                    null,
                    String.valueOf(broken.getMessage()),
                    "Nothing may contain or own itself through others; break the ring.");
        }
    }

    /** False where the facts are of another revision meanwhile. */
    private boolean write(Order order, Intent intent, long revision) {
        Changes changes = new Changes(intent.written(), intent.retracted(), Origin.USER, order.author());
        Changes nothing = new Changes(List.of(), List.of(), Origin.USER, order.author());
        boolean[] written = {false};
        store.apply(() -> {
            written[0] = reader.revision() == revision;
            return written[0] ? changes : nothing;
        });
        return written[0];
    }

    private Recorded recorded(Intent intent, List<Doubt> doubts) {
        Snapshot published = snapshots.current();
        return new Recorded(published.revision(), intent.changed(), doubts, false, published);
    }
}
