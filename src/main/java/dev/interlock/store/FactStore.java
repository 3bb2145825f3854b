package dev.interlock.store;

import dev.interlock.model.Entity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes changes of facts. A change is one transaction: it locks the {@code Revision} node first, so that changes come
 * one after another, and raises it by one; a change that fails leaves nothing behind.
 */
@Component
public class FactStore {
    private static final int BATCH = 1_000;

    private static final String NEXT_REVISION = """
            MERGE (r:Revision {id: 'revision'})
            ON CREATE SET r.value = 0
            SET r.value = r.value + 1
            RETURN r.value AS revision
            """;

    private final Neo4jClient client;
    private final TransactionOperations transactions;
    private final Labels labels;
    private final ApplicationEventPublisher events;
    private final DatabaseCalls calls;

    FactStore(
            Neo4jClient client,
            TransactionOperations transactions,
            Labels labels,
            ApplicationEventPublisher events,
            DatabaseCalls calls) {
        this.client = client;
        this.transactions = transactions;
        this.labels = labels;
        this.events = events;
        this.calls = calls;
    }

    /**
     * Makes the changes, then tells about them. Costs a batch of statements for each thousand entities of a type.
     *
     * @param beside what else is to be written in the same transaction
     * @return the new revision
     */
    public long apply(Changes changes, Runnable beside) {
        calls.count();
        Long revision = transactions.execute(status -> {
            long next = nextRevision();
            for (WriteStatements statement : WriteStatements.values()) {
                run(statement.write(), statement.rows(changes.written(), changes.origin(), next));
            }
            for (WriteStatements statement : WriteStatements.values()) {
                if (!statement.retract().isEmpty()) {
                    run(statement.retract(), statement.rows(changes.retracted(), changes.origin(), next));
                }
            }
            labels.refresh(touched(changes));
            beside.run();
            return next;
        });
        if (revision == null) {
            throw new IllegalStateException("the transaction gave no revision");
        }
        events.publishEvent(new FactsChanged(revision));
        return revision;
    }

    private long nextRevision() {
        return client.query(NEXT_REVISION).fetchAs(Long.class).one().orElseThrow();
    }

    private void run(String statement, List<Map<String, Object>> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Map<String, Object>> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            client.query(statement).bind(batch).to("rows").run();
        }
    }

    private static List<Entity> touched(Changes changes) {
        return Stream.concat(changes.written().stream(), changes.retracted().stream())
                .toList();
    }
}
