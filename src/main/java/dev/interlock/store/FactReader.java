package dev.interlock.store;

import dev.interlock.model.Key;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.neo4j.driver.QueryRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads all facts that hold, as a stream: organizations, sources and rounds first, each type ascending by key. What a
 * hand wrote into the database and cannot be a fact is left out and told in the log; it stops nothing. Reads what is
 * newer than a revision, too.
 */
@Component
public class FactReader {
    private static final Logger LOG = LoggerFactory.getLogger(FactReader.class);
    private static final int UNLOCKED_ATTEMPTS = 3;

    private final Neo4jClient client;
    private final TransactionOperations transactions;
    private final Revisions revisions;
    private final Neo4jBookmarkManager bookmarks;
    private final Set<LeftOut> told = ConcurrentHashMap.newKeySet();

    FactReader(
            Neo4jClient client,
            TransactionOperations transactions,
            Revisions revisions,
            Neo4jBookmarkManager bookmarks) {
        this.client = client;
        this.transactions = transactions;
        this.revisions = revisions;
        this.bookmarks = bookmarks;
    }

    /** The revision the database has now. */
    public long revision() {
        return revisions.current();
    }

    /**
     * Takes whatever answers next for the database, without waiting until it has what was read and written before. To be
     * called when it failed to answer: what comes back may be an older one, which never will.
     */
    public void expectNothing() {
        bookmarks.updateBookmarks(bookmarks.getBookmarks(), Set.of());
    }

    /**
     * Everything of one revision. Neo4j is read-committed, so the revision is read before and after and the reading
     * repeated until both agree; where changes keep coming, the last attempt holds them off while it reads. Linear in
     * the number of facts, for each attempt.
     */
    public <T> T readAll(Supplier<FactCollector<T>> collectors) {
        return readSteady(collectors, this::all, now -> now);
    }

    /**
     * Everything as it was believed at an earlier revision. Nothing that is written later changes it, so the same
     * revision reads the same for ever. Linear in the number of facts and of versions kept.
     *
     * @param revision from 1 to the database's own
     */
    public <T> T readPast(long revision, Supplier<FactCollector<T>> collectors) {
        return readSteady(collectors, collector -> past(revision, collector), now -> revision);
    }

    /**
     * What is read while no change comes between.
     *
     * @param read reads into a collector in a transaction, and says what was left out
     * @param revision of which it is, by that of the database
     */
    private <T> T readSteady(
            Supplier<FactCollector<T>> collectors,
            Function<FactCollector<T>, List<LeftOut>> read,
            LongUnaryOperator revision) {
        for (int attempt = 0; attempt < UNLOCKED_ATTEMPTS; attempt++) {
            long before = revision();
            FactCollector<T> collector = collectors.get();
            List<LeftOut> leftOut = transactions.execute(status -> read.apply(collector));
            if (revision() == before) {
                return collector.finish(revision.applyAsLong(before), leftOut);
            }
        }
        return transactions.execute(status -> {
            long locked = revisions.lock();
            FactCollector<T> collector = collectors.get();
            return collector.finish(revision.applyAsLong(locked), read.apply(collector));
        });
    }

    private List<LeftOut> all(FactCollector<?> collector) {
        return read(stored -> collector.add(stored.entity()));
    }

    private List<LeftOut> past(long revision, FactCollector<?> collector) {
        Sieve sieve = new Sieve(stored -> collector.add(stored.entity()));
        QueryRunner runner = client.getQueryRunner();
        for (PastStatements statement : PastStatements.inOrder()) {
            runner.run(statement.held(), Map.of("revision", revision))
                    .forEachRemaining(row ->
                            sieve.take(statement.reading(), row.get("row").asMap()));
            sieve.endOf(statement.reading());
        }
        return sieve.leftOut();
    }

    /**
     * What changed after a revision. The revision is read before and after, and the reading repeated until both agree;
     * where changes keep coming, the last attempt holds them off. Costs what has changed, whatever the database holds.
     *
     * @param since a revision of which everything was read, and nothing was left out
     * @param known says what held at that revision
     * @throws IrregularFacts if only a reading of everything can tell
     */
    public NewerFacts readNewer(long since, Predicate<EntityId> known) {
        for (int attempt = 0; attempt < UNLOCKED_ATTEMPTS; attempt++) {
            long before = revision();
            if (before == since) {
                return new NewerFacts(since, List.of(), List.of());
            }
            if (before < since) {
                throw new IrregularFacts("the database went back from revision " + since + " to " + before);
            }
            try {
                NewerFacts newer = transactions.execute(status -> newer(since, known, before));
                if (revision() == before) {
                    return newer;
                }
            } catch (IrregularFacts irregular) {
                if (revision() == before) {
                    throw irregular;
                }
            }
        }
        return transactions.execute(status -> newer(since, known, revisions.lock()));
    }

    private NewerFacts newer(long since, Predicate<EntityId> known, long revision) {
        return new NewerReading(client.getQueryRunner(), since, known).read(revision);
    }

    /**
     * Hands every entity to the consumer, once and in order, in the caller's transaction where there is one.
     *
     * @return what was left out
     */
    public List<LeftOut> read(Consumer<StoredEntity> consumer) {
        List<LeftOut> leftOut = transactions.execute(status -> stream(consumer));
        leftOut.stream().filter(told::add).forEach(it -> LOG.warn("Left out {}", it));
        return leftOut;
    }

    /** Everything a person wrote or retracted by itself, readable as a fact or not. */
    public Set<EntityId> owned() {
        Set<EntityId> owned = new HashSet<>();
        for (OwnedStatements statement : OwnedStatements.values()) {
            client.query(statement.cypher()).fetchAs(String.class).all().stream()
                    .filter(Key::isWellFormed)
                    .forEach(key -> owned.add(new EntityId(statement.type(), Key.of(key))));
        }
        return owned;
    }

    private List<LeftOut> stream(Consumer<StoredEntity> consumer) {
        Sieve sieve = new Sieve(consumer);
        // Belongs to the transaction, which closes it.
        QueryRunner runner = client.getQueryRunner();
        for (ReadStatements statement : ReadStatements.IN_ORDER) {
            runner.run(statement.cypher(), Map.of())
                    .forEachRemaining(
                            row -> sieve.take(statement, row.get("row").asMap()));
            sieve.endOf(statement);
        }
        return sieve.leftOut();
    }
}
