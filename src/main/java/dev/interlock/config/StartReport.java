package dev.interlock.config;

import dev.interlock.graph.Graph;
import dev.interlock.snapshot.Snapshots;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the terminal what was started and where to look. */
@Component
class StartReport {
    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    private final Snapshots snapshots;
    private final Environment environment;

    StartReport(Snapshots snapshots, Environment environment) {
        this.snapshots = snapshots;
        this.environment = environment;
    }

    @EventListener
    void onReady(ApplicationReadyEvent ready) {
        Graph graph = snapshots.current().graph();
        String address = environment.getProperty("server.address", "127.0.0.1");
        String host = address.equals("0.0.0.0") ? "localhost" : address;
        String base = "http://" + host + ":" + environment.getProperty("local.server.port");
        Duration taken = ready.getTimeTaken();
        LOG.info(
                "Interlock is ready{}: {} organizations, {} ties, {} sources, revision {}",
                taken == null ? "" : " after " + taken.toMillis() / 100 / 10.0 + " s",
                graph.organizations().size(),
                graph.ties().size(),
                graph.sources().size(),
                graph.revision());
        LOG.info("  GraphiQL  {}/graphiql", base);
        LOG.info("  endpoint  {}/graphql", base);
    }
}
