package dev.interlock.export;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML element by element. Escapes what a reader would otherwise change, ends of lines among it, and puts U+FFFD
 * for the characters that XML cannot hold.
 */
final class Xml {
    private static final WstxOutputFactory FACTORY = new WstxOutputFactory();

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** The whole document; leaves the stream open. */
    static void document(OutputStream out, Content content) throws IOException {
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            content.write(new Xml(writer));
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException failed) {
            throw failed.getNestedException() instanceof IOException cause ? cause : new IOException(failed);
        }
    }

    /** @param attributes names and values in turn */
    Xml start(String element, String... attributes) throws XMLStreamException {
        writer.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
        return this;
    }

    Xml attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, legal(value));
        return this;
    }

    Xml text(String text) throws XMLStreamException {
        writer.writeCharacters(legal(text));
        return this;
    }

    Xml end() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    /** Most texts are legal, and come back as they are. */
    private static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!mayStand(text.charAt(i))) {
                return text.codePoints()
                        .map(letter -> letter <= Character.MAX_VALUE && !mayStand((char) letter) ? '\uFFFD' : letter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean mayStand(char letter) {
        return letter < ' ' ? letter == '\t' || letter == '\n' || letter == '\r' : letter < '\uFFFE';
    }

    /** Writes into a document. */
    @FunctionalInterface
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }
}
