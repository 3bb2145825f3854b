package dev.interlock.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the service over HTTP, as a client does. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI endpoint;

    public Api(int port) {
        endpoint = URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    /** The whole answer: data, errors, extensions. */
    public JsonNode answer(String query, Map<String, ?> variables) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        body.put("variables", variables);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), UTF_8))
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What {@code data} holds, of an answer without errors. */
    public JsonNode data(String query) {
        return data(query, Map.of());
    }

    public JsonNode data(String query, Map<String, ?> variables) {
        JsonNode answer = answer(query, variables);
        assertThat(answer.path("errors").isMissingNode())
                .as("%s%n%s%n%s", query, variables, answer)
                .isTrue();
        return answer.path("data");
    }

    /** The one error of an answer. */
    public JsonNode error(String query) {
        return error(query, Map.of());
    }

    public JsonNode error(String query, Map<String, ?> variables) {
        JsonNode answer = answer(query, variables);
        assertThat(answer.path("errors").size()).as("errors in %s", answer).isEqualTo(1);
        return answer.path("errors").get(0);
    }

    /** The query of an example the product ships. */
    public static String example(String file) {
        try {
            return Files.readString(Path.of("src/main/resources/examples", file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of a field in each of a list. */
    public static List<String> texts(JsonNode list, String... path) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : list) {
            JsonNode at = one;
            for (String step : path) {
                at = at.path(step);
            }
            texts.add(at.isNull() ? "null" : at.asString());
        }
        return texts;
    }

    /** A value as Java has it: text, number, truth value, list, object or {@code null}. */
    public static @Nullable Object plain(JsonNode node) {
        return JSON.treeToValue(node, Object.class);
    }
}
