package dev.interlock.api.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.SameBytes;
import dev.interlock.testing.SeedRows;
import dev.interlock.testing.ShippedFactsTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Paths over HTTP, on the facts that are shipped. */
@ShippedFactsTest
class PathsTest {
    private static final String PATH = """
            length bottleneckUsd unknownSteps shareProduct validFrom validUntil arrivesOn
            reading german: reading(language: DE)
            steps { from { slug } to { slug } along hop { kinds moneyUsd facts { date status fact { key } } } }
            explain { formula citation steps }
            """;

    @LocalServerPort
    int port;

    private GraphQl service = new GraphQl(0);

    @BeforeEach
    void connect() {
        service = new GraphQl(port);
    }

    @Test
    void theFirstPathIsTheDeal() {
        JsonNode path = paths("from: \"amazon\", to: \"anthropic\", direction: MONEY, maxHops: 2, first: 1")
                .at("/nodes/0");
        assertThat(Pages.line(path)).isEqualTo("amazon anthropic");
        assertThat(path.get("length").asInt()).isEqualTo(1);
        assertThat(path.get("bottleneckUsd").asLong()).isEqualTo(new SeedMoney().money("amazon", "anthropic"));
        assertThat(path.at("/steps/0/along").asBoolean()).isTrue();
        assertThat(path.at("/steps/0/hop/kinds").toString()).isEqualTo("[\"FUNDING\"]");
    }

    @Test
    void theWayFromXToSpacexIsTwoTakeoversBackwards() {
        JsonNode path = paths("from: \"x\", to: \"spacex\", via: [CONTROL], direction: REVERSE, first: 1")
                .at("/nodes/0");
        assertThat(Pages.line(path)).isEqualTo("x-corp xai spacex");
        assertThat(path.at("/steps/0/along").asBoolean()).isFalse();
        assertThat(path.at("/steps/0/hop/facts/0/fact/key").asString()).isEqualTo(takeover("xai", "x-corp"));
        assertThat(path.at("/steps/1/hop/facts/0/fact/key").asString()).isEqualTo(takeover("spacex", "xai"));
    }

    @Test
    void aPathCanBeReadInGerman() {
        JsonNode path = paths("from: \"amazon\", to: \"anthropic\", direction: MONEY, first: 1")
                .at("/nodes/0");
        assertThat(path.get("reading").asString()).contains("Amazon", "Anthropic", "$8.0 billion", "$5.0 billion");
        assertThat(path.get("german").asString())
                .contains("Amazon", "Anthropic", "8,0 Milliarden Dollar", "5,0 Milliarden Dollar")
                .isNotEqualTo(path.get("reading").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOPS", "BOTTLENECK", "DATE"})
    void pagesOfAnySizeMakeTheWholeList(String sort) {
        String arguments = "from: \"nvidia\", to: \"openai\", maxHops: 3, sort: " + sort;
        List<String> whole = Pages.lines(new Pages(service, "paths", arguments, "").all(100));
        assertThat(whole).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        for (int pageSize : new int[] {1, 2, 3, 7, 20, 99}) {
            assertThat(Pages.lines(new Pages(service, "paths", arguments, "").all(pageSize)))
                    .as("first: %d", pageSize)
                    .isEqualTo(whole);
        }
    }

    @Test
    void theSameQueryGetsTheSameBytesFromOneAndFromEightThreads() {
        SameBytes.check(
                port,
                "{ paths(from: \"nvidia\", to: \"microsoft\", first: 50) { nodes { organizations { slug } " + PATH
                        + " } pageInfo { endCursor } } }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Both are there, but Anthropic pays nobody who pays Amazon's parent: no owner is above Amazon.
                "from: \"anthropic\", to: \"amazon\", via: [CONTROL], maxHops: 3 | | NO_PATH_WITHIN_DEPTH",
                "from: \"nvidia\", to: \"nvidia\" | | NO_PATH_WITHIN_DEPTH",
                "from: \"amazon\", to: \"anthropic\", direction: MONEY, maxHops: 1 | asOf: \"2020-01-01\" | OUTSIDE_WINDOW",
                "from: \"oracle\", to: \"nvidia\", direction: MONEY, maxHops: 1 | | UNTRUSTED_ONLY",
                "from: \"nobody-at-all\", to: \"nvidia\" | | UNKNOWN_ORGANIZATION",
                "from: \"nvidia\", to: \"nobody-at-all\" | | UNKNOWN_ORGANIZATION"
            })
    void anEmptyAnswerSaysWhy(String arguments, String view, String reason) {
        String paths = "paths(" + arguments + ") { nodes { length } complete empty }";
        JsonNode answer = view == null
                ? service.data("{ " + paths + " }").get("paths")
                : service.data("{ graph(" + view + ") { " + paths + " } }").at("/graph/paths");
        assertThat(answer.get("nodes").size()).isZero();
        assertThat(answer.get("complete").asBoolean()).isTrue();
        assertThat(answer.get("empty").asString()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxHops: 0 | maxHops | 0",
                "maxHops: 17 | maxHops | 17",
                "first: 0 | first | 0",
                "first: 101 | first | 101",
                "via: [] | via | []",
                "avoidHubsAbove: -1 | avoidHubsAbove | -1",
                "after: \"bm8gY3Vyc29y\" | after | bm8gY3Vyc29y",
                "after: \"?\" | after | ?"
            })
    void aBadArgumentGetsOneErrorThatNamesIt(String arguments, String argument, String value) {
        JsonNode error =
                service.error("{ paths(from: \"nvidia\", to: \"openai\", " + arguments + ") { nodes { length } } }");
        assertThat(error.get("code").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(error.get("argument").asString()).isEqualTo(argument);
        assertThat(error.get("value").asString()).isEqualTo(value);
        assertThat(error.get("hint").asString()).isNotBlank();
    }

    private JsonNode paths(String arguments) {
        return service.data("{ paths(" + arguments + ") { nodes { organizations { slug } " + PATH + " } } }")
                .get("paths");
    }

    private static String takeover(String acquirer, String target) {
        return SeedRows.of("acquisitions.csv").stream()
                .filter(row -> row.get("acquirer_id").equals(acquirer)
                        && row.get("target_id").equals(target))
                .map(row -> row.get("id"))
                .findFirst()
                .orElseThrow();
    }
}
