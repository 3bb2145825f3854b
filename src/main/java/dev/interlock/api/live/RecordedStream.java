package dev.interlock.api.live;

import dev.interlock.api.wiring.Lookup;
import dev.interlock.snapshot.Snapshot;
import dev.interlock.snapshot.Snapshots;
import dev.interlock.store.Commit;
import dev.interlock.store.Commits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Changes of facts after a revision: those there are, and then those to come, each once and in order. */
@Component
class RecordedStream {
    private static final int PAGE = 100;

    private final LiveSnapshots live;
    private final Snapshots snapshots;
    private final Commits commits;
    private final Lookup lookup;

    RecordedStream(LiveSnapshots live, Snapshots snapshots, Commits commits, Lookup lookup) {
        this.live = live;
        this.snapshots = snapshots;
        this.commits = commits;
        this.lookup = lookup;
    }

    /** @param after the last revision that was seen; {@code null} for that of now */
    Flux<Recorded> after(@Nullable Long after, Recorded.Wanted wanted) {
        return Flux.defer(() -> {
            Snapshot begun = snapshots.current();
            Reached reached = new Reached(after == null ? begun.revision() : after, begun);
            return live.stream().concatMap(facts -> between(reached, facts, wanted), 1);
        });
    }

    /** Up to which revision a subscriber was told. */
    private static final class Reached {
        private long revision;
        private Snapshot facts;

        Reached(long revision, Snapshot facts) {
            this.revision = revision;
            this.facts = facts;
        }
    }

    private Flux<Recorded> between(Reached reached, Snapshot facts, Recorded.Wanted wanted) {
        return Flux.<List<Commit>>generate(sink -> {
                    List<Commit> page = reached.revision >= facts.revision()
                            ? List.of()
                            : commits.after(reached.revision, facts.revision(), PAGE);
                    if (page.isEmpty()) {
                        reached.revision = Math.max(reached.revision, facts.revision());
                        sink.complete();
                    } else {
                        reached.revision = page.get(page.size() - 1).revision();
                        sink.next(page);
                    }
                })
                .concatMapIterable(page -> page, 1)
                .filter(commit -> wanted.wants(commit, reached.facts.graph(), facts.graph()))
                .map(commit -> Recorded.of(commit, facts, lookup))
                .doOnComplete(() -> reached.facts = facts);
    }
}
