package dev.interlock.api.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.SameBytes;
import dev.interlock.testing.ShippedFactsTest;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Money loops over HTTP, on the facts that are shipped. */
@ShippedFactsTest
class MoneyLoopsTest {
    private static final String LOOP = """
            length bottleneckUsd hasUnknownHop estimated reading german: reading(language: DE)
            hops {
              from { slug } to { slug } moneyUsd contingentUsd estimated lowerBound
              facts { kind date status amountUsd role fact { key sources { url } } }
            }
            """;

    @LocalServerPort
    int port;

    private GraphQl service = new GraphQl(0);

    @BeforeEach
    void connect() {
        service = new GraphQl(port);
    }

    /** Each pays, funds or lends to the next, the last one the first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nvidia openai",
                "coreweave nvidia",
                "coreweave nvidia openai",
                "nvidia xai",
                "amd openai",
                "microsoft openai",
                "amazon openai",
                "amazon anthropic",
                "anthropic google",
                "anthropic nvidia",
                "anthropic microsoft",
                "anthropic microsoft nvidia"
            })
    void theLoopsAnyAnalystWouldNameAreThereWithTheirFacts(String organizations) {
        JsonNode loop = loop(organizations);
        SeedMoney files = new SeedMoney();
        long bottleneck = Long.MAX_VALUE;
        boolean unknown = false;
        List<String> slugs = List.of(organizations.split(" "));
        for (int i = 0; i < slugs.size(); i++) {
            String from = slugs.get(i);
            String to = slugs.get((i + 1) % slugs.size());
            JsonNode hop = loop.get("hops").get(i);
            assertThat(hop.at("/from/slug").asString()).isEqualTo(from);
            assertThat(hop.at("/to/slug").asString()).isEqualTo(to);
            assertThat(factsOf(hop)).isEqualTo(files.facts(from, to)).isNotEmpty();
            assertThat(hop.get("moneyUsd").asLong(0)).isEqualTo(files.money(from, to));
            assertThat(hop.get("moneyUsd").isNull()).isEqualTo(files.money(from, to) == 0);
            assertThat(hop.get("contingentUsd").asLong(0)).isEqualTo(files.contingent(from, to));
            for (JsonNode fact : hop.get("facts")) {
                assertThat(fact.get("status").asString()).isIn("CLOSED", "COMMITTED", "ANNOUNCED");
                assertThat(fact.get("date").asString()).startsWith("20");
                assertThat(fact.at("/fact/sources").size()).isPositive();
            }
            unknown |= files.money(from, to) == 0;
            bottleneck = files.money(from, to) == 0 ? bottleneck : Math.min(bottleneck, files.money(from, to));
        }
        assertThat(loop.get("hasUnknownHop").asBoolean()).isEqualTo(unknown);
        assertThat(loop.get("bottleneckUsd").asLong(Long.MAX_VALUE)).isEqualTo(bottleneck);
    }

    /** Worked by hand from the rows, so that the plain way above is itself checked. */
    @ParameterizedTest
    @CsvSource({
        // 4 + 4 + 5 billion of three rounds; 100 billion of cloud, the data centre is part of it.
        "amazon anthropic, 13000000000, 100000000000",
        // 50 of the 110 billion disclosed; 38 + 100 billion of cloud.
        "amazon openai, 50000000000, 138000000000",
        // 0.1 + 30 billion; nobody says what the GPUs cost.
        "nvidia openai, 30100000000,",
        // GPUs of unknown price; 0.25 + 0.1 + 2 billion.
        "coreweave nvidia,, 2350000000",
        // A warrant granted is no money, and nobody says what the GPUs cost.
        "amd openai,,",
        // 30 billion of cloud; 5 of the 15 billion of November 2025.
        "anthropic microsoft, 30000000000, 5000000000",
    })
    void knownAmountsAreTheSumsOfTheirFacts(String organizations, Long first, Long second) {
        JsonNode hops = loop(organizations).get("hops");
        assertThat(dollars(hops.get(0))).isEqualTo(first);
        assertThat(dollars(hops.get(1))).isEqualTo(second);
    }

    @Test
    void unknownHopsComeLastAndTheRestByBottleneck() {
        List<JsonNode> loops = new Pages(service, "moneyLoops", "maxLength: 4", "bottleneckUsd hasUnknownHop").all(100);
        List<Long> known = loops.stream()
                .takeWhile(loop -> !loop.get("hasUnknownHop").asBoolean())
                .map(loop -> -loop.get("bottleneckUsd").asLong())
                .toList();
        assertThat(known).isNotEmpty().isSorted();
        assertThat(loops.subList(known.size(), loops.size()))
                .allMatch(loop -> loop.get("hasUnknownHop").asBoolean());
    }

