package dev.interlock.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The JDK's parser reads back the graph that the facts draw; NetworkX does so in its own test. */
class GexfTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theGraphReadBackIsThatOfTheFacts(long seed) throws Exception {
        RandomSelection random = RandomSelection.someView(seed);
        PlainPicture expected = new PlainPicture(random);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(random.written(Format.GEXF)));

        Map<String, Map<String, String>> nodes = new TreeMap<>();
        forEach(document.getElementsByTagName("node"), node -> {
            nodes.put(node.getAttribute("id"), values(node));
            assertThat(node.getAttribute("label")).isEqualTo(values(node).get("name"));
        });
        Map<String, Map<String, String>> edges = new TreeMap<>();
        forEach(document.getElementsByTagName("edge"), edge -> {
            Map<String, String> values = values(edge);
            values.put("source", edge.getAttribute("source"));
            values.put("target", edge.getAttribute("target"));
            edges.put(edge.getAttribute("id"), values);
            assertThat(edge.getAttribute("start")).isEqualTo(values.getOrDefault("date", ""));
            if (edge.hasAttribute("end")) {
                assertThat(edge.getAttribute("end"))
                        .isEqualTo(values.get("endsOn"))
                        .isGreaterThanOrEqualTo(edge.getAttribute("start"));
            }
        });

        assertThat(nodes).as("seed %d", seed).isEqualTo(expected.nodes());
        assertThat(edges).as("seed %d", seed).isNotEmpty().isEqualTo(expected.edges());
    }

    private static Map<String, String> values(Element element) {
        Map<String, String> values = new TreeMap<>();
        forEach(
                element.getElementsByTagName("attvalue"),
                value -> values.put(value.getAttribute("for"), value.getAttribute("value")));
        return values;
    }

    private static void forEach(NodeList elements, java.util.function.Consumer<Element> action) {
        for (int i = 0; i < elements.getLength(); i++) {
            action.accept((Element) elements.item(i));
        }
    }
}
