package dev.interlock.api.wiring;

import dev.interlock.snapshot.Snapshot;
import dev.interlock.snapshot.Snapshots;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes one snapshot for each request and says its revision in the answer's {@code extensions}. */
@Component
class RequestSnapshot implements WebGraphQlInterceptor {
    static final String KEY = "snapshot";

    private final Snapshots snapshots;

    RequestSnapshot(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Snapshot snapshot = snapshots.current();
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(context -> context.of(KEY, snapshot)).build());
        return chain.next(request).map(response -> withRevision(response, snapshot.revision()));
    }

    private static WebGraphQlResponse withRevision(WebGraphQlResponse response, long revision) {
        Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
        extensions.put("revision", revision);
        return response.transform(builder -> builder.extensions(extensions));
    }
}
