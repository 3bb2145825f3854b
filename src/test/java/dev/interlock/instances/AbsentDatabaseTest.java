package dev.interlock.instances;

import static dev.interlock.instances.WritingService.company;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.InterlockApplication;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.snapshot.Snapshots;
import dev.interlock.store.Changes;
import dev.interlock.store.FactStore;
import dev.interlock.store.Origin;
import dev.interlock.store.database.LocalDatabase;
import dev.interlock.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A service whose database goes away for a while, comes back, and is at last replaced by an older one. */
@ExtendWith(OutputCaptureExtension.class)
class AbsentDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String AWAY = "The database cannot be read";

    @TempDir
    Path folder;

    @Test
    void theLastSnapshotAnswersUntilTheDatabaseIsBack(CapturedOutput log) throws Exception {
        LocalDatabase database = LocalDatabase.start(folder.resolve("new"), 0);
        int port = database.uri().getPort();
        try (ConfigurableApplicationContext service = start(port, "100ms")) {
            write(port, "early");
            await(() -> holds(service, "early"));
            database.close();
            copy("new", "old");

            await(() -> count(log, AWAY) == 1);
            Awaitility.await("told once").during(Duration.ofSeconds(1)).until(() -> count(log, AWAY) == 1);
            assertThat(holds(service, "early")).isTrue();

            database = LocalDatabase.start(folder.resolve("new"), port);
            await(() -> count(log, "The database answers again") == 1);
            write(port, "late");
            write(port, "later");
            await(() -> holds(service, "later"));
            assertThat(holds(service, "late")).isTrue();
            long revision = revision(service);
            database.close();

            database = LocalDatabase.start(folder.resolve("old"), port);
            await(() -> revision(service) == revision - 2);
            assertThat(holds(service, "early")).isTrue();
            assertThat(holds(service, "later")).isFalse();
            write(port, "another");
            await(() -> holds(service, "another"));
            assertThat(count(log, AWAY)).as("told once each time").isEqualTo(2);
        } finally {
            database.close();
        }
    }

    @Test
    void aRevisionThatWentBackIsReadInFull(CapturedOutput log) {
        try (LocalDatabase database = LocalDatabase.start(folder, 0)) {
            int port = database.uri().getPort();
            try (ConfigurableApplicationContext service = start(port, "100ms")) {
                write(port, "one");
                write(port, "two");
                await(() -> holds(service, "two"));
                long revision = revision(service);
                restore(port, revision - 1);
                await(() -> revision(service) == revision - 1);
                assertThat(holds(service, "one")).isTrue();
                assertThat(holds(service, "two")).isFalse();
                assertThat(log)
                        .contains("Reading all facts again: the database went back from revision " + revision + " to "
                                + (revision - 1));
            }
        }
    }

    @Test
    void withoutPollingNothingOfOthersIsSeen() {
        try (LocalDatabase database = LocalDatabase.start(folder, 0)) {
            int port = database.uri().getPort();
            try (ConfigurableApplicationContext service = start(port, "0")) {
                write(port, "unseen");
                Awaitility.await().during(Duration.ofSeconds(3)).until(() -> !holds(service, "unseen"));
                service.getBean(FactStore.class).apply(new Changes(List.of(company("own")), List.of(), Origin.USER));
                assertThat(holds(service, "own")).isTrue();
                assertThat(holds(service, "unseen")).isTrue();
            }
        }
    }

    /** Without the shipped facts. */
    private static ConfigurableApplicationContext start(int port, String poll) {
        return SpringApplication.run(
                InterlockApplication.class,
                "--spring.neo4j.uri=bolt://127.0.0.1:" + port,
                "--server.port=0",
                "--interlock.seed=",
                "--interlock.write.key=" + TestDatabase.WRITE_KEY,
                "--interlock.poll=" + poll);
    }

    /** By another service, which has gone when this returns. */
    private static void write(int port, String slug) {
        try (ConfigurableApplicationContext other = start(port, "0")) {
            other.getBean(FactStore.class).apply(new Changes(List.of(company(slug)), List.of(), Origin.USER));
        }
    }

    /** As a backup does that was made at that revision, while the database keeps answering. */
    private static void restore(int port, long revision) {
        try (Driver driver = GraphDatabase.driver("bolt://127.0.0.1:" + port);
                Session session = driver.session()) {
            session.executeWriteWithoutResult(transaction -> {
                transaction.run("MATCH (n) WHERE n.revision > $revision DETACH DELETE n", Map.of("revision", revision));
                transaction.run("MATCH (r:Revision) SET r.value = $revision", Map.of("revision", revision));
            });
        }
    }

    private void copy(String from, String to) throws IOException {
        FileSystemUtils.copyRecursively(folder.resolve(from), folder.resolve(to));
    }

    private static boolean holds(ConfigurableApplicationContext service, String slug) {
        return service.getBean(Snapshots.class).current().graph().has(Organization.class, Key.of(slug));
    }

    private static long revision(ConfigurableApplicationContext service) {
        return service.getBean(Snapshots.class).current().revision();
    }

    private static int count(CapturedOutput log, String text) {
        return log.getAll().split(text, -1).length - 1;
    }

    private static void await(Callable<Boolean> wanted) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(wanted);
    }
}
