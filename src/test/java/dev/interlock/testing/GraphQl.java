package dev.interlock.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running service over HTTP, as a user's program would. */
public final class GraphQl {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI endpoint;
    private final List<String> headers;

    public GraphQl(int port) {
        this(port, List.of());
    }

    private GraphQl(int port, List<String> headers) {
        this.endpoint = URI.create("http://127.0.0.1:" + port + "/graphql");
        this.headers = headers;
    }

    /** Asks as one who has a write key. */
    public static GraphQl withKey(int port, String key) {
        return new GraphQl(port, List.of("Authorization", "Bearer " + key));
    }

    /** The whole answer. */
    public JsonNode answer(String query) {
        return JSON.readTree(body(query));
    }

    /** The whole answer, as it was sent. */
    public String body(String query) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))));
            if (!headers.isEmpty()) {
                request.headers(headers.toArray(String[]::new));
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The data of an answer without errors. */
    public JsonNode data(String query) {
        JsonNode answer = answer(query);
        if (answer.has("errors")) {
            throw new AssertionError(answer.get("errors").toString());
        }
        return answer.get("data");
    }

    /** The extensions of the one error of an answer. */
    public JsonNode error(String query) {
        JsonNode errors = answer(query).path("errors");
        if (errors.size() != 1) {
            throw new AssertionError("not one error: " + errors);
        }
        return errors.get(0).path("extensions");
    }

    /** What stands at a path in each element of an array. */
    public static List<String> texts(JsonNode array, String pointer) {
        return array.valueStream().map(node -> node.at(pointer).asString()).toList();
    }
}
