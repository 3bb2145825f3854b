package dev.interlock.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches files from the running service, as a user's program would. */
public final class Exports {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    public Exports(int port) {
        this.base = "http://127.0.0.1:" + port + "/export";
    }

    /** @param parameters names and values in turn */
    public HttpResponse<byte[]> get(String file, String... parameters) {
        StringBuilder address = new StringBuilder(base + "/" + file);
        for (int i = 0; i < parameters.length; i += 2) {
            address.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
            address.append(URLEncoder.encode(parameters[i + 1], UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(address.toString())));
    }

    public HttpResponse<byte[]> post(String parameters, String document) {
        return send(HttpRequest.newBuilder(URI.create(base + parameters))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document)))));
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public URI address(String rest) {
        return URI.create(base + rest);
    }

    /** The body of an answer that is a file. */
    public static byte[] whole(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + new String(response.body(), UTF_8));
        }
        return response.body();
    }

    public static String text(HttpResponse<byte[]> response) {
        return new String(whole(response), UTF_8);
    }

    /** The body of an answer that is no file. */
    public static JsonNode refusal(HttpResponse<byte[]> response) {
        if (response.statusCode() == 200) {
            throw new AssertionError("not refused");
        }
        return JSON.readTree(response.body());
    }

    /** The files of a ZIP by their names. */
    public static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }

    /** The ids of the nodes of a picture. */
    public static List<String> nodes(byte[] xml) {
        List<String> nodes = new ArrayList<>();
        elements(xml, "node").forEach(node -> nodes.add(node.getAttribute("id")));
        return nodes;
    }

    /** The edges of a picture as {@code from > to by id}. */
    public static List<String> edges(byte[] xml) {
        List<String> edges = new ArrayList<>();
        elements(xml, "edge")
                .forEach(edge -> edges.add(edge.getAttribute("source") + " > " + edge.getAttribute("target") + " by "
                        + edge.getAttribute("id")));
        return edges;
    }

    private static List<Element> elements(byte[] xml, String name) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            NodeList found = document.getElementsByTagName(name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        } catch (Exception broken) {
            throw new AssertionError("no XML: " + new String(xml, UTF_8), broken);
        }
    }
}
