package dev.interlock.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.store.database.DatabaseStartFailed;
import dev.interlock.store.database.LocalDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void what_was_written_is_there_after_a_restart() {
        try (LocalDatabase database = LocalDatabase.start(folder, 0)) {
            assertThat(database.uri().getHost()).isEqualTo("127.0.0.1");
            assertThat(count(database, "CREATE (n:Note) RETURN count(n) AS count"))
                    .isEqualTo(1);
        }
        try (LocalDatabase database = LocalDatabase.start(folder, 0)) {
            assertThat(count(database, "MATCH (n:Note) RETURN count(n) AS count"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_folder_in_use_is_named_and_its_user_is_not_disturbed() {
        try (LocalDatabase first = LocalDatabase.start(folder, 0)) {
            assertFails(
                    folder,
                    0,
                    "Another Interlock is using the data folder " + folder,
                    "Stop it, or set interlock.data to another folder.");
            assertThat(count(first, "MATCH (n:Note) RETURN count(n) AS count")).isZero();
        }
    }

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertFails(
                    folder,
                    taken.getLocalPort(),
                    "The port of the embedded Neo4j is taken: ",
                    "Set interlock.embedded.port to a free port, or to 0 for any.");
        }
        LocalDatabase.start(folder, 0).close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertFails(
                file,
                0,
                "The data folder " + file + " cannot be made",
                "Set interlock.data to a folder this user may write to.");
    }

    @Test
    void a_damaged_database_is_a_failed_start_that_names_the_log() throws IOException {
        LocalDatabase.start(folder, 0).close();
        Path store = folder.resolve("data/databases/neo4j/neostore");
        Files.write(store, new byte[(int) Files.size(store)]);

        assertFails(
                folder,
                0,
                "The embedded Neo4j did not start in " + folder,
                "See " + folder.resolve("logs/debug.log") + " for the cause.");
    }

    private static void assertFails(Path folder, int port, String message, String action) {
        assertThatThrownBy(() -> LocalDatabase.start(folder, port))
                .hasMessageStartingWith(message)
                .asInstanceOf(InstanceOfAssertFactories.type(DatabaseStartFailed.class))
                .extracting(DatabaseStartFailed::action)
                .isEqualTo(action);
    }

    private static long count(LocalDatabase database, String cypher) {
        try (Driver driver = GraphDatabase.driver(database.uri(), AuthTokens.none());
                Session session = driver.session()) {
            return session.run(cypher).single().get("count").asLong();
        }
    }
}
