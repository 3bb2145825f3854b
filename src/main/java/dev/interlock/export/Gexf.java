package dev.interlock.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.PrimitiveIterator;
import javax.xml.stream.XMLStreamException;

/**
 * GEXF 1.2, the version that both Gephi and NetworkX read. Edges begin on the day of their fact and end with its
 * contract, for Gephi's timeline.
 */
final class Gexf {
    private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

    private final Drawing drawing;
    private final Xml xml;

    private Gexf(Drawing drawing, Xml xml) {
        this.drawing = drawing;
        this.xml = xml;
    }

    static void write(Selection selection, OutputStream out) throws IOException {
        Xml.document(out, xml -> new Gexf(new Drawing(selection), xml).document());
    }

    private void document() throws XMLStreamException {
        xml.start("gexf", "xmlns", NAMESPACE, "version", "1.2");
        xml.start("graph", "defaultedgetype", "directed", "mode", "dynamic", "timeformat", "date");
        attributes("node", Attribute.OF_NODES);
        attributes("edge", Attribute.OF_EDGES);
        xml.start("nodes");
        for (PrimitiveIterator.OfInt rows = drawing.nodes().iterator(); rows.hasNext(); ) {
            Attribute.Node node = new Attribute.Node(drawing.view(), rows.nextInt());
            xml.start("node", "id", node.key(), "label", node.name());
            values(Attribute.OF_NODES, node);
            xml.end();
        }
        xml.end().start("edges");
        drawing.edges(this::edge);
        xml.end().end().end();
    }

    private void edge(Edge edge) throws XMLStreamException {
        xml.start("edge", "id", edge.id(), "source", edge.from(), "target", edge.to());
        xml.attribute("label", edge.kind().name());
        LocalDate start = edge.date();
        LocalDate end = edge.endsOn();
        if (start != null) {
            xml.attribute("start", start.toString());
        }
        if (end != null && (start == null || !end.isBefore(start))) {
            xml.attribute("end", end.toString());
        }
        values(Attribute.OF_EDGES, edge);
        xml.end();
    }

    private void attributes(String of, List<? extends Attribute<?>> attributes) throws XMLStreamException {
        xml.start("attributes", "class", of, "mode", "static");
        for (Attribute<?> attribute : attributes) {
            xml.start("attribute", "id", attribute.name(), "title", attribute.name(), "type", type(attribute));
            xml.end();
        }
        xml.end();
    }

    private static String type(Attribute<?> attribute) {
        return attribute.type().equals("int") ? "integer" : attribute.type();
    }

    private <T> void values(List<Attribute<T>> attributes, T element) throws XMLStreamException {
        xml.start("attvalues");
        for (Attribute<T> attribute : attributes) {
            Object value = attribute.reader().apply(element);
            if (value != null) {
                xml.start("attvalue", "for", attribute.name(), "value", value.toString())
                        .end();
            }
        }
        xml.end();
    }
}
