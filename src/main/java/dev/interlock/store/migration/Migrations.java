package dev.interlock.store.migration;

import dev.interlock.store.database.DatabaseStartFailed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database's schema to the version this build knows. What was applied is recorded as {@code Migration}
 * nodes. Where two instances start at once, one waits for the other.
 *
 * <p>Changes of schema and of data cannot share a transaction, so each statement has its own and is safe to run again:
 * a start that was cut short is made good by the next.
 */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private static final String APPLIED = """
            MATCH (m:Migration)
            RETURN m.version AS version, m.checksum AS checksum
            ORDER BY version
            """;
    private static final String RECORD = """
            MERGE (m:Migration {version: $version})
            ON CREATE SET m.name = $name, m.checksum = $checksum, m.appliedAt = datetime()
            """;
    private static final String AWAIT_INDEXES = "CALL db.awaitIndexes(300)";

    private final Driver driver;
    private final List<Migration> known;

    public Migrations(Driver driver) {
        this(driver, MigrationFiles.shipped());
    }

    Migrations(Driver driver, List<Migration> known) {
        this.driver = driver;
        this.known = known;
    }

    /**
     * Applies what is missing, and waits until all indexes answer.
     *
     * @throws DatabaseStartFailed if the database does not answer or lets nobody in, a migration fails, an applied one
     *     was changed since, or the database is ahead of this build
     */
    public void apply() {
        try (MigrationLock ignored = MigrationLock.acquire(driver);
                Session session = driver.session()) {
            apply(session);
        } catch (Neo4jException failed) {
            throw new DatabaseStartFailed(
                    "Neo4j cannot be used: " + failed.getMessage(),
                    "Check that it runs, and spring.neo4j.uri, spring.neo4j.authentication.username and .password.",
                    failed);
        }
    }

    private void apply(Session session) {
        Map<Integer, String> applied = applied(session);
        checkNotAhead(applied);
        for (Migration migration : known) {
            String checksum = applied.get(migration.version());
            if (checksum == null) {
                apply(session, migration);
            } else {
                checkUnchanged(migration, checksum);
            }
        }
        session.run(AWAIT_INDEXES).consume();
    }

    private static void apply(Session session, Migration migration) {
        LOG.info("Applying migration {}", migration.name());
        try {
            migration.statements().forEach(statement -> session.run(statement).consume());
            session.run(RECORD, migration.record()).consume();
        } catch (ServiceUnavailableException gone) {
            throw gone;
        } catch (Neo4jException failed) {
            throw new DatabaseStartFailed(
                    "Migration " + migration.name() + " failed: " + failed.getMessage(),
                    "Use a Neo4j 5.26 or later, with a database of its own for Interlock or one whose data agrees with "
                            + "the constraints in this migration.",
                    failed);
        }
    }

    private static Map<Integer, String> applied(Session session) {
        return session.run(APPLIED).stream()
                .collect(Collectors.toMap(
                        row -> row.get("version").asInt(),
                        row -> row.get("checksum").asString()));
    }

    private void checkNotAhead(Map<Integer, String> applied) {
        int newest = applied.keySet().stream().max(Integer::compare).orElse(0);
        if (newest > known.size()) {
            throw new DatabaseStartFailed(
                    "The database has schema version " + newest + ", and this build knows " + known.size(),
                    "Start the version of Interlock that wrote it, or a later one.",
                    null);
        }
    }

    private static void checkUnchanged(Migration migration, String checksum) {
        if (!checksum.equals(migration.checksum())) {
            throw new DatabaseStartFailed(
                    "Migration " + migration.name() + " was changed after it was applied to this database",
                    "Put the file back as it was, and write a new migration for the change.",
                    null);
        }
    }
}
