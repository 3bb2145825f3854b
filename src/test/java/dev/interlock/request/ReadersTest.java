package dev.interlock.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A service with a read key: every door to facts asks for it, pages and health do not. */
@ShippedFactsTest
@TestPropertySource(properties = "interlock.read.key=a-key-for-readers-1")
class ReadersTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query=%7Bmeta%7Brevision%7D%7D",
                "/export/organizations.csv",
                "/export/graph.graphml",
                "//graphql?query=%7Bmeta%7Brevision%7D%7D",
                "/graphql/../graphql?query=%7Bmeta%7Brevision%7D%7D",
                "/graphql;x=1?query=%7Bmeta%7Brevision%7D%7D"
            })
    void factsNeedTheKey(String path) throws Exception {
        HttpResponse<String> refused = get(path, null);
        assertThat(refused.statusCode()).as(refused.body()).isIn(400, 401, 404);
        assertThat(refused.body()).doesNotContain("revision\":", "Nvidia");
        assertThat(get(path, "Bearer of-bad-news-0123456").body()).doesNotContain("revision\":", "Nvidia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7Bmeta%7Brevision%7D%7D", "/export/organizations.csv"})
    void theKeyOpens(String path) throws Exception {
        assertThat(get(path, "Bearer a-key-for-readers-1").statusCode()).isEqualTo(200);
        assertThat(get(path, "Bearer " + TestDatabase.WRITE_KEY).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = get(path, null);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(refused.body()).contains("UNAUTHENTICATED", "Authorization: Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql", "/actuator/health"})
    void pagesAndHealthDoNot(String path) throws Exception {
        assertThat(get(path, null).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, @Nullable String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
