package dev.interlock.embedded;

import dev.interlock.store.database.LocalDatabase;
import java.net.URI;
import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A Neo4j Community server in this process. */
final class EmbeddedDatabase implements LocalDatabase {
    private static final long START_MILLIS = 60_000;

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
    public void close() {
        service.shutdown();
    }

    /** A server starts also where its database did not, so that is asked for; a half-started server is stopped. */
    private static EmbeddedDatabase opened(DatabaseManagementService service) {
        try {
            GraphDatabaseAPI database =
                    (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
            if (!database.isAvailable(START_MILLIS)) {
                throw new IllegalStateException("its database is not available", causeOf(database));
            }
            return new EmbeddedDatabase(service, bolt(database));
        } catch (RuntimeException failed) {
            service.shutdown();
            throw failed;
        }
    }

    private static Throwable causeOf(GraphDatabaseAPI database) {
        return database.getDependencyResolver()
                .resolveDependency(DatabaseStateService.class)
                .causeOfFailure(database.databaseId())
                .orElseGet(() -> new IllegalStateException("it gives no cause"));
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
