package dev.interlock.embedded;

import dev.interlock.store.database.DatabaseStartFailed;
import dev.interlock.store.database.LocalDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j Community server in this process. Speaks Bolt on the loopback address alone and asks for no password, since
 * only this machine reaches it. Kept small: 64 MiB of page cache, and bounds on what a transaction may take.
 */
public final class EmbeddedDatabase implements LocalDatabase {
    private final DatabaseManagementService service;
    private final URI uri;

    private EmbeddedDatabase(DatabaseManagementService service, URI uri) {
        this.service = service;
        this.uri = uri;
    }

    static EmbeddedDatabase start(Path folder, int port) {
        Path home = prepared(folder.toAbsolutePath().normalize());
        DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(home);
        configure(builder, port);
        try {
            DatabaseManagementService service = builder.build();
            return new EmbeddedDatabase(service, bolt(service));
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

    private static Path prepared(Path home) {
        try {
            Files.createDirectories(home);
        } catch (IOException failed) {
            throw new DatabaseStartFailed(
                    "The data folder " + home + " cannot be made: " + failed.getMessage(),
                    "Set interlock.data to a folder this user may write to.",
                    failed);
        }
        if (!Files.isWritable(home)) {
            throw new DatabaseStartFailed(
                    "The data folder " + home + " cannot be written to",
                    "Set interlock.data to a folder this user may write to.",
                    null);
        }
        return home;
    }

    private static void configure(DatabaseManagementServiceBuilder builder, int port) {
        SocketAddress loopback = new SocketAddress("127.0.0.1", port);
        set(builder, BoltConnector.enabled, true);
        set(builder, BoltConnector.listen_address, loopback);
        set(builder, BoltConnector.advertised_address, loopback);
        set(builder, GraphDatabaseSettings.auth_enabled, false);
        set(builder, GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64));
        set(builder, GraphDatabaseSettings.memory_transaction_global_max_size, ByteUnit.mebiBytes(512));
        set(builder, GraphDatabaseSettings.memory_transaction_max_size, ByteUnit.mebiBytes(256));
        set(builder, GraphDatabaseSettings.transaction_timeout, Duration.ofMinutes(5));
        set(builder, GraphDatabaseSettings.lock_acquisition_timeout, Duration.ofSeconds(30));
        set(builder, GraphDatabaseSettings.keep_logical_logs, "1 files");
    }

    private static <T> void set(DatabaseManagementServiceBuilder builder, Setting<T> setting, T value) {
        builder.setConfig(setting, value);
    }

    /** The port may have been 0, for any free one, so the server is asked which it took. */
    private static URI bolt(DatabaseManagementService service) {
        GraphDatabaseAPI database = (GraphDatabaseAPI) service.database("neo4j");
        int port = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        return URI.create("bolt://127.0.0.1:" + port);
    }
}
