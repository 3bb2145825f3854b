package dev.interlock.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.PrimitiveIterator;
import javax.xml.stream.XMLStreamException;

/** GraphML 1.0, directed, with a key for each attribute; what is unknown has no data. */
final class Graphml {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String LOCATION = NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd";

    private final Drawing drawing;
    private final Xml xml;

    private Graphml(Drawing drawing, Xml xml) {
        this.drawing = drawing;
        this.xml = xml;
    }

    static void write(Selection selection, OutputStream out) throws IOException {
        Xml.document(out, xml -> new Graphml(new Drawing(selection), xml).document());
    }

    private void document() throws XMLStreamException {
        xml.start("graphml", "xmlns", NAMESPACE, "xmlns:xsi", INSTANCE, "xsi:schemaLocation", LOCATION);
        keys("node", Attribute.OF_NODES);
        keys("edge", Attribute.OF_EDGES);
        xml.start("graph", "id", "interlock", "edgedefault", "directed");
        for (PrimitiveIterator.OfInt rows = drawing.nodes().iterator(); rows.hasNext(); ) {
            Attribute.Node node = new Attribute.Node(drawing.view(), rows.nextInt());
            xml.start("node", "id", node.key());
            data("node", Attribute.OF_NODES, node);
            xml.end();
        }
        drawing.edges(edge -> {
            xml.start("edge", "id", edge.id(), "source", edge.from(), "target", edge.to());
            data("edge", Attribute.OF_EDGES, edge);
            xml.end();
        });
        xml.end().end();
    }

    private void keys(String of, List<? extends Attribute<?>> attributes) throws XMLStreamException {
        for (Attribute<?> attribute : attributes) {
            xml.start("key", "id", id(of, attribute), "for", of);
            xml.attribute("attr.name", attribute.name()).attribute("attr.type", attribute.type());
            xml.end();
        }
    }

    private <T> void data(String of, List<Attribute<T>> attributes, T element) throws XMLStreamException {
        for (Attribute<T> attribute : attributes) {
            Object value = attribute.reader().apply(element);
            if (value != null) {
                xml.start("data", "key", id(of, attribute))
                        .text(value.toString())
                        .end();
            }
        }
    }

    /** Keys of nodes and edges share one space of ids. */
    private static String id(String of, Attribute<?> attribute) {
        return of + "." + attribute.name();
    }
}
