package dev.interlock.store;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.stereotype.Component;

/**
 * Finds organizations whose names may be meant by a text, by the database's full-text index. It finds candidates only;
 * which is meant is decided elsewhere. One call of the database.
 */
@Component
public class NameSearch {
    private static final String CANDIDATES = """
            CALL db.index.fulltext.queryNodes('organizationNames', $query, {limit: $limit})
            YIELD node, score
            WHERE NOT coalesce(node.retracted, false)
            RETURN node.id AS id
            ORDER BY score DESC, id
            """;

    private final Driver driver;
    private final DatabaseCalls calls;

    NameSearch(Driver driver, DatabaseCalls calls) {
        this.driver = driver;
        this.calls = calls;
    }

    /** Slugs, likeliest first; none where the text has no letter or digit. */
    public List<String> candidates(String text, int limit) {
        String query = NameQuery.of(text);
        if (query.isEmpty()) {
            return List.of();
        }
        calls.count();
        try (Session session = driver.session()) {
            return session.executeRead(transaction -> transaction
                    .run(CANDIDATES, Map.of("query", query, "limit", limit))
                    .list(row -> row.get("id").asString()));
        }
    }
}
