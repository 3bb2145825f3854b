package dev.interlock.api.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.contagion.PlainContagion;
import dev.interlock.api.PlainFacts;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Tables;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Contagion over HTTP, on the facts that are shipped; what is expected is worked out from their files. */
@ShippedFactsTest
class ContagionTest {
    private static final PlainFacts FACTS = new PlainFacts(Tables.shipped());

    @LocalServerPort
    int port;

    /** By hand: 27 percent of a company worth 852 billion is 230.04 billion; half of that, of 343.479 billion equity. */
    @Test
    void ifOpenAiLosesHalfMicrosoftLosesAThirdOfItsEquityThroughItsStake() {
        JsonNode answer = contagion("shocks: [{ organization: \"OpenAI\", share: 0.5 }]");
        assertThat(answer.get("shockUsd").asLong()).isEqualTo(426_000_000_000L);
        JsonNode first = answer.at("/rounds/0");
        assertThat(first.get("number").asInt()).isEqualTo(1);
        JsonNode microsoft = first.at("/losses/0");
        assertThat(microsoft.at("/organization/slug").asString()).isEqualTo("microsoft");
        assertThat(microsoft.get("lossUsd").asLong()).isEqualTo(115_020_000_000L);
        JsonNode tie = microsoft.at("/carried/0");
        assertThat(tie.at("/from/slug").asString()).isEqualTo("openai");
        assertThat(tie.get("basis").asString()).isEqualTo("STAKE_AT_POST_MONEY");
        assertThat(tie.get("channel").asString()).isEqualTo("EQUITY");
        assertThat(tie.get("exposureUsd").asLong()).isEqualTo(230_040_000_000L);
        assertThat(tie.at("/fact/key").asString()).isEqualTo("microsoft:openai:2025-10-28");
        assertThat(tie.at("/fact/sources").size()).isPositive();
        assertThat(tie.at("/valuation/key").asString()).isEqualTo("openai-2026-mega");
        JsonNode loss = loss(answer, "microsoft");
        assertThat(loss.get("share").asDouble())
                .isGreaterThanOrEqualTo(115.02 / 343.479)
                .isLessThan(.4);
        assertThat(loss.get("equityBasis").asString()).isEqualTo("BOOK");
        JsonNode softbank = loss(answer, "softbank");
        assertThat(softbank.get("share").isNull()).isTrue();
        assertThat(softbank.get("equityBasis").asString()).isEqualTo("UNKNOWN");
        assertThat(softbank.get("knockOnUsd").asLong())
                .as("13 percent, at least")
                .isGreaterThanOrEqualTo(55_380_000_000L);
        assertThat(answer.at("/stability/stable").asBoolean()).isTrue();
        assertThat(answer.get("complete").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "openai, 0.5, LINEAR_DEBT_RANK",
        "openai, 0.5, DEBT_RANK",
        "openai, 1, THRESHOLD",
        "nvidia, 0.3, LINEAR_DEBT_RANK",
        "coreweave, 1, LINEAR_DEBT_RANK",
        "xai, 0.25, DEBT_RANK"
    })
    void everyLossIsWhatAPlainReadingOfTheFilesGives(String slug, double share, String model) {
        JsonNode answer =
                contagion("shocks: [{ organization: \"" + slug + "\", share: " + share + " }], model: " + model);
        PlainContagion plain = new PlainContagion(FACTS, Set.of("EQUITY", "CREDIT")).run(model, Map.of(slug, share));
        check(answer, plain, slug);
        double weighted = 0;
        double known = 0;
        for (Map.Entry<String, Double> each : plain.equity.entrySet()) {
            double at =
                    plain.share.getOrDefault(each.getKey(), 0.) - (each.getKey().equals(slug) ? share : 0);
            weighted += at * each.getValue();
            known += each.getValue();
        }
        assertThat(answer.get("debtRank").asDouble()).isCloseTo(weighted / known, within(1e-9));
        double sum =
                plain.loss.values().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(answer.get("knockOnUsd").asDouble()).isCloseTo(sum, within(1.));
    }

