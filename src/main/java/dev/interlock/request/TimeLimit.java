package dev.interlock.request;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/** Ends what takes too long: the execution fetches no further field, traversals stop, and the answer says why. */
final class TimeLimit implements WebGraphQlInterceptor {
    static final String CODE = "TIME_LIMIT";

    private final Duration most;
    private final ScheduledExecutorService clock;

    TimeLimit(Duration most, ScheduledExecutorService clock) {
        this.most = most;
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        AtomicReference<@Nullable ExecutionInput> running = new AtomicReference<>();
        AtomicBoolean ended = new AtomicBoolean();
        request.configureExecutionInput((input, builder) -> {
            ExecutionInput configured = builder.build();
            running.set(configured);
            return configured;
        });
        ScheduledFuture<?> alarm =
                clock.schedule(() -> end(running.get(), ended), most.toMillis(), TimeUnit.MILLISECONDS);
        return chain.next(request)
                .map(response -> ended.get() ? refused(response) : response)
                .doFinally(signal -> alarm.cancel(false));
    }

    private static void end(@Nullable ExecutionInput input, AtomicBoolean ended) {
        if (input != null) {
            ended.set(true);
            input.cancel();
        }
    }

    private WebGraphQlResponse refused(WebGraphQlResponse response) {
        GraphQLError error = Refusal.tooMuch(
                CODE,
                "The answer took too long",
                most.toMillis(),
                null,
                "Ask for less, or for fewer things at a time.");
        ExecutionResult nothing = ExecutionResult.newExecutionResult()
                .addError(error)
                .extensions(response.getExtensions())
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(response.getExecutionInput(), nothing));
    }
}
