package dev.interlock.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers with the HTTP status that says what became of a request as a whole. */
final class GraphQlStatusHandler extends GraphQlHttpHandler {
    private static final Map<String, HttpStatus> STATUS = Map.of(
            SafeMethod.CODE, HttpStatus.METHOD_NOT_ALLOWED,
            TimeLimit.CODE, HttpStatus.SERVICE_UNAVAILABLE);

    GraphQlStatusHandler(WebGraphQlHandler handler) {
        super(handler);
    }

    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
        HttpStatus status = status(response);
        return status == null ? super.selectResponseStatus(response, type) : status;
    }

    @Override
    protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answer) {
        return super.prepareResponse(request, answer.map(response -> tagged(request, response)));
    }

    /** Headers of one answer. */
    private static WebGraphQlResponse tagged(ServerRequest request, WebGraphQlResponse response) {
        Object tag = request.servletRequest().getAttribute(Revalidation.ATTRIBUTE);
        if (tag != null && response.getErrors().isEmpty()) {
            response.getResponseHeaders().set("ETag", tag.toString());
        }
        if (status(response) == HttpStatus.METHOD_NOT_ALLOWED) {
            response.getResponseHeaders().set("Allow", "POST");
        }
        return response;
    }

    private static @Nullable HttpStatus status(WebGraphQlResponse response) {
        for (ResponseError error : response.getErrors()) {
            HttpStatus status = STATUS.get(String.valueOf(error.getExtensions().get("code")));
            if (status != null) {
                return status;
            }
        }
        return null;
    }
}
