package dev.interlock.api;

import static dev.interlock.testing.SeedRows.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.SeedRows;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.web.Example;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The questions on measures as GraphiQL offers them, held against the files or what is known of the companies. */
@ShippedFactsTest
class QuestionsTest {
    private static final Set<String> TRUSTED = Set.of("CLOSED", "COMMITTED", "ANNOUNCED");

    @LocalServerPort
    int port;

    @Test
    void capitalIsConcentratedInFrontierLabs() {
        JsonNode data = asked("04-");
        JsonNode first = data.at("/byLayer/groups/0");
        assertThat(first.get("label").asString()).isEqualTo("FRONTIER_LAB");
        assertThat(first.get("share").asDouble()).isGreaterThan(0.5);
        JsonNode labs = data.get("labsByValue");
        assertThat(GraphQl.texts(labs.get("groups"), "/label")).startsWith("anthropic", "openai");
        assertThat(labs.get("hhi").asDouble())
                .as("highly concentrated, by the US Merger Guidelines of 2023")
                .isGreaterThan(1800);
        assertThat(labs.get("cr3").asDouble()).isGreaterThan(0.9);
        assertThat(labs.get("unknownFacts").asInt()).isPositive();
        assertThat(data.get("overTime").size()).as("quarters").isEqualTo(11);
    }

    @Test
    void halfOfOpenAiFallsFirstOnThoseWhoHoldIt() {
        JsonNode contagion = asked("05-").get("contagion");
        long value = SeedRows.of("funding_rounds.csv").stream()
                .filter(row -> row.get("organization_id").equals("openai") && TRUSTED.contains(row.get("status")))
                .filter(row -> !row.get("post_money_valuation_usd").isEmpty())
                .max(Comparator.comparing(row -> row.get("announced_on")))
                .map(row -> dollars(row, "post_money_valuation_usd"))
                .orElseThrow();
        assertThat(contagion.get("shockUsd").asLong()).isEqualTo(value / 2);
        JsonNode microsoft = contagion.at("/rounds/0/losses/0");
        assertThat(microsoft.at("/organization/name").asString()).isEqualTo("Microsoft");
        JsonNode carried = microsoft.at("/carried/0");
        String stake = carried.at("/fact/key").asString();
        double percent = SeedRows.of("stakes.csv").stream()
                .filter(row ->
                        stake.equals(row.get("holder_id") + ":" + row.get("organization_id") + ":" + row.get("as_of")))
                .mapToDouble(row -> Double.parseDouble(row.get("percent")))
                .findFirst()
                .orElseThrow();
        assertThat(carried.get("lossUsd").asDouble()).isCloseTo(value / 2. * percent / 100, within(1.));
        assertThat(carried.at("/fact/sources").size()).isPositive();
        assertThat(contagion.get("unknownExposures").asInt()).isPositive();
        assertThat(contagion.get("assumptions").toString()).contains("latest market capitalisation or post-money");
    }

    @Test
    void whoMightBuyMistralIsTiedToItAlready() {
        JsonNode data = asked("06-");
        for (JsonNode candidate : data.at("/consolidationCandidates/nodes")) {
            assertThat(candidate.get("components").valueStream())
                    .as(candidate.at("/organization/name").asString())
                    .anyMatch(component -> component.path("value").asDouble(0) > 0);
            assertThat(GraphQl.texts(candidate.get("components"), "/reading")).doesNotContain("");
        }
        JsonNode screen = data.get("mergerScreen");
        assertThat(screen.at("/acquirer/inMarket").asBoolean()).isFalse();
        assertThat(screen.get("deltaHhi").asDouble()).isZero();
        assertThat(GraphQl.texts(screen.get("minorityInterests"), "/organization/name"))
                .as("Microsoft holds stakes in Mistral's rivals")
                .contains("OpenAI", "Anthropic");
        assertThat(screen.get("flags")
                        .valueStream()
                        .filter(flag -> flag.get("hit").asBoolean())
                        .map(flag -> flag.get("clause").asString()))
                .containsExactly("2023 Merger Guidelines, Guideline 11");
    }

    @Test
    void labsCannotAvoidTsmcAndAsmlAndXaiNotNvidia() {
        JsonNode data = asked("07-");
        assertThat(unavoidable(data.get("openai"))).containsExactlyInAnyOrder("TSMC", "ASML");
        assertThat(unavoidable(data.get("mistral"))).containsExactlyInAnyOrder("TSMC", "ASML");
        assertThat(unavoidable(data.get("xai"))).containsExactlyInAnyOrder("Nvidia", "TSMC", "ASML");
        for (JsonNode chains : data.values()) {
            assertThat(chains.at("/chains/0/openEnds").size()).isPositive();
        }
    }

