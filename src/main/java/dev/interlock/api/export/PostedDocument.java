package dev.interlock.api.export;

import dev.interlock.api.error.BadArgument;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a document as it is sent to a GraphQL endpoint, or by itself as {@code application/graphql}. */
final class PostedDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType GRAPHQL = new MediaType("application", "graphql");

    private PostedDocument() {}

    static GraphQlRequest read(ServerRequest request) throws ServletException, IOException {
        MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
        if (GRAPHQL.equalsTypeAndSubtype(type)) {
            return new DefaultGraphQlRequest(text(request.body(String.class)), null, null, null);
        }
        if (!MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
            throw new BadArgument(
                    "Content-Type",
                    type,
                    "A document comes as JSON or as application/graphql",
                    "Send {\"query\": \"…\"} as application/json, or the document itself as application/graphql.");
        }
        Map<?, ?> body = json(request.body(String.class));
        return new DefaultGraphQlRequest(
                text(body.get("query")),
                body.get("operationName") instanceof String name ? name : null,
                variables(body.get("variables")),
                null);
    }

    private static Map<?, ?> json(String body) {
        try {
            return JSON.readValue(body, Map.class);
        } catch (JacksonException wrong) {
            throw new BadArgument("body", body, "This is no JSON object", "Send {\"query\": \"…\"}.");
        }
    }

    private static String text(@Nullable Object query) {
        if (!(query instanceof String text) || text.isBlank()) {
            throw new BadArgument("query", query, "There is no document", "Send {\"query\": \"…\"}.");
        }
        return text;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> variables(@Nullable Object variables) {
        if (variables != null && !(variables instanceof Map<?, ?>)) {
            throw new BadArgument("variables", variables, "This is no JSON object", "Send {\"name\": value}.");
        }
        return (Map<String, Object>) variables;
    }
}