    @Test
    void reportsAndLettersOfIntentCountOnlyWhenTrustAsksForThem() {
        assertThat(slugs("moneyLoops(first: 100)")).doesNotContain("nvidia openai oracle");
        String asked =
                "graph(trust: {statuses: [CLOSED, COMMITTED, ANNOUNCED, LETTER_OF_INTENT, REPORTED]}) { moneyLoops(first: 100)";
        JsonNode loops = service.data("{ " + asked + " { nodes { organizations { slug } " + LOOP + " } } } }")
                .at("/graph/moneyLoops/nodes");
        JsonNode found = loops.valueStream()
                .filter(loop -> Pages.line(loop).equals("nvidia openai oracle"))
                .findFirst()
                .orElseThrow();
        // Oracle's 40 billion of GPUs were reported, never announced.
        assertThat(dollars(found.get("hops").get(2))).isEqualTo(40_000_000_000L);
        assertThat(found.at("/hops/2/facts/0/status").asString()).isEqualTo("REPORTED");
    }

    @Test
    void aLoopCanBeReadInGerman() {
        JsonNode loop = loop("amazon anthropic");
        assertThat(loop.get("german").asString())
                .contains("Amazon", "Anthropic", "8,0 Milliarden Dollar", "5,0 Milliarden Dollar")
                .isNotEqualTo(loop.get("reading").asString());
        assertThat(loop.get("reading").asString()).contains("Amazon", "Anthropic", "$8.0 billion", "$5.0 billion");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 99})
    void pagesOfAnySizeMakeTheWholeList(int pageSize) {
        List<String> whole = Pages.lines(new Pages(service, "moneyLoops", "maxLength: 4", "").all(100));
        List<String> pages = Pages.lines(new Pages(service, "moneyLoops", "maxLength: 4", "").all(pageSize));
        assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates();
        JsonNode total = service.data("{ moneyLoops(first: 1) { total { count complete } } }")
                .at("/moneyLoops/total");
        assertThat(total.get("count").asInt()).isEqualTo(whole.size());
        assertThat(total.get("complete").asBoolean()).isTrue();
    }

    @Test
    void theSameQueryGetsTheSameBytesFromOneAndFromEightThreads() {
        String query = "{ moneyLoops(maxLength: 4, first: 50) { nodes { organizations { slug } " + LOOP
                + " explain { formula steps facts { key } } } pageInfo { endCursor } total { count } } }";
        SameBytes.check(port, query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxLength: 9 | maxLength | 9",
                "minLength: 1 | minLength | 1",
                "minLength: 4, maxLength: 3 | minLength | 4",
                "first: 0 | first | 0",
                "first: 101 | first | 101",
                "kinds: [] | kinds | []",
                "minBottleneckUsd: -1 | minBottleneckUsd | -1",
                "through: \"nobody-at-all\" | through | nobody-at-all",
                "after: \"bm8gY3Vyc29y\" | after | bm8gY3Vyc29y"
            })
    void aBadArgumentGetsOneErrorThatNamesIt(String arguments, String argument, String value) {
        JsonNode error = service.error("{ moneyLoops(" + arguments + ") { nodes { length } } }");
        assertThat(error.get("code").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(error.get("argument").asString()).isEqualTo(argument);
        assertThat(error.get("value").asString()).isEqualTo(value);
        assertThat(error.get("hint").asString()).isNotBlank();
    }

    private JsonNode loop(String organizations) {
        int length = organizations.split(" ").length;
        String arguments = "minLength: %d, maxLength: %d".formatted(length, length);
        return new Pages(service, "moneyLoops", arguments, LOOP)
                .all(100).stream()
                        .filter(loop -> Pages.line(loop).equals(organizations))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no loop " + organizations));
    }

    private List<String> slugs(String field) {
        JsonNode nodes = service.data("{ " + field + " { nodes { organizations { slug } } } }")
                .at("/moneyLoops/nodes");
        return nodes.valueStream().map(Pages::line).toList();
    }

    private static TreeSet<String> factsOf(JsonNode hop) {
        JsonNode facts = hop.get("facts");
        return IntStream.range(0, facts.size())
                .mapToObj(facts::get)
                .map(fact ->
                        fact.get("kind").asString() + " " + fact.at("/fact/key").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Long dollars(JsonNode hop) {
        return hop.get("moneyUsd").isNull() ? null : hop.get("moneyUsd").asLong();
    }
}
