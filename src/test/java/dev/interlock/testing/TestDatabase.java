package dev.interlock.testing;

import java.net.URI;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.testcontainers.DockerClientFactory;

/**
 * A real Neo4j for tests, started on first use and kept until the JVM ends: in a container when a Docker engine
 * answers, else in this process. There are two, so that tests that write do not disturb those that read what the
 * product ships.
 */
public final class TestDatabase {
    /** The write key of services under test. */
    public static final String WRITE_KEY = "the-write-key-of-tests";

    private static final String DELETE_NODES = """
            MATCH (n)
            CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS
            """;
    private static final String CONSTRAINTS = "SHOW CONSTRAINTS YIELD name RETURN name";
    private static final String INDEXES = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name";
    private static final String DROP_CONSTRAINT = "DROP CONSTRAINT $name";
    private static final String DROP_INDEX = "DROP INDEX $name";

    private final URI uri;
    private final Driver driver;

    private TestDatabase() {
        DatabaseKind kind = DatabaseKind.choose(DockerClientFactory.instance().isDockerAvailable());
        uri = kind.start();
        driver = GraphDatabase.driver(uri, AuthTokens.none());
    }

    /** For tests that write. Whoever uses it wipes it first. */
    public static TestDatabase scratch() {
        return Scratch.DATABASE;
    }

    /** For tests that only read the facts the product ships. Nobody writes to it but the service as it starts. */
    public static TestDatabase shipped() {
        return Shipped.DATABASE;
    }

    public URI uri() {
        return uri;
    }

    /** Shared, so do not close it. */
    public Driver driver() {
        return driver;
    }

    /** Arguments for a further instance of the service on this database, on any free port. */
    public String[] arguments() {
        return new String[] {"--spring.neo4j.uri=" + uri, "--server.port=0", "--interlock.write.key=" + WRITE_KEY};
    }

    /** Deletes all facts and records of migrations. The schema stays, which migrations bear. */
    public void wipe() {
        try (Session session = driver.session()) {
            session.run(DELETE_NODES).consume();
        }
    }

    /** Leaves a database as if new. Slower than {@link #wipe}. */
    public void wipeWithSchema() {
        wipe();
        try (Session session = driver.session()) {
            drop(session, CONSTRAINTS, DROP_CONSTRAINT);
            drop(session, INDEXES, DROP_INDEX);
        }
    }

    private static void drop(Session session, String list, String drop) {
        for (Record row : session.run(list).list()) {
            session.run(drop, row.asMap()).consume();
        }
    }

    private static final class Scratch {
        static final TestDatabase DATABASE = new TestDatabase();
    }

    private static final class Shipped {
        static final TestDatabase DATABASE = new TestDatabase();
    }
}
