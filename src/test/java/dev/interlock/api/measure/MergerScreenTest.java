package dev.interlock.api.measure;

import static dev.interlock.testing.SeedRows.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.SeedRows;
import dev.interlock.testing.ShippedFactsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Merger screens over HTTP, on the facts that are shipped; what is expected is worked out from their files. */
@ShippedFactsTest
class MergerScreenTest {
    private static final Set<String> TRUSTED = Set.of("CLOSED", "COMMITTED", "ANNOUNCED");
    private static final Offset<Double> CLOSE = within(1e-7);

    private static final String SCREEN = """
            {
              acquirer { organization { slug } inMarket amountUsd share }
              target { organization { slug } inMarket amountUsd share }
              ruleSet mergedShare hhiBefore hhiAfter deltaHhi
              market { totalUsd groupCount }
              commonOwnership {
                mhhi deltaMhhi pairCount firmsWithOwners firmsWithoutOwners
                pairs(first: 3) { firm { slug } other { slug } kappa points }
              }
              verticalShare { supplier { slug } product share basis partyUsd totalUsd partyAgreements agreements }
              relatedProducts { product }
              minorityInterests { holder { slug } organization { slug } share basis facts { key } }
              flags { clause text threshold hit finding }
              complete
              explain { formula citation steps facts { key sources { url } } }
            }
            """;

    @LocalServerPort
    int port;

    @Test
    void twoFrontierLabsTogetherBreakEveryRule() {
        Map<String, Long> raised = raisedByFrontierLabs();
        double total = raised.values().stream().mapToLong(Long::longValue).sum();
        double openai = raised.get("openai") / total;
        double anthropic = raised.get("anthropic") / total;
        double before = raised.values().stream()
                .mapToDouble(amount -> 10_000 * amount / total * amount / total)
                .sum();
        for (String rules : List.of("US_2023", "US_2010", "US_1982")) {
            JsonNode screen = screen("acquirer: \"openai\", target: \"Anthropic\", ruleSet: " + rules);
            assertThat(screen.at("/market/totalUsd").asLong()).isEqualTo((long) total);
            assertThat(screen.at("/market/groupCount").asInt()).isEqualTo(raised.size());
            assertThat(screen.at("/acquirer/share").asDouble()).isCloseTo(openai, CLOSE);
            assertThat(screen.at("/target/share").asDouble()).isCloseTo(anthropic, CLOSE);
            assertThat(screen.get("mergedShare").asDouble()).isCloseTo(openai + anthropic, CLOSE);
            assertThat(screen.get("hhiBefore").asDouble()).isCloseTo(before, CLOSE);
            assertThat(screen.get("deltaHhi").asDouble()).isCloseTo(20_000 * openai * anthropic, CLOSE);
            assertThat(screen.get("hhiAfter").asDouble()).isCloseTo(before + 20_000 * openai * anthropic, CLOSE);
            assertThat(screen.at("/flags/0/hit").asBoolean()).isTrue();
            assertThat(screen.at("/flags/0/clause").asString()).startsWith(rules.substring(3));
            assertThat(screen.get("complete").asBoolean()).isTrue();
        }
    }

    @Test
    void theScreenExplainsItself() {
        JsonNode screen = screen("acquirer: \"openai\", target: \"anthropic\"");
        JsonNode explain = screen.get("explain");
        assertThat(explain.get("formula").asString()).contains("MHHI");
        assertThat(explain.get("citation").asString()).contains("Salop", "Guidelines");
        assertThat(String.join("\n", GraphQl.texts(explain.get("steps"), "")))
                .contains("openai", "ΔMHHI", "Guideline 1");
        assertThat(explain.get("facts").size()).isGreaterThan(50);
        screen.get("flags")
                .forEach(flag -> List.of("text", "threshold", "finding")
                        .forEach(field -> assertThat(flag.get(field).asString()).isNotBlank()));
    }

