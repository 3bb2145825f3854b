package dev.interlock.speed;

import dev.interlock.model.Key;
import dev.interlock.model.Percent;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import dev.interlock.snapshot.SnapshotPublisher;
import dev.interlock.store.Changes;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.store.Origin;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long it takes from the commit of one stake to the snapshot that holds it, and how long a reading of everything
 * takes: on the shipped facts, and with a million generated ties beside them. Prints a table and leaves it in
 * {@code target/catching-up.md}.
 */
@Tag("speed")
@InterlockTest
class CatchingUpMeasurement {
    private static final int WRITES = 21;
    private static final int READINGS = 3;
    private static final Path TABLE = Path.of("target", "catching-up.md");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private static final String ORGANIZATIONS = """
            UNWIND range(0, 99999) AS i
            CALL (i) {
              CREATE (:Organization {id: 'gen-' + i, name: 'Generated ' + i, kind: 'COMPANY', revision: 1})
            } IN TRANSACTIONS OF 20000 ROWS
            """;
    private static final String SUPPLY = """
            UNWIND range(0, 499999) AS i
            CALL (i) {
              MATCH (s:Organization {id: 'gen-' + (i * 7919 % 100000)}), (c:Organization {id: 'gen-' + (i * 104729 % 99991)})
              CREATE (s)-[:SUPPLIES {key: 'gen-s' + i, product: 'GPU', valueUsd: i, announcedOn: date('2026-01-02'),
                status: 'ANNOUNCED', sourceKeys: [], revision: 1}]->(c)
            } IN TRANSACTIONS OF 20000 ROWS
            """;
    private static final String CREDIT = """
            UNWIND range(0, 499999) AS i
            CALL (i) {
              MATCH (p:Organization {id: 'gen-' + (i * 7907 % 100000)}), (r:Organization {id: 'gen-' + (i * 104723 % 99989)})
              CREATE (p)-[:PROVIDES_CREDIT_TO {key: 'gen-c' + i, instrument: 'LOAN', amountUsd: i,
                announcedOn: date('2026-01-02'), status: 'ANNOUNCED', sourceKeys: [], revision: 1}]->(r)
            } IN TRANSACTIONS OF 20000 ROWS
            """;

    @Autowired
    FactStore store;

    @Autowired
    FactReader reader;

    @Autowired
    SnapshotPublisher publisher;

    private int written;

    @Test
    void theTable() throws IOException {
        StringBuilder table =
                new StringBuilder("| ties | from commit to snapshot: median ms | longest ms | writing too:"
                        + " median ms | all facts read: median ms |\n|--:|--:|--:|--:|--:|\n");
        table.append(row());
        try (Session session = TestDatabase.scratch().driver().session()) {
            for (String statement : List.of(ORGANIZATIONS, SUPPLY, CREDIT)) {
                session.run(statement).consume();
            }
        }
        publisher.refresh();
        table.append(row());
        System.out.println(table);
        Files.writeString(TABLE, table);
    }

    /** The publisher of a second instance catches up once the first has answered its own writer. */
    private String row() {
        SnapshotPublisher other = new SnapshotPublisher(reader, event -> {});
        double[] readings = new double[READINGS];
        for (int i = 0; i < READINGS; i++) {
            readings[i] = millis(other::refresh);
        }
        double[] writes = new double[WRITES];
        double[] pulls = new double[WRITES];
        for (int i = 0; i < WRITES; i++) {
            writes[i] = millis(() -> store.apply(new Changes(List.of(stake()), List.of(), Origin.USER)));
            pulls[i] = millis(other::catchUp);
        }
        Arrays.sort(readings);
        Arrays.sort(writes);
        Arrays.sort(pulls);
        return String.format(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %.0f | %.0f |%n",
                publisher.current().graph().ties().size(),
                pulls[WRITES / 2],
                pulls[WRITES - 1],
                writes[WRITES / 2],
                readings[READINGS / 2]);
    }

    private Stake stake() {
        return new Stake(
                Key.of("nvidia"),
                Key.of("openai"),
                Percent.of(1),
                null,
                StakeBasis.HELD,
                FIRST_DAY.plusDays(written++),
                Status.CLOSED,
                List.of(),
                null);
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}
