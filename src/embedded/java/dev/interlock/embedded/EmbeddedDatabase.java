package dev.interlock.embedded;

import dev.interlock.store.database.LocalDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A Neo4j Community server in this process. */
final class EmbeddedDatabase implements LocalDatabase {
    private static final int START_SECONDS = 60;
    private static final int ATTEMPT_MILLIS = 100;

    private final DatabaseManagementService service;
    private final URI uri;

    private EmbeddedDatabase(DatabaseManagementService service, URI uri) {
        this.service = service;
        this.uri = uri;
    }

    static EmbeddedDatabase start(Path folder, int port) {
        Path home = DataFolder.prepared(folder);
        try {
            return opened(new DatabaseManagementServiceBuilder(home)
                    .setConfig(ServerSettings.of(port))
                    .build());
        } catch (RuntimeException failed) {
            throw StartFailures.explain(home, failed);
        }
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public void warmUp() {
        try {
            service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
                    .executeTransactionally(
                            "UNWIND $rows AS row MATCH (n:Revision {id: row}) RETURN n", Map.of("rows", List.of()));
        } catch (RuntimeException unneeded) {
            // Was closed meanwhile, or whoever asks next is told what is wrong.
            return;
        }
    }

    @Override
    public void close() {
        service.shutdown();
    }

    /** A server starts also where its database did not, so that is asked for; a half-started server is stopped. */
    private static EmbeddedDatabase opened(DatabaseManagementService service) {
        try {
            GraphDatabaseAPI database =
                    (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            awaitOpen(database);
            return new EmbeddedDatabase(service, bolt(database));
        } catch (RuntimeException failed) {
            service.shutdown();
            throw failed;
        }
    }

    /** A database that failed to open is known by its cause long before the time is over. */
    private static void awaitOpen(GraphDatabaseAPI database) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!database.isAvailable(ATTEMPT_MILLIS)) {
            Optional<Throwable> cause = causeOf(database);
            if (cause.isPresent()) {
                throw new IllegalStateException("its database is not available", cause.get());
            }
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("its database is not available after " + START_SECONDS + " seconds");
            }
        }
    }

    private static Optional<Throwable> causeOf(GraphDatabaseAPI database) {
        return database.getDependencyResolver()
                .resolveDependency(DatabaseStateService.class)
                .causeOfFailure(database.databaseId());
    }

    /** The port may have been 0, for any free one, so the server is asked which it took. */
    private static URI bolt(GraphDatabaseAPI database) {
        int port = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        return URI.create("bolt://127.0.0.1:" + port);
    }
}
