package dev.interlock.api.export;

import dev.interlock.api.error.BadArgument;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers that are no file: one JSON object {@code {code, argument, value, message, hint}}. */
final class ExportFailure {
    private ExportFailure() {}

    static ServerResponse of(BadArgument bad) {
        return json(HttpStatus.BAD_REQUEST, String.valueOf(bad.getMessage()), bad.extensions());
    }

    /** The first error of an answer, with all of them beside it. */
    static ServerResponse of(List<GraphQLError> errors, String document) {
        GraphQLError first = errors.get(0);
        Map<String, Object> said = new LinkedHashMap<>();
        if (first.getExtensions() != null && first.getExtensions().containsKey("code")) {
            said.putAll(first.getExtensions());
        } else {
            said.put("code", String.valueOf(first.getErrorType()));
            said.put("argument", "query");
            said.put("value", BadArgument.abbreviated(document));
            said.put("hint", "Try the document at /graphiql, which marks what is wrong with it.");
        }
        said.put("errors", errors.stream().map(GraphQLError::toSpecification).toList());
        return json(status(Objects.toString(said.get("code"))), String.valueOf(first.getMessage()), said);
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "UNAUTHENTICATED" -> HttpStatus.UNAUTHORIZED;
            case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
            case "BUDGET" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "INTERNAL_ERROR" -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    private static ServerResponse json(HttpStatus status, String message, Map<String, Object> said) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", message);
        body.putAll(said);
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
