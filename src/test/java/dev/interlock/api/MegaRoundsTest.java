package dev.interlock.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.Api;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The first example against the rows of the tables. */
@ShippedFactsTest
class MegaRoundsTest {
    private static final Set<String> TRUSTED = Set.of("CLOSED", "COMMITTED", "ANNOUNCED");
    private static final long LEAST = 100_000_000;

    private static final Tables TABLES = Tables.shipped();
    private static final Map<String, Row> ROUNDS = byId("funding_rounds");
    private static final Map<String, Row> ORGANIZATIONS = byId("organizations");
    private static final Map<String, Row> SOURCES = byId("sources");

    @LocalServerPort
    private int port;

    private JsonNode graph;

    @BeforeEach
    void ask() {
        graph = new Api(port).data(Api.example("01-mega-rounds.graphql")).path("graph");
    }

    @Test
    void thePressListHasItsSeventeenRoundsLargestFirst() {
        List<Row> rounds = pressList();
        assertThat(rounds).hasSize(17);
        JsonNode answer = graph.path("pressList");
        assertThat(answer.path("totalCount").asInt()).isEqualTo(17);
        assertShows(answer.path("nodes"), rounds);
    }

    @Test
    void theSumAndTheTopTwoOfThePressListAgreeWithTheRows() {
        List<Row> rounds = pressList();
        long sum = rounds.stream().mapToLong(row -> row.number("amount_usd")).sum();
        JsonNode aggregate = graph.path("pressList").path("aggregate");
        assertThat(aggregate.path("amountUsd").path("sum").asLong()).isEqualTo(sum);

        Map<String, Long> byCompany = rounds.stream()
                .collect(groupingBy(row -> company(row).get("name"), summingLong(row -> row.number("amount_usd"))));
        List<String> largest = byCompany.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
        JsonNode topTwo = aggregate.path("topTwo");
        assertThat(topTwo.size()).isEqualTo(2);
        long two = 0;
        for (int i = 0; i < 2; i++) {
            JsonNode group = topTwo.get(i);
            assertThat(Api.texts(group.path("keys"), "organization", "name")).containsExactly(largest.get(i));
            long raised = group.path("amountUsd").path("sum").asLong();
            assertThat(raised).isEqualTo(byCompany.get(largest.get(i)));
            two += raised;
        }
        // 30 billion of Anthropic and 20 of xAI, of 54.76 in all.
        assertThat(largest).containsExactly("Anthropic", "xAI");
        assertThat(sum).isEqualTo(54_760_000_000L);
        assertThat((double) two / sum).isBetween(0.913, 0.914);
    }

    @Test
    void allKnownRoundsAgreeWithTheRowsAndContainThePressList() {
        List<Row> rounds = allKnown();
        JsonNode answer = graph.path("allKnown");
        assertThat(answer.path("totalCount").asInt()).isEqualTo(rounds.size());
        assertShows(answer.path("nodes"), rounds);
        assertThat(keys(rounds)).containsAll(keys(pressList())).hasSizeGreaterThan(17);
    }

    @Test
    void moneyThatIsPartOfAnotherRoundIsNotCountedTwice() {
        List<Row> rounds = allKnown();
        List<Row> inner = rounds.stream().filter(this::isContained).toList();
        assertThat(keys(inner)).contains("xai-tesla-2026");
        long once = rounds.stream()
                .filter(row -> !isContained(row))
                .mapToLong(row -> row.number("amount_usd"))
                .sum();
        JsonNode amount = graph.path("allKnown").path("aggregate").path("amountUsd");
        assertThat(amount.path("sum").asLong()).isEqualTo(once);
        assertThat(amount.path("known").asInt()).isEqualTo(rounds.size() - inner.size());
        assertThat(amount.path("countedElsewhere").asInt()).isEqualTo(inner.size());
        for (JsonNode node : graph.path("allKnown").path("nodes")) {
            boolean contained = !node.path("partOf").isNull();
            assertThat(node.path("countedAmountUsd").asLong())
                    .isEqualTo(contained ? 0 : node.path("amountUsd").asLong());
        }
    }

