package dev.interlock.store.migration;

import java.time.Duration;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;

/**
 * Held by the one instance that migrates. It is an open transaction that has locked a node: an instance that dies lets
 * go of it with its connection. It is held for five minutes at most, then the database ends it.
 */
final class MigrationLock implements AutoCloseable {
    private static final TransactionConfig BOUNDED =
            TransactionConfig.builder().withTimeout(Duration.ofMinutes(5)).build();

    private static final String VERSIONS_UNIQUE = """
            CREATE CONSTRAINT migration_version IF NOT EXISTS
            FOR (m:Migration) REQUIRE m.version IS UNIQUE
            """;
    /** Version 0 is nobody's: the node is there to be locked. */
    private static final String NODE = """
            MERGE (m:Migration {version: 0})
            ON CREATE SET m.name = 'lock', m.checksum = '', m.appliedAt = datetime()
            """;

    private static final String LOCK = """
            MATCH (m:Migration {version: 0})
            SET m.lockedAt = datetime()
            """;

    private final Session session;
    private final Transaction transaction;

    private MigrationLock(Session session, Transaction transaction) {
        this.session = session;
        this.transaction = transaction;
    }

    /** Waits while another instance holds it. */
    static MigrationLock acquire(Driver driver) {
        Session session = driver.session();
        try {
            session.executeWrite(transaction -> transaction.run(VERSIONS_UNIQUE).consume());
            session.executeWrite(transaction -> transaction.run(NODE).consume());
            Transaction transaction = session.beginTransaction(BOUNDED);
            transaction.run(LOCK).consume();
            return new MigrationLock(session, transaction);
        } catch (RuntimeException failed) {
            session.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        try (session) {
            transaction.rollback();
        }
    }
}
