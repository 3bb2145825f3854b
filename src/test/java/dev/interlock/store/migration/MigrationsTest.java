package dev.interlock.store.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.store.database.DatabaseStartFailed;
import dev.interlock.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;

class MigrationsTest {
    private static final String VERSIONS =
            "MATCH (m:Migration) WHERE m.version > 0 RETURN m.version AS value ORDER BY value";
    private static final String REVISION = "MATCH (r:Revision) RETURN r.value AS value";

    private static final String FIND = """
            CALL db.index.fulltext.queryNodes('organizationNames', $query) YIELD node
            RETURN node.id AS id
            """;

    private final TestDatabase database = TestDatabase.scratch();
    private final Driver driver = database.driver();

    @BeforeEach
    void asIfNew() {
        database.wipeWithSchema();
    }

    @Test
    void an_empty_database_gets_every_migration_once_and_revision_0() {
        new Migrations(driver).apply();
        List<Object> schema = names();

        new Migrations(driver).apply();

        assertThat(values(VERSIONS)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(values(REVISION)).containsExactly(0L);
        assertThat(names()).isEqualTo(schema).contains("organizationNames", "acquired_key", "acquired_revision");
    }

    @Test
    void migrating_again_leaves_the_revision_as_it_is() {
        new Migrations(driver).apply();
        run("MATCH (r:Revision) SET r.value = 7");
        run("MATCH (m:Migration) DELETE m");

        new Migrations(driver).apply();

        assertThat(values(REVISION)).containsExactly(7L);
    }

    @Test
    void four_instances_may_start_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starts.add(() -> {
                    new Migrations(driver).apply();
                    return true;
                });
            }
            for (Future<Boolean> start : threads.invokeAll(starts)) {
                assertThat(start.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(values(VERSIONS)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(values(REVISION)).containsExactly(0L);
    }

    @Test
    void a_start_that_was_cut_short_is_made_good_by_the_next() {
        Migration half = Migration.of(1, "V001__a.cypher", "CREATE (:Note {n: 1});\nNOT CYPHER;");
        assertThatThrownBy(() -> new Migrations(driver, List.of(half)).apply())
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessageStartingWith("Migration V001__a.cypher failed: ");
        assertThat(values(VERSIONS)).isEmpty();

        Migration whole = Migration.of(1, "V001__a.cypher", "MERGE (:Note {n: 1});\nMERGE (:Note {n: 2});");
        new Migrations(driver, List.of(whole)).apply();

        assertThat(values("MATCH (n:Note) RETURN n.n AS value ORDER BY value")).containsExactly(1L, 2L);
    }

    @Test
    void a_migration_that_was_changed_after_it_was_applied_keeps_the_service_from_starting() {
        new Migrations(driver, List.of(Migration.of(1, "V001__a.cypher", "MERGE (:Note {n: 1});"))).apply();
        Migrations changed =
                new Migrations(driver, List.of(Migration.of(1, "V001__a.cypher", "MERGE (:Note {n: 2});")));

        assertThatThrownBy(changed::apply)
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessage("Migration V001__a.cypher was changed after it was applied to this database");
        assertThat(values("MATCH (n:Note) RETURN n.n AS value")).containsExactly(1L);
    }

    @Test
    void a_database_that_is_ahead_of_the_build_keeps_the_service_from_starting() {
        new Migrations(driver).apply();

        assertThatThrownBy(() -> new Migrations(driver, List.of()).apply())
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessage("The database has schema version 5, and this build knows 0");
    }

    @Test
    void a_key_is_taken_once_by_a_node_and_once_by_a_relationship() {
        new Migrations(driver).apply();
        run("CREATE (a:Organization {id: 'a'})-[:SUPPLIES {key: 's'}]->(b:Organization {id: 'b'})");

        assertThatThrownBy(() -> run("CREATE (:Organization {id: 'a'})")).isInstanceOf(ClientException.class);
        assertThatThrownBy(() -> run("MATCH (a:Organization {id: 'a'}) CREATE (a)-[:SUPPLIES {key: 's'}]->(a)"))
                .isInstanceOf(ClientException.class);
    }

    @Test
    void names_and_aliases_are_found_whatever_their_case_and_accents() {
        new Migrations(driver).apply();
        run("CREATE (:Organization {id: 'b', name: 'Böhringer AG', aliases: ['Krümel'], searchText: 'krumelbrot'})");

        for (String query : List.of("bohringer", "BÖHRINGER", "Böhringer", "krumel", "krümel", "KrumelBrot")) {
            assertThat(found(query)).as(query).containsExactly("b");
        }
        assertThat(found("brot")).isEmpty();
    }

    private List<String> found(String query) {
        try (Session session = driver.session()) {
            return session.run(FIND, Map.of("query", query))
                    .list(row -> row.get("id").asString());
        }
    }

    private List<Object> names() {
        return values("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name AS value ORDER BY value");
    }

    private List<Object> values(String cypher) {
        try (Session session = driver.session()) {
            return session.run(cypher).list(row -> row.get("value").asObject());
        }
    }

    private void run(String cypher) {
        try (Session session = driver.session()) {
            session.run(cypher).consume();
        }
    }
}
