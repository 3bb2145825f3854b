package dev.interlock.store;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** The single {@code Revision} node: its value grows by one with each committed change, and its lock orders changes. */
@Component
class Revisions {
    private static final String CURRENT = """
            OPTIONAL MATCH (r:Revision {id: 'revision'})
            RETURN coalesce(r.value, 0) AS revision
            """;
    /** Setting and removing a property takes the node's write lock and leaves no trace. */
    private static final String LOCK = """
            MERGE (r:Revision {id: 'revision'})
            ON CREATE SET r.value = 0
            SET r.locked = true
            REMOVE r.locked
            RETURN r.value AS revision
            """;

    private static final String RAISE = """
            MATCH (r:Revision {id: 'revision'})
            SET r.value = r.value + 1
            RETURN r.value AS revision
            """;

    private final Neo4jClient client;

    Revisions(Neo4jClient client) {
        this.client = client;
    }

    long current() {
        return ask(CURRENT);
    }

    /** Waits until no other change is under way, and keeps others out until the caller's transaction ends. */
    long lock() {
        return ask(LOCK);
    }

    /** Needs the lock. */
    long raise() {
        return ask(RAISE);
    }

    private long ask(String statement) {
        return client.query(statement).fetchAs(Long.class).one().orElseThrow();
    }
}