    @Test
    void purchasesCarryLossesOnlyOnRequest() {
        JsonNode answer = contagion("shocks: [{ organization: \"openai\", share: 1 }], through: [PURCHASES]");
        check(
                answer,
                new PlainContagion(FACTS, Set.of("PURCHASES")).run("LINEAR_DEBT_RANK", Map.of("openai", 1.)),
                "openai");
        // 300 billion from 2027 to 2031.
        assertThat(loss(answer, "oracle").get("knockOnUsd").asLong()).isEqualTo(60_000_000_000L);
        assertThat(answer.get("assumptions").toString()).contains("Interlock's own extension");
    }

    @Test
    void theAnswerSaysHowMuchRestsOnWhat() {
        JsonNode answer = contagion("shocks: [{ organization: \"openai\", share: 0.5 }]");
        long carried = 0;
        Set<String> bases = new TreeSet<>();
        for (JsonNode basis : answer.get("exposureBases")) {
            carried += basis.get("lossUsd").asLong();
            bases.add(basis.get("basis").asString());
        }
        assertThat(carried).isCloseTo(answer.get("knockOnUsd").asLong(), within(5L));
        assertThat(bases)
                .contains("STAKE_AT_POST_MONEY", "STAKE_AT_MARKET_CAPITALISATION", "COST_EQUAL_SPLIT", "CREDIT_AMOUNT")
                .doesNotContain("CONTINGENT_AMOUNT", "PURCHASES_PER_YEAR");
        int organizations = 0;
        for (JsonNode basis : answer.get("equityBases")) {
            organizations += basis.get("organizations").asInt();
        }
        assertThat(organizations).isEqualTo(FACTS.all("Organization").size());
        assertThat(answer.get("unknownExposures").asInt()).isPositive();
        assertThat(answer.at("/explain/citation").asString()).contains("Battiston");
        assertThat(answer.at("/explain/facts").size()).isPositive();
        assertThat(answer.at("/explain/facts/0/sources").size()).isPositive();
    }

    @Test
    void equitiesAndShocksInDollarsAreTheCallers() {
        JsonNode answer = contagion("shocks: [{ organization: \"openai\", lossUsd: 85200000000 }],"
                + " equity: [{ organization: \"softbank\", equityUsd: 200000000000 }]");
        assertThat(loss(answer, "openai").get("shareAtFirst").asDouble()).isCloseTo(.1, within(1e-9));
        JsonNode softbank = loss(answer, "softbank");
        assertThat(softbank.get("equityBasis").asString()).isEqualTo("GIVEN");
        // 13 percent of 85.2 billion, of 200 billion.
        assertThat(softbank.get("share").asDouble()).isGreaterThanOrEqualTo(.05538 - 1e-9);
    }

    @Test
    void importanceIsTheContagionOfEachAlone() {
        JsonNode answer = data("systemicImportance(first: 5) { rankCount complete ranks"
                        + " { place organization { slug } knockOnUsd debtRank affected failed } explain { formula } }")
                .get("systemicImportance");
        assertThat(answer.get("complete").asBoolean()).isTrue();
        assertThat(answer.get("ranks").size()).isEqualTo(5);
        PlainContagion plain = new PlainContagion(FACTS, Set.of("EQUITY", "CREDIT"));
        Set<String> targets = new TreeSet<>();
        plain.ties.forEach(tie -> targets.add(tie.target()));
        assertThat(answer.get("rankCount").asInt()).isEqualTo(targets.size());
        Map<Double, String> order = new TreeMap<>();
        for (String target : targets) {
            plain.run("LINEAR_DEBT_RANK", Map.of(target, 1.));
            order.put(-others(plain, target), target);
        }
        assertThat(GraphQl.texts(answer.get("ranks"), "/organization/slug"))
                .isEqualTo(order.values().stream().limit(5).toList());
        for (JsonNode rank : answer.get("ranks")) {
            String slug = rank.at("/organization/slug").asString();
            plain.run("LINEAR_DEBT_RANK", Map.of(slug, 1.));
            assertThat(rank.get("knockOnUsd").asDouble()).isCloseTo(others(plain, slug), within(1.));
        }
    }

