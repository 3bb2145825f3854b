package dev.interlock.embedded;

import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;

/**
 * How the embedded server is set up. It speaks Bolt on the loopback address alone and asks for no password, since only
 * this machine reaches it. Kept small: 64 MiB of page cache, half a GiB for transactions, short logs. A transaction
 * ends after 5 minutes, and waits for a lock for 30 seconds at most. It stops without waiting for
 * clients: the only one is the service, which has gone by then.
 */
final class ServerSettings {
    private ServerSettings() {}

    static Map<Setting<?>, Object> of(int port) {
        SocketAddress loopback = new SocketAddress("127.0.0.1", port);
        return Map.ofEntries(
                Map.entry(BoltConnector.enabled, true),
                Map.entry(BoltConnector.listen_address, loopback),
                Map.entry(BoltConnector.advertised_address, loopback),
                Map.entry(HttpConnector.enabled, false),
                Map.entry(HttpsConnector.enabled, false),
                Map.entry(GraphDatabaseSettings.auth_enabled, false),
                Map.entry(GraphDatabaseSettings.udc_enabled, false),
                Map.entry(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64)),
                Map.entry(GraphDatabaseSettings.memory_transaction_global_max_size, ByteUnit.mebiBytes(512)),
                Map.entry(GraphDatabaseSettings.memory_transaction_max_size, ByteUnit.mebiBytes(256)),
                Map.entry(GraphDatabaseSettings.transaction_timeout, Duration.ofMinutes(5)),
                Map.entry(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0),
                Map.entry(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofSeconds(1)),
                Map.entry(GraphDatabaseSettings.lock_acquisition_timeout, Duration.ofSeconds(30)),
                Map.entry(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(32)),
                Map.entry(GraphDatabaseSettings.keep_logical_logs, "1 files"));
    }
}
