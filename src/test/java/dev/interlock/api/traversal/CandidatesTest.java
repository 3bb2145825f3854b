package dev.interlock.api.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.SameBytes;
import dev.interlock.testing.ShippedFactsTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** {@code consolidationCandidates} over HTTP, on the facts that are shipped. */
@ShippedFactsTest
class CandidatesTest {
    private static final String CANDIDATE = """
            organization { slug kind } acquirer { slug } target { slug } score coverage unknown
            components { component value weight reading shared { slug } facts { key sources { url } } }
            explain { formula citation steps facts { key } }
            """;

    @LocalServerPort
    int port;

    private GraphQl service = new GraphQl(0);

    @BeforeEach
    void connect() {
        service = new GraphQl(port);
    }

    @Test
    void asmlHoldsElevenPercentOfMistral() {
        JsonNode asml = find(all("target: \"mistral-ai\""), "asml");
        assertThat(asml.at("/acquirer/slug").asString()).isEqualTo("asml");
        assertThat(asml.at("/target/slug").asString()).isEqualTo("mistral-ai");
        JsonNode stake = component(asml, "STAKE");
        assertThat(stake.get("value").asDouble()).isEqualTo(0.11);
        assertThat(GraphQl.texts(stake.get("facts"), "/key")).contains("asml:mistral-ai:2025-09-09");
        assertThat(stake.at("/facts/0/sources/0/url").asString()).startsWith("http");
        assertThat(stake.get("reading").asString()).isEqualTo("asml holds 11.0 % of mistral-ai");
    }

