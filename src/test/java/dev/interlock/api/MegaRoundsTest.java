package dev.interlock.api;

import static dev.interlock.testing.SeedRows.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.SeedRows;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.web.Example;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Question 1, asked as GraphiQL offers it and worked out again from the files. */
@ShippedFactsTest
class MegaRoundsTest {
    private static final Set<String> TRUSTED = Set.of("CLOSED", "COMMITTED", "ANNOUNCED");

    @LocalServerPort
    int port;

    @Test
    void thePressListIsThatOfTheFiles() {
        JsonNode list = graph().get("pressList");
        List<Map<String, String>> rows = SeedRows.of("funding_rounds.csv").stream()
                .filter(row -> List.of(row.get("collections").split("\\|")).contains("us-megarounds-2026-02-17"))
                .sorted(Comparator.<Map<String, String>>comparingLong(row -> -dollars(row, "amount_usd"))
                        .thenComparing(row -> row.get("id")))
                .toList();
        assertThat(rows).hasSize(17);
        assertThat(list.get("totalCount").asInt()).isEqualTo(17);
        assertThat(GraphQl.texts(list.get("nodes"), "/organization/name"))
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> name(row.get("organization_id")))
                        .toList());
        assertThat(GraphQl.texts(list.get("nodes"), "/amountUsd"))
                .containsExactlyElementsOf(
                        rows.stream().map(row -> row.get("amount_usd")).toList());
        for (int i = 0; i < 17; i++) {
            JsonNode node = list.get("nodes").get(i);
            assertThat(GraphQl.texts(node.get("leads"), "/name"))
                    .containsExactlyInAnyOrderElementsOf(leads(rows.get(i).get("id")));
            assertThat(node.get("sources").size()).isPositive();
            assertThat(GraphQl.texts(node.get("sources"), "/url")).allMatch(url -> url.startsWith("http"));
        }
    }

    @Test
    void theTopTwoHoldOverNinetyPercentOfThePressList() {
        JsonNode aggregate = graph().get("pressList").get("aggregate");
        long sum = aggregate.at("/amountUsd/sum").asLong();
        long fromFiles = SeedRows.of("funding_rounds.csv").stream()
                .filter(row -> row.get("collections").contains("us-megarounds-2026-02-17"))
                .mapToLong(row -> dollars(row, "amount_usd"))
                .sum();
        assertThat(sum).isEqualTo(fromFiles).isEqualTo(54_760_000_000L);
        assertThat(GraphQl.texts(aggregate.get("topTwo"), "/keys/0/organization/name"))
                .containsExactly("Anthropic", "xAI");
        long topTwo = aggregate.at("/topTwo/0/amountUsd/sum").asLong()
                + aggregate.at("/topTwo/1/amountUsd/sum").asLong();
        assertThat(topTwo / (double) sum).isBetween(.91, .92);
    }

    @Test
    void allRoundsOfUsAiCompaniesCountMoneyOnce() {
        JsonNode all = graph().get("allKnown");
        Map<String, Map<String, String>> inView = new HashMap<>();
        for (Map<String, String> row : SeedRows.of("funding_rounds.csv")) {
            if (TRUSTED.contains(row.get("status"))
                    && row.get("announced_on").compareTo("2026-02-17") <= 0
                    && !row.get("announced_on").isEmpty()) {
                inView.put(row.get("id"), row);
            }
        }
        List<Map<String, String>> rows = inView.values().stream()
                .filter(row -> row.get("announced_on").compareTo("2026-01-01") >= 0)
                .filter(row -> dollars(row, "amount_usd") >= 100_000_000)
                .filter(row -> isUsAi(row.get("organization_id")))
                .toList();
        long sum = rows.stream()
                .filter(row -> !inView.containsKey(row.get("part_of")))
                .mapToLong(row -> dollars(row, "amount_usd"))
                .sum();
        assertThat(rows).hasSizeGreaterThan(17);
        assertThat(all.get("totalCount").asInt()).isEqualTo(rows.size());
        assertThat(all.at("/aggregate/amountUsd/sum").asLong()).isEqualTo(sum);
        assertThat(all.at("/aggregate/amountUsd/countedElsewhere").asInt()).isEqualTo((int) rows.stream()
                .filter(row -> inView.containsKey(row.get("part_of")))
                .count());
        assertThat(50_000_000_000L / (double) sum).isBetween(.6, .65);
    }

    private JsonNode graph() {
        String query = Example.list().stream()
                .filter(example -> example.operation().equals("MegaRounds"))
                .findFirst()
                .orElseThrow()
                .query();
        return new GraphQl(port).data(query).get("graph");
    }

    /** A US AI company: country US, kind COMPANY, layer neither CAPITAL nor INDUSTRY. */
    private static boolean isUsAi(String organization) {
        Map<String, String> row = SeedRows.row("organizations.csv", organization);
        return row.get("country").equals("US")
                && row.get("kind").equals("COMPANY")
                && !Set.of("CAPITAL", "INDUSTRY").contains(row.get("layer"));
    }

    private static String name(String organization) {
        return SeedRows.row("organizations.csv", organization).get("name");
    }

    private static Set<String> leads(String round) {
        return SeedRows.of("participations.csv").stream()
                .filter(row ->
                        row.get("round_id").equals(round) && row.get("lead").equals("true"))
                .map(row -> name(row.get("investor_id")))
                .collect(Collectors.toSet());
    }
}
