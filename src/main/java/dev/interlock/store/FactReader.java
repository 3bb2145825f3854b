package dev.interlock.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads all facts that hold, as a stream: organizations, sources and rounds first, each type ascending by key. What a
 * hand wrote into the database and cannot be a fact is left out and told in the log; it stops nothing.
 */
@Component
public class FactReader {
    private static final Logger LOG = LoggerFactory.getLogger(FactReader.class);
    private static final String REVISION = "MATCH (r:Revision {id: 'revision'}) RETURN r.value AS revision";

    private final Driver driver;
    private final DatabaseCalls calls;

    FactReader(Driver driver, DatabaseCalls calls) {
        this.driver = driver;
        this.calls = calls;
    }

    /** The revision the database has now. */
    public long revision() {
        calls.count();
        try (Session session = driver.session()) {
            return session.executeRead(FactReader::revision);
        }
    }

    /**
     * Hands every entity to the consumer. The database is read-committed, so a change may come in between: compare the
     * revision before and after.
     *
     * @return how many were left out
     */
    public int read(Consumer<StoredEntity> consumer) {
        calls.count();
        try (Session session = driver.session()) {
            return session.executeRead(transaction -> {
                Reading reading = new Reading(consumer);
                for (ReadStatements statement : ReadStatements.IN_ORDER) {
                    transaction.run(statement.cypher()).forEachRemaining(row -> reading.take(statement, row));
                }
                return reading.leftOut;
            });
        }
    }

    private static long revision(TransactionContext transaction) {
        List<Record> found = transaction.run(REVISION).list();
        return found.isEmpty() ? 0 : found.get(0).get("revision").asLong();
    }

    /** One pass over the database. */
    private static final class Reading {
        private final Consumer<StoredEntity> consumer;
        private final Set<String> sources = new HashSet<>();
        private int leftOut;

        Reading(Consumer<StoredEntity> consumer) {
            this.consumer = consumer;
        }

        void take(ReadStatements statement, Record record) {
            Map<String, @Nullable Object> row =
                    new LinkedHashMap<>(record.get("row").asMap());
            try {
                dropUnknownSources(statement, row);
                StoredEntity stored = new StoredEntity(statement.read(new Fields(row)), origin(row));
                if (statement == ReadStatements.SOURCES) {
                    sources.add(stored.entity().key().text());
                }
                consumer.accept(stored);
            } catch (IllegalArgumentException broken) {
                leftOut++;
                Object name = row.getOrDefault("id", row.get("key"));
                LOG.warn("Left out of {}: '{}': {}", statement, name, broken.getMessage());
            }
        }

        private void dropUnknownSources(ReadStatements statement, Map<String, @Nullable Object> row) {
            if (row.get("sourceKeys") instanceof List<?> keys && !sources.containsAll(keys)) {
                Set<Object> unknown = new HashSet<>(keys);
                unknown.removeAll(sources);
                LOG.warn(
                        "{} '{}' cites unknown sources {}", statement, row.getOrDefault("id", row.get("key")), unknown);
                row.put("sourceKeys", keys.stream().filter(sources::contains).toList());
            }
        }

        private static Origin origin(Map<String, @Nullable Object> row) {
            return "SEED".equals(row.get("origin")) ? Origin.SEED : Origin.USER;
        }
    }
}