    /** So that the rule needs no say on companies of which the layer is unknown. */
    @Test
    void noUsCompanyThatRaisedARoundIsWithoutALayer() {
        assertThat(ROUNDS.values().stream()
                        .map(MegaRoundsTest::company)
                        .filter(row -> row.get("country").equals("US"))
                        .filter(row -> row.get("kind").equals("COMPANY"))
                        .filter(row -> row.find("layer") == null))
                .isEmpty();
    }

    private static List<Row> pressList() {
        return ROUNDS.values().stream()
                .filter(row -> row.list("collections").contains("us-megarounds-2026-02-17"))
                .sorted(largestFirst())
                .toList();
    }

    private static List<Row> allKnown() {
        return ROUNDS.values().stream()
                .filter(MegaRoundsTest::isSeen)
                .filter(row -> row.get("announced_on").compareTo("2026-01-01") >= 0)
                .filter(row -> row.number("amount_usd") != null && row.number("amount_usd") >= LEAST)
                .filter(row -> isUsAiCompany(company(row)))
                .sorted(largestFirst())
                .toList();
    }

    private static boolean isSeen(Row round) {
        String announced = round.find("announced_on");
        return announced != null && announced.compareTo("2026-02-17") <= 0 && TRUSTED.contains(round.get("status"));
    }

    private static boolean isUsAiCompany(Row organization) {
        return "US".equals(organization.find("country"))
                && organization.get("kind").equals("COMPANY")
                && !"CAPITAL".equals(organization.find("layer"))
                && !"INDUSTRY".equals(organization.find("layer"));
    }

    private boolean isContained(Row round) {
        String outer = round.find("part_of");
        return outer != null && isSeen(ROUNDS.get(outer));
    }

    private static void assertShows(JsonNode nodes, List<Row> rounds) {
        assertThat(Api.texts(nodes, "organization", "name"))
                .containsExactlyElementsOf(
                        rounds.stream().map(row -> company(row).get("name")).toList());
        for (int i = 0; i < rounds.size(); i++) {
            Row round = rounds.get(i);
            JsonNode node = nodes.get(i);
            assertThat(Api.plain(node.path("amountUsd"))).asString().isEqualTo(round.get("amount_usd"));
            assertThat(Api.plain(node.path("series"))).isEqualTo(round.find("series"));
            assertThat(node.path("announcedOn").asString()).isEqualTo(round.get("announced_on"));
            assertThat(new TreeSet<>(Api.texts(node.path("leads"), "name"))).isEqualTo(leads(round));
            assertThat(Api.texts(node.path("sources"), "url"))
                    .isNotEmpty()
                    .containsExactlyElementsOf(round.list("source_ids").stream()
                            .map(id -> SOURCES.get(id).get("url"))
                            .toList());
        }
    }

    private static TreeSet<String> leads(Row round) {
        TreeSet<String> leads = new TreeSet<>();
        for (Row row : TABLES.rows("participations")) {
            if (row.get("round_id").equals(round.get("id")) && row.get("lead").equals("true")) {
                leads.add(ORGANIZATIONS.get(row.get("investor_id")).get("name"));
            }
        }
        return leads;
    }

    private static Row company(Row round) {
        return ORGANIZATIONS.get(round.get("organization_id"));
    }

    private static Set<String> keys(List<Row> rows) {
        return rows.stream().map(row -> row.get("id")).collect(toSet());
    }

    private static Comparator<Row> largestFirst() {
        return Comparator.<Row, Long>comparing(row -> row.number("amount_usd"))
                .reversed()
                .thenComparing(row -> row.get("id"));
    }

    private static Map<String, Row> byId(String table) {
        return TABLES.rows(table).stream().collect(toMap(row -> row.get("id"), Function.identity()));
    }
}
