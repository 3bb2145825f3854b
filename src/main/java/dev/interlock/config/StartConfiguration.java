package dev.interlock.config;

import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.ingest.SeedLoader;
import dev.interlock.ingest.SeedReport;
import dev.interlock.snapshot.SnapshotPoller;
import dev.interlock.snapshot.SnapshotPublisher;
import dev.interlock.store.FactReader;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Database and migrations, then facts, then the first snapshot; only then does the web server take requests. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {
    @Bean
    Catalogue catalogue() {
        return new Catalogue();
    }

    @Bean
    SeedReport seedReport(SeedLoader loader) {
        return loader.load();
    }

    @Bean
    SnapshotPublisher snapshots(FactReader reader, SeedReport loadedFirst, ApplicationEventPublisher events) {
        SnapshotPublisher publisher = new SnapshotPublisher(reader, events);
        publisher.refresh();
        return publisher;
    }

    @Bean
    SnapshotPoller poller(SnapshotPublisher snapshots, FactReader reader, @Value("${interlock.poll}") Duration poll) {
        return new SnapshotPoller(snapshots, reader, poll);
    }
}