    @Test
    void commonOwnersOfFrontierLabsAddToConcentration() {
        JsonNode owners = screen("acquirer: \"openai\", target: \"anthropic\"").get("commonOwnership");
        assertThat(owners.get("deltaMhhi").asDouble()).isPositive();
        assertThat(owners.get("firmsWithOwners").asInt()
                        + owners.get("firmsWithoutOwners").asInt())
                .isEqualTo(raisedByFrontierLabs().size());
        double last = Double.MAX_VALUE;
        for (JsonNode pair : owners.get("pairs")) {
            assertThat(pair.get("kappa").asDouble()).isPositive();
            assertThat(pair.get("points").asDouble()).isPositive().isLessThanOrEqualTo(last);
            last = pair.get("points").asDouble();
        }
    }

    @Test
    void aChipMakerSuppliesMostOfTheGpusOfTheLabs() {
        JsonNode vertical =
                screen("acquirer: \"nvidia\", target: \"mistral-ai\"").get("verticalShare");
        Map<String, Map<String, String>> inView = trusted("supply_agreements.csv");
        List<Map<String, String>> gpus = inView.values().stream()
                .filter(row -> row.get("product").equals(vertical.get("product").asString()))
                .filter(row -> isFrontierLab(row.get("customer_id")))
                .filter(row -> !isInsideAnotherKnown(row, inView, "value_usd"))
                .toList();
        List<Map<String, String>> ours = gpus.stream()
                .filter(row -> row.get("supplier_id").equals("nvidia"))
                .toList();
        assertThat(vertical.at("/supplier/slug").asString()).isEqualTo("nvidia");
        assertThat(vertical.get("agreements").asInt()).isEqualTo(gpus.size());
        assertThat(vertical.get("partyAgreements").asInt()).isEqualTo(ours.size());
        long known =
                gpus.stream().filter(row -> !row.get("value_usd").isEmpty()).count();
        long ownKnown =
                ours.stream().filter(row -> !row.get("value_usd").isEmpty()).count();
        double expected = 2 * known >= gpus.size() && ownKnown > 0
                ? (double) dollarsOf(ours) / dollarsOf(gpus)
                : (double) ours.size() / gpus.size();
        assertThat(vertical.get("share").asDouble()).isCloseTo(expected, CLOSE);
    }

    @Test
    void minorityInterestsAreThoseOfRoundsAndStakes() {
        JsonNode screen = screen("acquirer: \"nvidia\", target: \"mistral-ai\"");
        Set<String> organizations = screen.get("minorityInterests")
                .valueStream()
                .filter(interest -> interest.at("/holder/slug").asString().equals("nvidia"))
                .map(interest -> interest.at("/organization/slug").asString())
                .collect(Collectors.toSet());
        Map<String, Map<String, String>> rounds = trusted("funding_rounds.csv");
        Set<String> expected = SeedRows.of("participations.csv").stream()
                .filter(row -> row.get("investor_id").equals("nvidia") && rounds.containsKey(row.get("round_id")))
                .map(row -> rounds.get(row.get("round_id")).get("organization_id"))
                .filter(MergerScreenTest::isFrontierLab)
                .collect(Collectors.toSet());
        assertThat(organizations).containsAll(expected).contains("mistral-ai", "openai", "xai");
        assertThat(screen.at("/flags/3/hit").asBoolean()).isTrue();
    }

    @Test
    void loopsThroughBothAreTakenInsideAndNewOnesAreClosed() {
        JsonNode loops =
                data("mergerScreen(acquirer: \"nvidia\", target: \"coreweave\") { loops(maxLength: 3, first: 5)"
                                + " { complete moreClosed closed { length organizations { slug } hops { facts { fact { key } } }"
                                + " explain { steps } } inside { length organizations { slug } bottleneckUsd } } }")
                        .at("/mergerScreen/loops");
        assertThat(loops.get("complete").asBoolean()).isTrue();
        assertThat(loops.get("inside").size()).isPositive();
        for (JsonNode loop : loops.get("inside")) {
            assertThat(GraphQl.texts(loop.get("organizations"), "/slug")).contains("nvidia", "coreweave");
        }
        for (JsonNode loop : loops.get("closed")) {
            assertThat(GraphQl.texts(loop.get("organizations"), "/slug"))
                    .startsWith("nvidia")
                    .doesNotContain("coreweave");
        }
    }

