package dev.interlock.api.wiring;

import dev.interlock.connection.ClientConnection;
import dev.interlock.snapshot.Snapshot;
import dev.interlock.snapshot.Snapshots;
import graphql.ExecutionInput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes one snapshot for each request and says its revision in the answer's {@code extensions}. */
@Component
public class RequestSnapshot implements WebGraphQlInterceptor {
    /** Where the request's snapshot is in the context. */
    public static final String KEY = "snapshot";

    private final Snapshots snapshots;

    RequestSnapshot(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Snapshot snapshot = snapshots.current();
        ClientConnection client = ClientConnection.of(request.getAttributes());
        request.configureExecutionInput((input, builder) -> {
            ExecutionInput configured =
                    builder.graphQLContext(context -> context.of(KEY, snapshot)).build();
            configured.getGraphQLContext().put(Cancellation.class, new Cancellation(configured, client));
            return configured;
        });
        return chain.next(request).map(RequestSnapshot::withRevision);
    }

    /** A mutation leaves a newer snapshot behind than the request began with. */
    private static WebGraphQlResponse withRevision(WebGraphQlResponse response) {
        Snapshot last = response.getExecutionInput().getGraphQLContext().get(KEY);
        long revision = Objects.requireNonNull(last).revision();
        Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
        extensions.put("revision", revision);
        return response.transform(builder -> builder.extensions(extensions));
    }
}
