package dev.interlock.request;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Requests by GET, which must change nothing: links, prefetching browsers and caches repeat them as they like. */
@Component
class SafeMethod implements WebGraphQlInterceptor {
    /** Marks a request that came by GET. */
    static final String ATTRIBUTE = SafeMethod.class.getName();

    static final String CODE = "METHOD_NOT_ALLOWED";

    static boolean isAsked(ExecutionInput input) {
        return Boolean.TRUE.equals(input.getGraphQLContext().get(SafeMethod.class));
    }

    static GraphQLError refusal() {
        return Refusal.of(CODE, "By GET only queries are answered", "Send mutations by POST.");
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request.getAttributes().containsKey(ATTRIBUTE)) {
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(context -> context.of(SafeMethod.class, Boolean.TRUE))
                            .build());
        }
        return chain.next(request);
    }
}