    @Test
    void europeRaisesLittleBesideTheUsAndBuysItsComputeThere() {
        JsonNode data = asked("08-");
        JsonNode us = data.at("/regionBalance/0");
        JsonNode europe = data.at("/regionBalance/1");
        JsonNode dach = data.at("/regionBalance/3");
        assertThat(europe.get("region").asString()).isEqualTo("EUROPE");
        assertThat(europe.get("raisedUsd").asDouble())
                .isLessThan(us.get("raisedUsd").asDouble() / 10);
        assertThat(dach.get("raisedUsd").asDouble())
                .isLessThan(europe.get("raisedUsd").asDouble());
        assertThat(europe.at("/received/others/0/region").asString()).isEqualTo("US");
        assertThat(europe.at("/received/abroadShare").asDouble()).isGreaterThan(0.5);
        assertThat(us.at("/received/abroadShare").asDouble()).isLessThan(0.5);
        assertThat(dach.at("/supplied/abroadShare").isNull())
                .as("nobody says what DACH pays abroad")
                .isTrue();
        JsonNode compute = data.at("/europeanBuyers/tiers/0");
        Set<String> europeans = new HashSet<>();
        SeedRows.of("organizations.csv").stream()
                .filter(row -> EUROPE.contains(row.get("country")))
                .forEach(row -> europeans.add(row.get("id")));
        assertThat(data.at("/europeanBuyers/memberCount").asInt()).isEqualTo(europeans.size());
        List<Map<String, String>> bought = SeedRows.of("supply_agreements.csv").stream()
                .filter(row -> europeans.contains(row.get("customer_id")) && TRUSTED.contains(row.get("status")))
                .filter(row ->
                        Set.of("GPU", "ACCELERATOR", "CLOUD", "DATA_CENTRE").contains(row.get("product")))
                .toList();
        assertThat(compute.get("ties").asInt()).isEqualTo(bought.size());
        assertThat(compute.at("/blocs/0/bloc").asString()).isEqualTo("US");
    }

    @Test
    void picksAndShovelsAreSoldByNvidiaFirst() {
        JsonNode data = asked("09-");
        Map<String, Set<String>> customers = new TreeMap<>();
        SeedRows.of("supply_agreements.csv").stream()
                .filter(row -> TRUSTED.contains(row.get("status")))
                .forEach(row -> customers
                        .computeIfAbsent(row.get("supplier_id"), supplier -> new HashSet<>())
                        .add(row.get("customer_id")));
        assertThat(data.at("/organizations/nodes/0/name").asString()).isEqualTo("Nvidia");
        assertThat(data.at("/organizations/nodes/0/customersCount").asInt())
                .isEqualTo(customers.get("nvidia").size());
        JsonNode largest = largest(data.at("/flows/flows"), "supplyUsd");
        assertThat(List.of(largest.get("from").asString(), largest.get("to").asString()))
                .as("labs pay clouds")
                .containsExactly("FRONTIER_LAB", "CLOUD");
        JsonNode capital = largest(data.at("/flows/flows"), "capitalUsd");
        assertThat(capital.get("to").asString()).isEqualTo("FRONTIER_LAB");
        assertThat(data.at("/flows/complete").asBoolean()).isTrue();
    }

    @Test
    void rulesTouchThoseOfWhomTheLawsAndThePressSayIt() {
        JsonNode data = asked("10-");
        assertThat(touched(data.get("dma"), "Digital Markets Act (DMA)"))
                .as("gatekeepers among the organizations; ByteDance and Booking are not known")
                .containsExactlyInAnyOrder("Google", "Amazon", "Apple", "Meta", "Microsoft");
        assertThat(touched(data.get("chipExports"), "US export controls on advanced computing chips (October 2022)"))
                .startsWith("Nvidia", "TSMC");
        assertThat(touched(data.get("chipExports"), "US licences for H20 and MI308 sales to China"))
                .containsExactlyInAnyOrder("Nvidia", "AMD");
        assertThat(touched(data.get("chipExports"), "Dutch export licences for lithography"))
                .containsExactly("ASML");
        assertThat(touched(data.get("chipExports"), "US AI Diffusion Rule (withdrawn)"))
                .isEmpty();
        assertThat(touched(data.get("euAiAct"), "EU AI Act: models with systemic risk"))
                .contains("Anthropic", "Google", "Meta", "Mistral AI", "OpenAI", "xAI");
        assertThat(touched(data.get("gdpr"), "General Data Protection Regulation (GDPR)"))
                .contains("Google", "Microsoft", "Amazon", "Meta", "OpenAI");
        assertThat(touched(data.get("dsa"), "Digital Services Act (DSA)")).contains("Google", "Meta", "Alibaba");
        assertThat(data.at("/gdpr/nodes/0/possibleOrganizations/totalCount").asInt())
                .isPositive();
        assertThat(GraphQl.texts(data.at("/europeUnderChipControls/nodes"), "/name"))
                .contains("ASML");
        assertThat(data.findValues("basis").stream().filter(JsonNode::isArray)).allSatisfy(reasons -> {
            assertThat(reasons.size()).isPositive();
            assertThat(reasons.get(0).get("sources").size()).isPositive();
        });
        assertThat(data.findValuesAsString("caveat"))
                .isNotEmpty()
                .allMatch(caveat -> caveat.startsWith("Orientation, not legal advice"));
    }

    private static List<String> touched(JsonNode rules, String name) {
        JsonNode rule = rules.get("nodes")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        return GraphQl.texts(rule.at("/organizations/edges"), "/node/name");
    }

    private static final Set<String> EUROPE = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "GB", "CH", "NO");

    private static JsonNode largest(JsonNode flows, String field) {
        return flows.valueStream()
                .max(Comparator.comparingLong(flow -> flow.get(field).asLong(0)))
                .orElseThrow();
    }

    private static List<String> unavoidable(JsonNode chokePoints) {
        return chokePoints
                .at("/chains/0/chokePoints")
                .valueStream()
                .filter(point -> point.get("avoidance").asString().equals("UNAVOIDABLE_ON_KNOWN_CHAINS"))
                .map(point -> point.at("/supplier/name").asString())
                .toList();
    }

    private JsonNode asked(String file) {
        Stream<Example> examples =
                Example.list().stream().filter(example -> example.file().startsWith(file));
        return new GraphQl(port).data(examples.findFirst().orElseThrow().query());
    }
}