    @Test
    void aShockNobodyCouldSufferIsRefused() {
        assertError("shocks: [{ organization: \"no-such\", share: 0.5 }]", "shocks[0].organization");
        assertError("shocks: [{ organization: \"openai\", share: 1.5 }]", "shocks[0].share");
        assertError("shocks: [{ organization: \"openai\", share: 0.5, lossUsd: 5 }]", "shocks[0]");
        assertError("shocks: [{ organization: \"openai\" }]", "shocks[0]");
        assertError("shocks: [{ organization: \"openai\", lossUsd: -5 }]", "shocks[0].lossUsd");
        assertError("shocks: []", "shocks");
        assertError("shocks: [{ organization: \"openai\", share: 1 }], rounds: 0", "rounds");
        assertError("shocks: [{ organization: \"openai\", share: 1 }], threshold: 0", "threshold");
        assertError("shocks: [{ organization: \"openai\", share: 1 }], through: []", "through");
        assertError(
                "shocks: [{ organization: \"openai\", share: 1 }, { organization: \"OpenAI\", share: 1 }]",
                "shocks[1].organization");
        assertError(
                "shocks: [{ organization: \"openai\", share: 1 }], equity: [{ organization: \"openai\", equityUsd: 0 }]",
                "equity[0].equityUsd");
    }

    @Test
    void aViewBeforeTheFactsHasNoLosses() {
        JsonNode answer =
                data("graph(asOf: \"2015-01-01\") { contagion(shocks: [{ organization: \"openai\", share: 1 }])"
                                + " { knockOnUsd rounds { number } } }")
                        .at("/graph/contagion");
        assertThat(answer.get("knockOnUsd").asLong()).isZero();
        assertThat(answer.get("rounds").size()).isZero();
    }

    private static double others(PlainContagion plain, String shocked) {
        return plain.loss.entrySet().stream()
                .filter(each -> !each.getKey().equals(shocked))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static void check(JsonNode answer, PlainContagion plain, String shocked) {
        Set<String> found = new TreeSet<>();
        long last = Long.MAX_VALUE;
        for (JsonNode loss : answer.get("losses")) {
            String slug = loss.at("/organization/slug").asString();
            found.add(slug);
            assertThat(loss.get("knockOnUsd").asDouble())
                    .as(slug)
                    .isCloseTo(plain.loss.getOrDefault(slug, 0.), within(1.));
            if (plain.equity.containsKey(slug)) {
                assertThat(loss.get("share").asDouble()).as(slug).isCloseTo(plain.share.get(slug), within(1e-9));
            } else {
                assertThat(loss.get("share").isNull()).as(slug).isTrue();
            }
            long sum = loss.get("knockOnUsd").asLong() + loss.get("shockUsd").asLong(0);
            assertThat(sum).as(slug).isLessThanOrEqualTo(last);
            last = sum;
        }
        Set<String> expected = new TreeSet<>(plain.loss.keySet());
        expected.add(shocked);
        assertThat(found).isEqualTo(expected);
    }

    private static JsonNode loss(JsonNode answer, String slug) {
        return answer.get("losses")
                .valueStream()
                .filter(loss -> loss.at("/organization/slug").asString().equals(slug))
                .findFirst()
                .orElseThrow(() -> new AssertionError(slug + " loses nothing"));
    }

    private JsonNode contagion(String arguments) {
        return data("contagion(" + arguments + """
                        ) {
                          model lossCount shockUsd knockOnUsd totalUsd amplification debtRank complete cut
                          stability { lower upper stable }
                          losses(first: 1000) {
                            organization { slug } shockUsd knockOnUsd shareAtFirst share equityUsd equityBasis
                            firstRound failed
                          }
                          rounds { number lossUsd lossCount losses(first: 3) {
                            organization { slug } lossUsd
                            carried { from { slug } channel basis exposureUsd lossUsd
                              fact { key sources { url } } valuation { key } }
                          } }
                          exposureBases { basis exposures exposureUsd lossUsd }
                          equityBases { basis organizations affected equityUsd }
                          unknownExposures assumptions
                          explain { formula citation steps facts { key sources { url } } }
                        }
                        """).get("contagion");
    }

    private void assertError(String arguments, String argument) {
        JsonNode error = new GraphQl(port).error("{ contagion(" + arguments + ") { knockOnUsd } }");
        assertThat(error.get("code").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(error.get("argument").asString()).isEqualTo(argument);
        assertThat(error.get("hint").asString()).isNotBlank();
    }

    private JsonNode data(String field) {
        return new GraphQl(port).data("{ " + field + " }");
    }
}
