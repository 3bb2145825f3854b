package dev.interlock.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JGraphT reads back the graph that was written, which is the one the facts draw. */
class GraphmlTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
    void theGraphReadBackIsThatOfTheFacts(long seed) {
        RandomSelection random = RandomSelection.someView(seed);
        PlainPicture expected = new PlainPicture(random);

        Read read = Read.of(random.written(Format.GRAPHML));

        assertThat(read.nodes).as("seed %d", seed).isEqualTo(expected.nodes());
        assertThat(read.edges)
                .as("seed %d: %s", seed, random.view().spec())
                .isNotEmpty()
                .isEqualTo(expected.edges());
    }

    /** What JGraphT understood. */
    private static final class Read {
        private final Map<String, Map<String, String>> nodes = new TreeMap<>();
        private final Map<String, Map<String, String>> edges = new TreeMap<>();

        static Read of(byte[] graphml) {
            Read read = new Read();
            Map<Object, Map<String, String>> byEdge = new java.util.HashMap<>();
            DirectedPseudograph<String, Object> graph = new DirectedPseudograph<>(null, Object::new, false);
            GraphMLImporter<String, Object> importer = new GraphMLImporter<>();
            importer.setVertexFactory(id -> {
                read.nodes.put(id, new TreeMap<>());
                return id;
            });
            importer.addVertexAttributeConsumer((of, value) -> {
                if (!of.getSecond().equals("ID")) {
                    put(read.nodes.get(of.getFirst()), of.getSecond(), value);
                }
            });
            importer.addEdgeAttributeConsumer((of, value) -> {
                Map<String, String> attributes = byEdge.computeIfAbsent(of.getFirst(), any -> new TreeMap<>());
                put(attributes, of.getSecond(), value);
            });
            importer.importGraph(graph, new StringReader(new String(graphml, UTF_8)));
            for (Object edge : graph.edgeSet()) {
                Map<String, String> attributes = byEdge.get(edge);
                attributes.put("source", graph.getEdgeSource(edge));
                attributes.put("target", graph.getEdgeTarget(edge));
                attributes.remove("ID");
                read.edges.put(attributes.get("factType") + ":" + attributes.get("fact"), attributes);
            }
            assertThat(graph.vertexSet()).isEqualTo(read.nodes.keySet());
            assertThat(graph.edgeSet()).hasSameSizeAs(read.edges.keySet());
            return read;
        }

        private static void put(Map<String, String> attributes, String name, Attribute value) {
            attributes.put(name, value.getValue());
        }
    }
}