    @Test
    void theMarketMayBeNamed() {
        JsonNode data = data(
                "both: mergerScreen(acquirer: \"openai\", target: \"anthropic\", market: {"
                        + " layers: [FRONTIER_LAB], sectors: [\"language models\"] }) { market { groupCount } }"
                        + " listed: mergerScreen(acquirer: \"openai\", target: \"anthropic\", market: {"
                        + " organizations: [\"openai\", \"xAI\"] }) { target { inMarket share } deltaHhi market { groupCount } }");
        long models = raisedByFrontierLabs().keySet().stream()
                .filter(slug ->
                        SeedRows.row("organizations.csv", slug).get("sector").equals("language models"))
                .count();
        assertThat(data.at("/both/market/groupCount").asLong()).isEqualTo(models);
        assertThat(data.at("/listed/market/groupCount").asInt()).isEqualTo(2);
        assertThat(data.at("/listed/target/inMarket").asBoolean()).isFalse();
        assertThat(data.at("/listed/target/share").asDouble()).isZero();
        assertThat(data.at("/listed/deltaHhi").asDouble()).isZero();
    }

    @Test
    void whoIsNotKnownIsNull() {
        assertThat(data("mergerScreen(acquirer: \"nobody\", target: \"openai\") { hhiBefore }")
                        .get("mergerScreen")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target: \"openai\" | target",
                "target: \"xai\", market: {} | market",
                "target: \"bond-market\" | ",
                "target: \"xai\", market: { organizations: [\"nobody\"] } | market.organizations",
                "target: \"xai\", products: [GPU] | products",
            })
    void whatCannotBeScreenedIsRefusedByName(String arguments, String argument) {
        String query = "{ mergerScreen(acquirer: \"openai\", " + arguments + ") { hhiBefore } }";
        if (argument == null) {
            new GraphQl(port).data(query);
        } else {
            assertThat(new GraphQl(port).error(query).get("argument").asString())
                    .isEqualTo(argument);
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswerToTheByte() {
        String query = "{ mergerScreen(acquirer: \"nvidia\", target: \"coreweave\") " + SCREEN + " }";
        assertThat(new GraphQl(port).body(query)).isEqualTo(new GraphQl(port).body(query));
    }

    private JsonNode screen(String arguments) {
        return data("mergerScreen(" + arguments + ") " + SCREEN).get("mergerScreen");
    }

    private JsonNode data(String fields) {
        return new GraphQl(port).data("{ " + fields + " }");
    }

    private static Map<String, Long> raisedByFrontierLabs() {
        Map<String, Map<String, String>> inView = trusted("funding_rounds.csv");
        Map<String, Long> raised = new TreeMap<>();
        for (Map<String, String> row : inView.values()) {
            if (isFrontierLab(row.get("organization_id"))
                    && !row.get("amount_usd").isEmpty()
                    && !isInsideAnotherKnown(row, inView, "amount_usd")) {
                raised.merge(row.get("organization_id"), dollars(row, "amount_usd"), Long::sum);
            }
        }
        return raised;
    }

    private static Map<String, Map<String, String>> trusted(String file) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        SeedRows.of(file).stream()
                .filter(row -> TRUSTED.contains(row.get("status")))
                .forEach(row -> rows.put(row.get("id"), row));
        return rows;
    }

    private static boolean isInsideAnotherKnown(
            Map<String, String> row, Map<String, Map<String, String>> inView, String amount) {
        for (Map<String, String> outer = inView.get(row.get("part_of"));
                outer != null;
                outer = inView.get(outer.get("part_of"))) {
            if (!outer.get(amount).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFrontierLab(String organization) {
        return SeedRows.row("organizations.csv", organization).get("layer").equals("FRONTIER_LAB");
    }

    private static long dollarsOf(List<Map<String, String>> rows) {
        return rows.stream().mapToLong(row -> dollars(row, "value_usd")).sum();
    }
}
