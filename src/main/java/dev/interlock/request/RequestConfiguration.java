package dev.interlock.request;

import dev.interlock.access.ReadAccess;
import dev.interlock.snapshot.Snapshots;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;

/** Puts the checks of requests in front of their execution. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimits.class)
class RequestConfiguration {
    @Bean
    ReadersFilter readers(ReadAccess access, @Value("${spring.graphql.http.path:/graphql}") String path) {
        return new ReadersFilter(access, List.of(path, "/export"));
    }

    @Bean
    StrictRequestFilter strictRequests(
            RequestLimits limits, Snapshots snapshots, @Value("${spring.graphql.http.path:/graphql}") String path) {
        return new StrictRequestFilter(path, new RequestBody(limits.body().toBytes()), new Revalidation(snapshots));
    }

    @Bean
    TrustedDocuments trustedDocuments(
            @Value("${interlock.documents.manifest}") String manifest,
            @Value("${interlock.documents.enforced}") boolean enforced) {
        return new TrustedDocuments(manifest, enforced);
    }

    @Bean
    GraphQlSourceBuilderCustomizer measuredDocuments(RequestLimits limits, TrustedDocuments trusted) {
        Documents documents = new Documents(limits, trusted);
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(documents));
    }

    @Bean
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
        return new GraphQlStatusHandler(handler);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService requestClock() {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "request-clock");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    TimeLimit timeLimit(RequestLimits limits, ScheduledExecutorService requestClock) {
        return new TimeLimit(limits.time(), requestClock);
    }
}
