package dev.interlock.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.model.Sha256;
import dev.interlock.testing.ShippedFactsTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that answers trusted documents only, and none that takes longer than a tenth of a second. */
@ShippedFactsTest
class TightRequestsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String QUICK = "{ organization(slug: \"nvidia\") { name } }";
    private static final String SLOW = """
            { mergerScreen(acquirer: "microsoft", target: "mistral-ai", market: { layers: [FRONTIER_LAB] }, of: VALUATION) {
              a: attribution(first: 1) { value } b: attribution(first: 2) { value } c: attribution(first: 3) { value }
              d: attribution(first: 4) { value } e: attribution(first: 5) { value } f: attribution(first: 6) { value } } }""";

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void tight(DynamicPropertyRegistry properties) throws IOException {
        Path manifest = folder.resolve("persisted-documents.json");
        Files.writeString(manifest, JSON.writeValueAsString(Map.of("quick", QUICK, Sha256.hex(SLOW), SLOW)));
        properties.add("interlock.documents.manifest", manifest::toString);
        properties.add("interlock.documents.enforced", () -> "true");
        properties.add("interlock.limit.time", () -> "100ms");
    }

    @Test
    void onlyTrustedDocumentsAreAnswered() throws Exception {
        assertThat(post(Map.of("documentId", "quick"))
                        .at("/data/organization/name")
                        .asString())
                .isEqualTo("Nvidia");
        assertThat(post(Map.of("query", QUICK)).at("/data/organization/name").asString())
                .as("its text is trusted too")
                .isEqualTo("Nvidia");
        assertThat(code(post(Map.of("query", "{ meta { revision } }")))).isEqualTo("DOCUMENT_NOT_TRUSTED");
        assertThat(code(post(Map.of("documentId", "sha256:none")))).isEqualTo("DOCUMENT_NOT_TRUSTED");
        String own = "{ meta { revision } }";
        assertThat(code(post(Map.of(
                        "query",
                        own,
                        "extensions",
                        Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.hex(own)))))))
                .as("nobody registers documents here")
                .isEqualTo("DOCUMENT_NOT_TRUSTED");
    }

    @Test
    void whatTakesTooLongEndsAndSaysSo() throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> answer = send(Map.of("documentId", Sha256.hex(SLOW)));
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(code(body)).isEqualTo("TIME_LIMIT");
        assertThat(body.at("/errors/0/extensions/limit").asInt()).isEqualTo(100);
        assertThat(body.path("data").isObject()).isFalse();
        assertThat(millis).as("ms").isLessThan(3_000);
    }

    @Test
    void aManifestThatIsNoneIsRefusedAtTheStart() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{ \"a\": 1 }");
        assertThatThrownBy(() -> new TrustedDocuments(wrong.toString(), true)).hasMessageContaining("wrong.json");
        assertThatThrownBy(() -> new TrustedDocuments("", true)).hasMessageContaining("interlock.documents.manifest");
        Path apollo = Files.writeString(
                folder.resolve("apollo.json"),
                "{\"format\":\"apollo-persisted-query-manifest\",\"operations\":[{\"id\":\"i\",\"body\":\"{ a }\"}]}");
        assertThat(new TrustedDocuments(apollo.toString(), true).find("sha256:i"))
                .isEqualTo("{ a }");
    }

    private JsonNode post(Map<String, Object> body) throws IOException, InterruptedException {
        return JSON.readTree(send(body).body());
    }

    private HttpResponse<String> send(Map<String, Object> body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }
}
