package dev.interlock.store;

import dev.interlock.model.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes changes of facts. A change is one transaction: it locks the {@code Revision} node first, so that changes come
 * one after another, and raises it by one; a change that fails leaves nothing behind. Once it is committed,
 * {@link FactsChanged} tells whoever listens, in the caller's thread.
 */
@Component
public class FactStore {
    private static final int BATCH = 1_000;

    /** The first change finds nothing that was written before it. */
    private static final int FIRST = 1;

    private final Neo4jClient client;
    private final TransactionOperations transactions;
    private final Revisions revisions;
    private final Labels labels;
    private final Commits commits;
    private final ApplicationEventPublisher events;

    FactStore(
            Neo4jClient client,
            TransactionOperations transactions,
            Revisions revisions,
            Labels labels,
            Commits commits,
            ApplicationEventPublisher events) {
        this.client = client;
        this.transactions = transactions;
        this.revisions = revisions;
        this.labels = labels;
        this.commits = commits;
        this.events = events;
    }

    /**
     * Makes the changes.
     *
     * @return the new revision
     * @throws MissingReference if something refers to what is not there; then nothing is changed
     */
    public long apply(Changes changes) {
        return apply(() -> changes);
    }

    /**
     * Makes changes that depend on what the database holds: no other change comes between the decision and its
     * execution. What the decision itself writes is committed with the changes. Not to be called in a transaction.
     *
     * @return the new revision; the old one where the decision is to change nothing
     */
    public long apply(Supplier<Changes> decision) {
        Committed committed = transactions.execute(status -> {
            long revision = revisions.lock();
            Changes changes = decision.get();
            return changes.isEmpty() ? new Committed(revision, false) : new Committed(write(changes), true);
        });
        if (committed.changed()) {
            events.publishEvent(new FactsChanged(committed.revision()));
        }
        return committed.revision();
    }

    private long write(Changes changes) {
        long revision = revisions.raise();
        Set<String> touched = new LinkedHashSet<>();
        if (revision > FIRST) {
            touched.addAll(keepVersions(changes, revision));
        }
        for (WriteStatements statement : WriteStatements.values()) {
            List<Map<String, Object>> rows = statement.rows(changes.written(), changes.origin(), revision);
            checkFound(statement, statement.expected(rows), run(statement.cypher(), rows));
        }
        for (VersionStatements statement : VersionStatements.values()) {
            retract(statement, changes, revision);
        }
        both(changes).map(Labels::organizations).forEach(touched::addAll);
        labels.refresh(touched);
        commits.write(revision, changes);
        return revision;
    }

    private Collection<String> keepVersions(Changes changes, long revision) {
        Set<String> organizations = new LinkedHashSet<>();
        for (VersionStatements statement : VersionStatements.values()) {
            for (List<String> batch : batches(keys(statement, both(changes)))) {
                client.query(statement.keep())
                        .bind(batch)
                        .to("keys")
                        .bind(revision)
                        .to("revision")
                        .fetch()
                        .all()
                        .forEach(row -> add(organizations, row.get("organizations")));
            }
        }
        return organizations;
    }

    private void retract(VersionStatements statement, Changes changes, long revision) {
        for (List<String> batch : batches(keys(statement, changes.retracted().stream()))) {
            client.query(statement.retract())
                    .bind(batch)
                    .to("keys")
                    .bind(revision)
                    .to("revision")
                    .bind(changes.origin().name())
                    .to("origin")
                    .run();
        }
    }

    private long run(String statement, List<Map<String, Object>> rows) {
        long written = 0;
        for (List<Map<String, Object>> batch : batches(rows)) {
            written += client.query(statement)
                    .bind(batch)
                    .to("rows")
                    .fetchAs(Long.class)
                    .one()
                    .orElse(0L);
        }
        return written;
    }

    private static void checkFound(WriteStatements statement, long expected, long found) {
        if (found != expected) {
            throw new MissingReference(
                    (expected - found) + " of " + expected + " " + statement + " refer to what is not there");
        }
    }

    private static Stream<Entity> both(Changes changes) {
        return Stream.concat(changes.written().stream(), changes.retracted().stream());
    }

    private static List<String> keys(VersionStatements statement, Stream<Entity> entities) {
        return entities.filter(statement.type()::isInstance)
                .map(entity -> entity.key().text())
                .toList();
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }

    private static void add(Set<String> ids, @Nullable Object found) {
        if (found instanceof List<?> list) {
            list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .forEach(ids::add);
        }
    }

    private record Committed(long revision, boolean changed) {}
}
