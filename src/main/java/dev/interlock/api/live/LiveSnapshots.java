package dev.interlock.api.live;

import dev.interlock.snapshot.Snapshot;
import dev.interlock.snapshot.SnapshotPublished;
import dev.interlock.snapshot.Snapshots;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * The snapshots of this service as they are published, also of what other instances wrote. Who is slow gets the newest
 * when it asks again and holds up nobody; what it missed is told by the revisions between.
 */
@Component
class LiveSnapshots {
    private final Snapshots snapshots;
    private final Sinks.Many<Snapshot> published = Sinks.many().multicast().directBestEffort();

    LiveSnapshots(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @EventListener
    void onPublished(SnapshotPublished change) {
        // Nobody may listen; then there is nothing to tell.
        Sinks.EmitResult told = published.tryEmitNext(change.after());
        assert told != Sinks.EmitResult.FAIL_TERMINATED;
    }

    /** The snapshot of now, then each later one that the subscriber is ready for. Never ends. */
    Flux<Snapshot> stream() {
        return Flux.merge(published.asFlux(), Mono.fromSupplier(snapshots::current))
                .onBackpressureLatest()
                .publishOn(Schedulers.boundedElastic(), 1);
    }
}
