package dev.interlock.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers of requests that are not even executed, in the form of GraphQL. */
final class Answers {
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    private Answers() {}

    static void refuse(HttpServletRequest request, HttpServletResponse response, BadRequest bad) throws IOException {
        response.setStatus(bad.status());
        String accept = request.getHeader("Accept");
        boolean own = accept != null && accept.contains(GRAPHQL_RESPONSE);
        response.setContentType(own ? GRAPHQL_RESPONSE : "application/json");
        response.getOutputStream()
                .write(JsonMapper.shared()
                        .writeValueAsBytes(Map.of("errors", List.of(bad.error().toSpecification()))));
    }
}
