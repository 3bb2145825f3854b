package dev.interlock.store.migration;

import dev.interlock.store.database.DatabaseStartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the database's schema to the version this build knows. What was applied is recorded as {@code Migration}
 * nodes. Two instances may start at once: every statement says {@code IF NOT EXISTS}, and the record is merged.
 *
 * <p>Schema changes cannot share a transaction with data, so each statement has its own; a start that was cut short is
 * made good by the next.
 */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String FILES = "classpath*:migrations/V*.cypher";

    private static final String RECORDS_UNIQUE = """
            CREATE CONSTRAINT migration_version IF NOT EXISTS
            FOR (m:Migration) REQUIRE m.version IS UNIQUE
            """;
    private static final String APPLIED = """
            MATCH (m:Migration)
            RETURN m.version AS version, m.checksum AS checksum
            ORDER BY version
            """;
    private static final String RECORD = """
            MERGE (m:Migration {version: $version})
            ON CREATE SET m.name = $name, m.checksum = $checksum, m.appliedAt = datetime()
            """;
    private static final String AWAIT_INDEXES = "CALL db.awaitIndexes(60)";

    private final Driver driver;

    public Migrations(Driver driver) {
        this.driver = driver;
    }

    /**
     * Applies what is missing.
     *
     * @throws DatabaseStartFailed if an applied file was changed since, or the database is ahead of this build
     */
    public void apply() {
        apply(shipped());
    }

    void apply(List<Migration> migrations) {
        try (Session session = driver.session()) {
            session.run(RECORDS_UNIQUE).consume();
            Map<Integer, String> applied = applied(session);
            checkNotAhead(migrations, applied);
            for (Migration migration : migrations) {
                String checksum = applied.get(migration.version());
                if (checksum == null) {
                    apply(session, migration);
                } else if (!checksum.equals(migration.checksum())) {
                    throw new DatabaseStartFailed(
                            migration.name() + " was changed after it was applied to this database",
                            "Put the file back as it was, and write a new migration for the change.",
                            null);
                }
            }
            session.run(AWAIT_INDEXES).consume();
        }
    }

    private static void apply(Session session, Migration migration) {
        LOG.info("Applying migration {}", migration.name());
        migration.statements().forEach(statement -> session.run(statement).consume());
        session.run(
                        RECORD,
                        Map.of(
                                "version", migration.version(),
                                "name", migration.name(),
                                "checksum", migration.checksum()))
                .consume();
    }

    private static Map<Integer, String> applied(Session session) {
        return session.run(APPLIED).stream()
                .collect(Collectors.toMap(
                        record -> record.get("version").asInt(),
                        record -> record.get("checksum").asString()));
    }

    private static void checkNotAhead(List<Migration> known, Map<Integer, String> applied) {
        int newest = known.isEmpty() ? 0 : known.get(known.size() - 1).version();
        applied.keySet().stream()
                .filter(version -> version > newest)
                .findFirst()
                .ifPresent(version -> {
                    throw new DatabaseStartFailed(
                            "The database has schema version " + version + ", this build knows " + newest,
                            "Start the version of Interlock that wrote it, or a later one.",
                            null);
                });
    }

    private static List<Migration> shipped() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            return Arrays.stream(files).map(Migration::read).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
