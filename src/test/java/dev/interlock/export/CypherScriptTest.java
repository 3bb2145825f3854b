package dev.interlock.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.GraphBuilder;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.store.Changes;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.store.Origin;
import dev.interlock.testing.HostileTexts;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;

/** The script makes, in an empty database, what the service's own store holds. */
@InterlockTest
class CypherScriptTest {
    /** What only the service needs. */
    private static final Set<String> OWN = Set.of("origin", "revision", "searchText");

    private static final String NODES = """
            MATCH (n) WHERE n:Organization OR n:FundingRound OR n:Source OR n:Financials OR n:Regulation
            RETURN labels(n) AS what, n.id AS key, '' AS other, properties(n) AS properties
            """;
    private static final String RELATIONSHIPS = """
            MATCH (a)-[r]->(b)
            RETURN [type(r)] AS what, a.id AS key, b.id AS other, properties(r) AS properties
            """;

    @Autowired
    private FactStore store;

    @Autowired
    private FactReader reader;

    @Test
    void aNewDatabaseHoldsTheSameNodesAndRelationships() throws IOException {
        GraphView view = fill(1);
        List<String> before = dump();
        TestDatabase.scratch().wipeWithSchema();

        run(script(view));

        assertThat(dump()).isNotEmpty().isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void whatIsThereAlreadyStaysAsItIs(long seed) throws IOException {
        GraphView view = fill(seed);
        List<String> before = dump();

        run(script(view));

        assertThat(dump()).as("seed %d", seed).isNotEmpty().isEqualTo(before);
        TestDatabase.scratch().wipe();
        run(script(view));
        assertThat(dump()).as("seed %d, emptied before", seed).isEqualTo(before);
    }

    /** Lets the service write random facts with hostile texts. */
    private GraphView fill(long seed) {
        TestDatabase.scratch().wipe();
        store.apply(new Changes(
                HostileTexts.in(TableGraph.entities(RandomTables.of(seed, 14)), seed), List.of(), Origin.USER));
        GraphBuilder graph = new GraphBuilder();
        reader.read(stored -> graph.add(stored.entity()));
        return new GraphView(graph.build(1), new ViewSpec(null, RandomSelection.EVERYTHING));
    }

    private static String script(GraphView view) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.CYPHER.write(new Selection.Builder(view, view).all().build(), out);
        return out.toString(UTF_8);
    }

    /** As cypher-shell does: a statement ends where a line ends with a semicolon. */
    private static void run(String script) {
        try (Session session = TestDatabase.scratch().driver().session()) {
            for (String statement : script.split(";\n", -1)) {
                if (!statement.isBlank()) {
                    session.run(statement).consume();
                }
            }
        }
    }

    private static List<String> dump() {
        try (Session session = TestDatabase.scratch().driver().session()) {
            List<String> dump = new ArrayList<>();
            session.run(NODES).list(CypherScriptTest::line).forEach(dump::add);
            session.run(RELATIONSHIPS).list(CypherScriptTest::line).forEach(dump::add);
            dump.sort(null);
            return dump;
        }
    }

    private static String line(Record row) {
        Map<String, Object> properties = new TreeMap<>(row.get("properties").asMap());
        properties.keySet().removeAll(OWN);
        List<String> what = new ArrayList<>(row.get("what").asList(value -> value.asString()));
        what.sort(null);
        return what + " " + row.get("key").asString() + " " + row.get("other").asString() + " " + properties;
    }
}
