package dev.interlock.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a request asks as JSON, by the letter of the specification of GraphQL over HTTP: {@code query} and
 * {@code operationName} are texts, {@code variables} and {@code extensions} are objects, nothing is said twice, and
 * texts are Unicode without NUL. A {@code documentId} becomes the hash of a persisted document.
 */
final class RequestBody {
    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final long most;

    /** @param most bytes of a body, or characters of the parameters of a GET request */
    RequestBody(long most) {
        this.most = most;
    }

    /** The body as it came, checked. */
    byte[] posted(HttpServletRequest request) throws IOException, BadRequest {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(request.getContentLengthLong());
        }
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(most) + 1);
        if (body.length > most) {
            throw tooLarge(null);
        }
        return checked(object("body", parsed("body", body)));
    }

    /** The parameters of a GET request as a body. */
    byte[] fetched(HttpServletRequest request) throws BadRequest {
        String parameters = request.getQueryString();
        if (parameters != null && parameters.length() > most) {
            throw tooLarge((long) parameters.length());
        }
        ObjectNode body = JSON.createObjectNode();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            String name = parameter.getKey();
            if (parameter.getValue().length > 1) {
                throw bad(name + " is said twice", "Say each parameter once.");
            }
            String value = parameter.getValue()[0];
            switch (name) {
                case "query", "operationName", "documentId" -> body.put(name, value);
                case "variables", "extensions" -> body.set(name, parsed(name, value.getBytes(StandardCharsets.UTF_8)));
                default -> {
                    // Others are nobody's business here.
                }
            }
        }
        return checked(body);
    }

    private static byte[] checked(ObjectNode body) throws BadRequest {
        text(body, "query");
        text(body, "operationName");
        text(body, "documentId");
        object(body, "variables");
        object(body, "extensions");
        Texts.check(body);
        JsonNode document = body.remove("documentId");
        if (document != null && document.isString()) {
            byHash(body, document.asString());
        }
        boolean persisted = body.get("extensions") instanceof ObjectNode extensions && extensions.has("persistedQuery");
        if (!body.hasNonNull("query") && !persisted) {
            throw bad("There is no query", "Send the document as the text query, or name a persisted one.");
        }
        return JSON.writeValueAsBytes(body);
    }

    private static void byHash(ObjectNode body, String id) {
        ObjectNode extensions = body.get("extensions") instanceof ObjectNode said ? said : body.putObject("extensions");
        extensions
                .putObject("persistedQuery")
                .put("version", 1)
                .put("sha256Hash", id.startsWith("sha256:") ? id.substring("sha256:".length()) : id);
    }

    private static void text(ObjectNode body, String name) throws BadRequest {
        JsonNode value = body.get(name);
        if (value != null && !value.isNull() && !value.isString()) {
            throw bad(name + " is no text", "Send " + name + " as a JSON string.");
        }
    }

    private static void object(ObjectNode body, String name) throws BadRequest {
        JsonNode value = body.get(name);
        if (value != null && !value.isNull()) {
            object(name, value);
        }
    }

    private static ObjectNode object(String name, @Nullable JsonNode value) throws BadRequest {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw value != null && value.isArray() && name.equals("body")
                ? bad("Several requests in one body are not answered", "Send one request at a time, or several fields.")
                : bad(name + " is no object", "Send " + name + " as a JSON object.");
    }

    private static @Nullable JsonNode parsed(String name, byte[] text) throws BadRequest {
        try {
            return JSON.readTree(text);
        } catch (JacksonException malformed) {
            throw bad(name + " is not JSON: " + malformed.getOriginalMessage(), place(malformed));
        }
    }

    private static String place(JacksonException malformed) {
        TokenStreamLocation place = malformed.getLocation();
        return place == null
                ? "Send JSON, at most " + DEEPEST + " levels deep."
                : "Line " + place.getLineNr() + ", column " + place.getColumnNr() + " is wrong.";
    }

    private BadRequest tooLarge(@Nullable Long bytes) {
        return new BadRequest(
                413,
                Refusal.tooMuch(
                        "BODY_TOO_LARGE", "The request is too large", most, bytes, "Send less, or several requests."));
    }

    private static BadRequest bad(String what, String hint) {
        return new BadRequest(400, "BAD_REQUEST", what, hint);
    }
}
