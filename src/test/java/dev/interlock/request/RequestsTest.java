package dev.interlock.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Sha256;
import dev.interlock.testing.ShippedFactsTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes in by HTTP: read by the letter, measured, refused early; over real sockets. */
@ShippedFactsTest
class RequestsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REVISION = "{meta{revision}}";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    /** Each limit: the largest document that passes, and the smallest that does not. */
    static Stream<Arguments> limits() {
        return Stream.of(
                limit("TOO_MANY_ALIASES", 30, n -> "{meta{" + many(n, i -> "a" + i + ":revision ") + "}}"),
                limit("TOO_MANY_ROOT_FIELDS", 20, n -> "{" + many(n, i -> "a" + i + ":meta{revision}") + "}"),
                limit(
                        "TOO_MANY_FRAGMENTS",
                        50,
                        n -> "{...f1} "
                                + many(
                                        n,
                                        i -> "fragment f" + (i + 1) + " on Query{"
                                                + (i + 1 < n ? "...f" + (i + 2) : "meta{revision}") + "}")),
                limit("TOO_MANY_DIRECTIVES", 50, n -> "{meta{" + many(n, i -> "revision @include(if:true) ") + "}}"),
                limit(
                        "TOO_DEEP",
                        40,
                        n -> "{organization(slug:\"x-corp\"){" + "parent{".repeat(n - 2) + "name" + "}".repeat(n)),
                limit("TOO_MANY_CHARACTERS", 20_000, n -> REVISION + " ".repeat(n - REVISION.length())),
                limit("TOO_MANY_TOKENS", 2_000, n -> "{meta{" + "revision ".repeat(n - 6) + "}}"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void whatIsJustBelowALimitIsAnsweredAndWhatIsJustAboveRefused(String code, int most, IntFunction<String> document)
            throws Exception {
        JsonNode below = JSON.readTree(post(document.apply(most)).body());
        assertThat(below.has("errors")).as("below: " + below).isFalse();
        HttpResponse<String> above = post(document.apply(most + 1));
        JsonNode error = JSON.readTree(above.body()).at("/errors/0/extensions");
        assertThat(above.statusCode()).isEqualTo(400);
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("limit").asInt()).isEqualTo(most);
        if (error.has("value")) {
            assertThat(error.get("value").asInt()).isEqualTo(most + 1);
        }
    }

    /** A mutation of six fields is refused before the key is asked for: nothing is executed. */
    @Test
    void tooManyChangesInOneRequestAreRefusedWhole() throws Exception {
        String six = "mutation {" + many(6, i -> "a" + i + ":retract(id:\"x\"){revision} ") + "}";
        assertThat(code(post(six))).isEqualTo("TOO_MANY_MUTATIONS");
        assertThat(code(post(six.replaceFirst("a5:retract\\(id:\"x\"\\)\\{revision\\} ", ""))))
                .isEqualTo("UNAUTHENTICATED");
    }

    /** Fragments that double each other 18 times would be a quarter of a million fields. */
    @Test
    void fragmentsThatDoubleEachOtherCostNothing() throws Exception {
        String doubling = "{...f0} "
                + many(
                        18,
                        i -> "fragment f" + i + " on Query{a" + i + ":meta{revision} ...f" + (i + 1) + " ...f" + (i + 1)
                                + "} ")
                + "fragment f18 on Query{meta{revision}}";
        long begun = System.nanoTime();
        JsonNode error = JSON.readTree(post(doubling).body()).at("/errors/0/extensions");
        assertThat(error.get("code").asString()).isEqualTo("TOO_MANY_ROOT_FIELDS");
        assertThat(error.get("value").asInt()).as("2^18 + 2^18 - 1").isEqualTo(524_287);
        assertThat(System.nanoTime() - begun).as("ns").isLessThan(2_000_000_000L);
    }

    /** 1,500 fragments in a row overflowed the stack of graphql-java 25 and 26; here also where longer ones are allowed. */
    @Test
    void aLongChainOfFragmentsIsRefusedBeforeItIsValidated() throws Exception {
        String chain = "{...f0}" + many(900, i -> "fragment f" + i + " on Query{...f" + (i + 1) + "}")
                + "fragment f900 on Query{meta{revision}}";
        HttpResponse<String> answer = post(chain);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isIn("TOO_MANY_TOKENS", "TOO_MANY_CHARACTERS", "TOO_MANY_FRAGMENTS");
        assertThat(answer.body().length()).isLessThan(2_000);
    }

    @Test
    void whatIsTooLargeIsNotEvenRead() throws Exception {
        String large = "{\"query\":\"" + REVISION + "\",\"variables\":{\"a\":\"" + "x".repeat(262_144) + "\"}}";
        HttpResponse<String> answer = send(json(large));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(code(answer)).isEqualTo("BODY_TOO_LARGE");
        HttpResponse<String> unsaid = send(HttpRequest.newBuilder(endpoint(""))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8)))));
        assertThat(unsaid.statusCode())
                .as("in chunks, so that no length is said")
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"query":1}                                                    | BAD_REQUEST
            {"query":["{meta{revision}}"]}                                 | BAD_REQUEST
            {"query":"{meta{revision}}","operationName":{}}                | BAD_REQUEST
            {"query":"{meta{revision}}","variables":"{}"}                  | BAD_REQUEST
            {"query":"{meta{revision}}","extensions":[]}                   | BAD_REQUEST
            [{"query":"{meta{revision}}"}]                                 | BAD_REQUEST
            {"query":"{meta{revision}}","query":"{meta{revision}}"}        | BAD_REQUEST
            {"query":"{meta{revision}}"} more                              | BAD_REQUEST
            {"query":"{meta{revision}}"                                    | BAD_REQUEST
            {}                                                             | BAD_REQUEST
            null                                                           | BAD_REQUEST
            {"query":"{meta{revision}}","variables":{"a":"\\ud800"}}       | NOT_UNICODE
            {"query":"{meta{revision}}","variables":{"a":["\\u0000"]}}     | NOT_UNICODE
            {"query":"{meta{revision}}","variables":{"\\udc00":1}}         | BAD_REQUEST
            """)
    void whatIsNoRequestIsAnsweredWith400(String body, String code) throws Exception {
        HttpResponse<String> answer = send(json(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(JSON.readTree(answer.body()).at("/errors/0/extensions/hint").asString())
                .isNotEmpty();
    }

    @Test
    void deepVariablesAndHugeNumbersAre400() throws Exception {
        String deep = "{\"query\":\"" + REVISION + "\",\"variables\":{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000)
                + "}}";
        assertThat(send(json(deep)).statusCode()).isEqualTo(400);
        String huge = "{\"query\":\"" + REVISION + "\",\"variables\":{\"a\":" + "9".repeat(5_000) + "}}";
        assertThat(send(json(huge)).statusCode()).isEqualTo(400);
        String pairs =
                "{\"query\":\"query($s: ID!) { organization(slug: $s) { name } }\",\"variables\":{\"s\":\"\\ud83d\\ude80\"}}";
        assertThat(send(json(pairs)).statusCode()).as("whole pairs are text").isEqualTo(200);
    }

    @Test
    void getAnswersQueriesAndNothingElse() throws Exception {
        HttpResponse<String> answer = get(
                "query",
                "query Q($s: ID!) { organization(slug: $s) { name } }",
                "variables",
                "{\"s\":\"nvidia\"}",
                "operationName",
                "Q");
        assertThat(JSON.readTree(answer.body()).at("/data/organization/name").asString())
                .isEqualTo("Nvidia");
        HttpResponse<String> mutation = get("query", "mutation { retract(id: \"x\") { revision } }");
        assertThat(mutation.statusCode()).isEqualTo(405);
        assertThat(mutation.headers().firstValue("Allow")).contains("POST");
        HttpResponse<String> hidden = get(
                "query",
                "query A { meta { revision } } mutation B { retract(id: \"x\") { revision } }",
                "operationName",
                "B");
        assertThat(hidden.statusCode()).isEqualTo(405);
        assertThat(get("variables", "{}").statusCode()).isEqualTo(400);
        assertThat(get("query", REVISION, "variables", "[1]").statusCode()).isEqualTo(400);
    }

    @Test
    void formsAndTextAreRefused() throws Exception {
        for (String type : new String[] {"application/x-www-form-urlencoded", "text/plain", "application/graphql"}) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(endpoint(""))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("{\"query\":\"" + REVISION + "\"}")));
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
        }
    }

    /** Another spelling of the path is the same door, or none. */
    @Test
    void noSpellingOfThePathGoesRoundTheChecks() throws Exception {
        for (String path : new String[] {"/graphql;a=1", "//graphql", "/x/../graphql", "/%67raphql", "/graphql/"}) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("{\"query\":\"" + REVISION + "\"}")));
            assertThat(answer.statusCode()).as(path).isIn(400, 404, 415);
        }
    }

    @Test
    void anAnswerThatTheClientHoldsIsNotSentAgain() throws Exception {
        HttpResponse<String> first = get("query", REVISION);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"").doesNotStartWith("W/");
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        HttpResponse<String> again = send(HttpRequest.newBuilder(endpoint("?query=" + encoded(REVISION)))
                .header("If-None-Match", "\"other\", " + tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> other = send(HttpRequest.newBuilder(endpoint("?query=" + encoded("{meta{revision} }")))
                .header("If-None-Match", tag));
        assertThat(other.statusCode()).as("another query").isEqualTo(200);
        assertThat(get("query", "{ nonsense }").headers().firstValue("ETag"))
                .as("of an error")
                .isEmpty();
        assertThat(post(REVISION).headers().firstValue("ETag")).as("of a POST").isEmpty();
    }

    /** Apollo's protocol: the hash alone, then hash and document once, then the hash alone again. */
    @Test
    void documentsAreRegisteredByTheirHash() throws Exception {
        String document = "{ organization(slug: \"asml\") { name } }";
        String hash = Sha256.hex(document);
        String named = "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";
        assertThat(code(send(json(named + "}")))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(JSON.readTree(send(json(named + "}")).body())
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("PersistedQueryNotFound");
        String quoted = JSON.writeValueAsString(document);
        assertThat(code(send(json(named + ",\"query\":" + quoted.replace("asml", "tsmc") + "}"))))
                .isEqualTo("PERSISTED_QUERY_HASH_MISMATCH");
        assertThat(name(send(json(named + ",\"query\":" + quoted + "}")))).isEqualTo("ASML");
        assertThat(name(send(json(named + "}")))).isEqualTo("ASML");
        assertThat(name(send(json("{\"documentId\":\"sha256:" + hash + "\"}")))).isEqualTo("ASML");
        assertThat(name(get("extensions", "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}")))
                .as("by GET, so that a cache may hold it")
                .isEqualTo("ASML");
    }

    @Test
    void introspectionIsDeepAndAnswered() throws Exception {
        String type = "type { name kind " + "ofType { name kind ".repeat(12) + "}".repeat(13);
        assertThat(JSON.readTree(post("{ __schema { types { fields { " + type + " } } } }")
                                .body())
                        .has("data"))
                .isTrue();
    }

    private static Arguments limit(String code, int most, IntFunction<String> document) {
        return Arguments.of(code, most, document);
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    private static String code(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).at("/errors/0/extensions/code").asString();
    }

    private static String name(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).at("/data/organization/name").asString();
    }

    private HttpResponse<String> post(String document) throws IOException, InterruptedException {
        return send(json(JSON.writeValueAsString(Map.of("query", document)))
                .header("Accept", "application/graphql-response+json"));
    }

    private HttpRequest.Builder json(String body) {
        return HttpRequest.newBuilder(endpoint(""))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> get(String... namesAndValues) throws IOException, InterruptedException {
        StringBuilder parameters = new StringBuilder("?");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters
                    .append(namesAndValues[i])
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]))
                    .append('&');
        }
        return send(HttpRequest.newBuilder(endpoint(parameters.toString())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI endpoint(String parameters) {
        return URI.create("http://127.0.0.1:" + port + "/graphql" + parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
