package dev.interlock.api.live;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How many subscriptions one WebSocket may have at a time. */
@Component
class SubscriptionLimit implements WebGraphQlInterceptor {
    static final int MOST = 20;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest socket)) {
            return chain.next(request);
        }
        AtomicInteger open = (AtomicInteger) socket.getSessionInfo()
                .getAttributes()
                .computeIfAbsent(SubscriptionLimit.class.getName(), name -> new AtomicInteger());
        return chain.next(request).map(response -> counted(response, open));
    }

    private static WebGraphQlResponse counted(WebGraphQlResponse response, AtomicInteger open) {
        Object data = response.getExecutionResult().getData();
        if (!(data instanceof Publisher<?> events)) {
            return response;
        }
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            return response.transform(builder -> builder.data(Flux.error(refusal())));
        }
        Flux<?> counted = Flux.from(events).doFinally(end -> open.decrementAndGet());
        return response.transform(builder -> builder.data(counted));
    }

    private static SubscriptionPublisherException refusal() {
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("This socket has " + MOST + " subscriptions already")
                .errorType(ErrorType.BAD_REQUEST)
                .extensions(Map.of("code", "TOO_MANY_SUBSCRIPTIONS", "hint", "Complete some, or open another socket."))
                .build();
        return new SubscriptionPublisherException(List.of(error), new IllegalStateException(error.getMessage()));
    }
}
