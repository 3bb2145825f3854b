package dev.interlock.request;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a request is not executed, as an error of its answer: a code for programs, what was wrong, and the repair. */
final class Refusal {
    private Refusal() {}

    /** A limit that was exceeded. */
    static GraphQLError tooMuch(String code, String what, Object limit, @Nullable Object value, String hint) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        extensions.put("limit", limit);
        if (value != null) {
            extensions.put("value", value);
        }
        extensions.put("hint", hint);
        return error(what, extensions);
    }

    static GraphQLError of(String code, String what, String hint) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        extensions.put("hint", hint);
        return error(what, extensions);
    }

    private static GraphQLError error(String what, Map<String, Object> extensions) {
        return GraphQLError.newError()
                .errorType(ErrorClassification.errorClassification("BAD_REQUEST"))
                .message("%s", what)
                .extensions(extensions)
                .build();
    }
}