    @Test
    void nvidiaHoldsSevenPercentOfCoreweaveAndIsOneOfItsTwoSuppliers() {
        JsonNode nvidia = find(all("target: \"coreweave\""), "nvidia");
        assertThat(component(nvidia, "STAKE").get("value").asDouble()).isEqualTo(0.07);
        assertThat(component(nvidia, "SUPPLY").get("value").asDouble()).isEqualTo(1 / 2.0);
        assertThat(component(nvidia, "LAYER_FIT").get("value").asDouble()).isEqualTo(0.5);
        JsonNode back = find(all("acquirer: \"nvidia\""), "coreweave");
        assertThat(back.get("components")).isEqualTo(nvidia.get("components"));
        assertThat(back.get("score")).isEqualTo(nvidia.get("score"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"target: \"mistral-ai\"", "target: \"coreweave\"", "acquirer: \"nvidia\""})
    void scoresAreTheWeightedMeanOfWhatIsKnown(String given) {
        List<JsonNode> candidates = all(given);
        assertThat(candidates).hasSizeGreaterThan(10);
        double last = 1;
        for (JsonNode candidate : candidates) {
            System.out.println(given + " " + candidate.at("/organization/slug") + " " + candidate.get("score") + " "
                    + candidate.get("coverage") + " " + candidate.get("explain").get("steps"));
            double sum = 0;
            double known = 0;
            Set<String> unknown = new HashSet<>();
            for (JsonNode component : candidate.get("components")) {
                double weight = component.get("weight").asDouble();
                if (component.get("value").isNull()) {
                    unknown.add(component.get("component").asString());
                } else {
                    assertThat(component.get("value").asDouble()).isBetween(0.0, 1.0);
                    sum += weight * component.get("value").asDouble();
                    known += weight;
                }
            }
            assertThat(candidate.get("score").asDouble()).isEqualTo(sum / known).isLessThanOrEqualTo(last);
            assertThat(candidate.get("coverage").asDouble()).isEqualTo(known / 10);
            assertThat(candidate.get("unknown").valueStream().map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(unknown);
            assertThat(candidate.at("/explain/citation").asString()).contains("own heuristic");
            assertThat(candidate.at("/explain/steps").size()).isEqualTo(7);
            last = candidate.get("score").asDouble();
        }
    }

    @Test
    void nobodyIsACandidateInsideItsOwnGroupAndSomeAreNoTargets() {
        for (JsonNode candidate : all("acquirer: \"google\"")) {
            assertThat(candidate.at("/organization/slug").asString()).isNotIn("google", "gv", "capitalg", "deepmind");
            assertThat(candidate.at("/organization/kind").asString())
                    .isNotIn("PERSON", "PUBLIC_BODY", "UNNAMED", "FUND");
        }
    }

    @Test
    void consolidatedAMemberMeansItsGroup() {
        String ask = "{ graph(consolidated: true) { consolidationCandidates(%s) { totalCount nodes { organization {"
                + " slug } score } groups { group { ultimateParent { slug } } } } } }";
        JsonNode arm = service.data(ask.formatted("acquirer: \"gv\"")).at("/graph/consolidationCandidates");
        JsonNode google = service.data(ask.formatted("acquirer: \"google\"")).at("/graph/consolidationCandidates");
        assertThat(arm.at("/groups/0/group/ultimateParent/slug").asString()).isEqualTo("google");
        assertThat(arm.get("nodes")).isEqualTo(google.get("nodes"));
        assertThat(arm.get("totalCount").asInt())
                .isGreaterThan(all("acquirer: \"google\"").size());
    }

    @Test
    void pagesOfAnySizeMakeTheWholeList() {
        List<String> whole = slugs(all("acquirer: \"nvidia\""));
        for (int size : new int[] {1, 7, 50}) {
            List<String> found = new ArrayList<>();
            String after = "";
            JsonNode page;
            do {
                page = service.data(
                                "{ consolidationCandidates(acquirer: \"nvidia\", first: " + size + after
                                        + ") { totalCount pageInfo { hasNextPage endCursor } nodes { organization { slug } } } }")
                        .get("consolidationCandidates");
                found.addAll(slugs(page.get("nodes").valueStream().toList()));
                after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
            } while (page.at("/pageInfo/hasNextPage").asBoolean() && found.size() < 3 * size);
            assertThat(found).isEqualTo(whole.subList(0, found.size()));
            assertThat(page.get("totalCount").asInt()).isEqualTo(whole.size());
        }
    }

    @Test
    void weightsAreTheCallersToChoose() {
        List<JsonNode> byStake =
                all("target: \"coreweave\", weights: { supply: 0, sharedInvestors: 0, sharedSuppliers: 0,"
                        + " layerFit: 0, earlierDeals: 0 }");
        assertThat(byStake.get(0).at("/organization/slug").asString()).isEqualTo("nvidia");
        assertThat(byStake.get(0).get("score").asDouble()).isEqualTo(0.07);
        assertThat(byStake.get(byStake.size() - 1).get("score").isNull()).isTrue();
    }

    @Test
    void unknownOrganizationsHaveNoCandidates() {
        assertThat(service.data("{ consolidationCandidates(target: \"nobody-at-all\") { totalCount } }")
                        .get("consolidationCandidates")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first: 1 | target | Give target",
                "target: \"openai\", acquirer: \"nvidia\" | acquirer | Give target",
                "target: \"elon-musk\" | target | Name a company",
                "target: \"us-government\" | target | Name a company",
                "target: \"openai\", weights: { stake: -1 } | weights | 0 or more",
                "target: \"openai\", weights: { stake: 0, supply: 0, sharedInvestors: 0, sharedSuppliers: 0,"
                        + " layerFit: 0, earlierDeals: 0 } | weights | 0 or more",
                "target: \"openai\", first: 501 | first | 500",
                "target: \"openai\", after: \"eA\" | after | same list"
            })
    void aBadArgumentGetsOneErrorThatNamesIt(String arguments, String argument, String hint) {
        JsonNode error = service.error("{ consolidationCandidates(" + arguments + ") { totalCount } }");
        assertThat(error.get("code").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(error.get("argument").asString()).isEqualTo(argument);
        assertThat(error.get("hint").asString()).contains(hint);
    }

    @Test
    void theSameQueryGetsTheSameBytes() {
        SameBytes.check(
                port, "{ consolidationCandidates(target: \"mistral-ai\", first: 20) { nodes { " + CANDIDATE + " } } }");
    }

    private List<JsonNode> all(String arguments) {
        JsonNode found = service.data("{ consolidationCandidates(" + arguments
                        + ", first: 500) { totalCount complete nodes { " + CANDIDATE + " } } }")
                .get("consolidationCandidates");
        assertThat(found.get("complete").asBoolean()).isTrue();
        assertThat(found.get("nodes").size())
                .isEqualTo(Math.min(500, found.get("totalCount").asInt()));
        return found.get("nodes").valueStream().toList();
    }

    private static JsonNode find(List<JsonNode> candidates, String slug) {
        return candidates.stream()
                .filter(candidate ->
                        candidate.at("/organization/slug").asString().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode component(JsonNode candidate, String name) {
        return candidate
                .get("components")
                .valueStream()
                .filter(component -> component.get("component").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> slugs(List<JsonNode> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.at("/organization/slug").asString())
                .toList();
    }
}
