package dev.interlock.api.recording;

import dev.interlock.access.Caller;
import dev.interlock.access.WriteKey;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells from a request's header who sent it. */
@Component
class CallerInterceptor implements WebGraphQlInterceptor {
    private final WriteKey key;

    CallerInterceptor(WriteKey key) {
        this.key = key;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Caller caller = key.callerOf(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context -> context.of(Caller.class, caller))
                        .build());
        return chain.next(request);
    }
}
