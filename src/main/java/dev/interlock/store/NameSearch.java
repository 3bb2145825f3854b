package dev.interlock.store;

import java.util.List;
import org.springframework.data.neo4j.core.Neo4jClient;
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
            WHERE NOT coalesce(node.retracted, false) AND node.id IS :: STRING NOT NULL
            RETURN node.id AS id
            ORDER BY score DESC, id
            """;

    private final Neo4jClient client;

    NameSearch(Neo4jClient client) {
        this.client = client;
    }

    /** Slugs, likeliest first; none where the text has no letter or digit. Takes any text. */
    public List<String> candidates(String text, int limit) {
        String query = NameQuery.of(text);
        if (query.isEmpty() || limit <= 0) {
            return List.of();
        }
        return List.copyOf(client.query(CANDIDATES)
                .bind(query)
                .to("query")
                .bind(limit)
                .to("limit")
                .fetchAs(String.class)
                .all());
    }
}
