package dev.interlock.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** NetworkX reads back the graph that the facts draw. The variable {@code INTERLOCK_PYTHON} names a Python that has it. */
@Tag("python")
class NetworkxTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> GEXFS_OWN = Set.of("id", "label", "start", "end");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "GRAPHML, 1", "GRAPHML, 2", "GRAPHML, 3", "GRAPHML, 4", "GRAPHML, 5", "GRAPHML, 6",
        "GEXF, 1", "GEXF, 2", "GEXF, 3", "GEXF, 4", "GEXF, 5", "GEXF, 6"
    })
    void theGraphReadBackIsThatOfTheFacts(Format format, long seed) throws Exception {
        RandomSelection random = RandomSelection.someView(seed);
        PlainPicture expected = new PlainPicture(random);

        JsonNode read = read(format, random.written(format));

        assertThat(read.get("directed").asBoolean()).isTrue();
        Map<String, Map<String, String>> nodes = new TreeMap<>();
        read.get("nodes").properties().forEach(node -> nodes.put(node.getKey(), attributes(node.getValue())));
        Map<String, Map<String, String>> edges = new TreeMap<>();
        read.get("edges").forEach(edge -> {
            Map<String, String> attributes = attributes(edge.get("attributes"));
            attributes.put("source", edge.get("source").asString());
            attributes.put("target", edge.get("target").asString());
            edges.put(attributes.get("factType") + ":" + attributes.get("fact"), attributes);
        });
        assertThat(read.get("edges")).as("%s, seed %d", format, seed).hasSameSizeAs(edges.keySet());
        assertThat(nodes).as("%s, seed %d", format, seed).isEqualTo(expected.nodes());
        assertThat(edges).as("%s, seed %d", format, seed).isNotEmpty().isEqualTo(expected.edges());
    }

    private JsonNode read(Format format, byte[] picture) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("graph." + format.extension()), picture);
        String python = System.getenv().getOrDefault("INTERLOCK_PYTHON", "python3");
        Process process = new ProcessBuilder(List.of(python, "src/test/python/read_graph.py", file.toString()))
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor())
                .as("%s; Debian's package is python3-networkx", Files.readString(folder.resolve("errors")))
                .isZero();
        return JSON.readTree(answer);
    }

    private static Map<String, String> attributes(JsonNode element) {
        Map<String, String> attributes = new TreeMap<>();
        element.properties().stream()
                .filter(one -> !GEXFS_OWN.contains(one.getKey()))
                .forEach(one -> attributes.put(one.getKey(), text(one.getValue())));
        return attributes;
    }

    private static String text(JsonNode value) {
        return value.isFloatingPointNumber() ? Double.toString(value.asDouble()) : value.asString();
    }
}
