package dev.interlock.api.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.SameBytes;
import dev.interlock.testing.ShippedFactsTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** {@code graph(consolidated: true)} over HTTP, on the facts that are shipped. */
@ShippedFactsTest
class ConsolidatedGraphTest {
    private static final String GROUPS =
            "groups { organization { slug } group { ultimateParent { slug } members { slug } circular shared } }";

    @LocalServerPort
    int port;

    private GraphQl service = new GraphQl(0);

    @BeforeEach
    void connect() {
        service = new GraphQl(port);
    }

    @Test
    void aLoopThroughXaiIsOneThroughSpacexWithTheFactsOfItsMembers() {
        JsonNode loops = consolidated("moneyLoops(through: \"xai\", maxLength: 2, first: 100) { nodes {"
                + " organizations { slug } hops { from { slug } moneyUsd facts { fact { key } } } reading"
                + " explain { formula citation steps facts { key sources { url } } } } " + GROUPS + " }");
        assertThat(loops.at("/groups/0/organization/slug").asString()).isEqualTo("xai");
        assertThat(loops.at("/groups/0/group/ultimateParent/slug").asString()).isEqualTo("spacex");
        assertThat(loops.get("groups").size()).isEqualTo(1);
        Set<String> members = slugs(loops.at("/groups/0/group/members"));
        assertThat(members).contains("xai", "x-corp", "spacex", "anysphere");

        JsonNode loop = loops.get("nodes")
                .valueStream()
                .filter(node -> Pages.line(node).equals("spacex nvidia"))
                .findFirst()
                .orElseThrow();
        SeedMoney files = new SeedMoney();
        Set<String> facts = new TreeSet<>();
        long money = 0;
        for (String member : members) {
            files.facts("nvidia", member).forEach(fact -> facts.add(fact.substring(fact.indexOf(' ') + 1)));
            money += files.money("nvidia", member);
        }
        JsonNode invested = loop.at("/hops/1");
        assertThat(invested.get("moneyUsd").asLong()).isEqualTo(money);
        Set<String> found = new TreeSet<>();
        invested.get("facts").forEach(fact -> found.add(fact.at("/fact/key").asString()));
        assertThat(found).isEqualTo(facts).contains("xai-series-e:nvidia", "cursor-series-d:nvidia");
        assertThat(loop.get("reading").asString()).contains("SpaceX", "Nvidia").doesNotContain("xAI");
        assertThat(loop.at("/explain/steps").toString()).contains("spacex stands for its group: with anysphere");
        assertThat(loop.at("/explain/facts").size()).isGreaterThan(2);
    }

    @Test
    void noMemberStandsInALoopOfTheConsolidatedGraph() {
        Set<String> folded = new TreeSet<>();
        for (JsonNode group : service.data(
                        "{ controlGroups(first: 500) { nodes { ultimateParent { slug }" + " members { slug } } } }")
                .at("/controlGroups/nodes")) {
            folded.addAll(slugs(group.get("members")));
            folded.remove(group.at("/ultimateParent/slug").asString());
        }
        JsonNode loops = consolidated(
                "moneyLoops(maxLength: 5, first: 100) { total { count } nodes { organizations { slug } } }");
        assertThat(folded).contains("xai", "gv", "arm", "x-corp");
        assertThat(loops.get("nodes").size()).isGreaterThan(10);
        for (JsonNode loop : loops.get("nodes")) {
            assertThat(slugs(loop.get("organizations"))).doesNotContainAnyElementsOf(folded);
        }
    }

    @Test
    void pathsBeginAtTheGroup() {
        JsonNode paths = consolidated("paths(from: \"gv\", to: \"x-corp\", maxHops: 2, first: 5) { nodes {"
                + " organizations { slug } explain { steps } } " + GROUPS + " }");
        assertThat(paths.get("nodes").size()).isPositive();
        assertThat(Pages.line(paths.at("/nodes/0"))).isEqualTo("google spacex");
        assertThat(GraphQl.texts(paths.get("groups"), "/organization/slug")).containsExactly("gv", "x-corp");
        assertThat(GraphQl.texts(paths.get("groups"), "/group/ultimateParent/slug"))
                .containsExactly("google", "spacex");
    }

    @Test
    void membersOfOneGroupAreOne() {
        String ask = "paths(from: \"x-corp\", to: \"spacex\") { nodes { length } complete empty }";
        JsonNode one = consolidated(ask);
        assertThat(one.get("nodes").size()).isZero();
        assertThat(one.get("empty").asString()).isEqualTo("SAME_GROUP");
        assertThat(service.data("{ " + ask + " }").at("/paths/nodes").size()).isPositive();

        JsonNode round = consolidated("circularity(group: [\"gv\", \"google\"]) { totalUsd knownHops groups {"
                + " organization { slug } } }");
        assertThat(round.get("totalUsd").asLong() + round.get("knownHops").asLong())
                .isZero();
        assertThat(GraphQl.texts(round.get("groups"), "/organization/slug")).containsExactly("gv", "google");

        JsonNode pair = consolidated("entanglement(supplier: \"xai\", customer: \"x-corp\") { supplier { slug }"
                + " customer { slug } invested { certainty facts { kind } } }");
        assertThat(pair.at("/supplier/slug").asString())
                .isEqualTo(pair.at("/customer/slug").asString())
                .isEqualTo("spacex");
        assertThat(pair.at("/invested/certainty").asString()).isEqualTo("NO_FACT");
    }

    /** X came under xAI on 28 March 2025 and with it under SpaceX on 2 February 2026. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-27, x-corp",
        "2025-03-28, xai",
        "2026-02-01, xai",
        "2026-02-02, spacex",
    })
    void theFoldIsThatOfTheDate(String date, String parent) {
        JsonNode loops = service.data("{ graph(asOf: \"" + date + "\", consolidated: true) { consolidated"
                        + " moneyLoops(through: \"X\") { " + GROUPS + " } } }")
                .at("/graph/moneyLoops");
        assertThat(loops.at("/groups/0/group/ultimateParent/slug").asString()).isEqualTo(parent);
    }

    @Test
    void aSeriesFoldsEachPointAtItsDate() {
        JsonNode points = consolidated("circularitySeries(group: [\"xai\", \"nvidia\"], from: \"2025-12-31\","
                + " to: \"2026-03-31\", every: QUARTER) { date circularity { knownHops groups { organization { slug }"
                + " group { ultimateParent { slug } } } } }");
        List<String> parents = new ArrayList<>();
        for (JsonNode point : points) {
            parents.add(point.get("date").asString() + " "
                    + point.at("/circularity/groups/0/group/ultimateParent/slug")
                            .asString());
        }
        assertThat(parents).containsExactly("2025-12-31 xai", "2026-03-31 spacex");
    }

    @Test
    void entanglementsOfAMemberAreThoseOfItsGroup() {
        String ask = "{ graph(consolidated: true) { organization(slug: \"%s\") { slug entanglements { customers {"
                + " supplier { slug } customer { slug } invested { amountUsd } purchases { amountUsd } } groups {"
                + " group { ultimateParent { slug } } } } } } }";
        JsonNode arm = service.data(ask.formatted("capitalg")).at("/graph/organization");
        JsonNode google = service.data(ask.formatted("google")).at("/graph/organization");
        assertThat(arm.get("slug").asString()).isEqualTo("capitalg");
        assertThat(arm.at("/entanglements/customers"))
                .isEqualTo(google.at("/entanglements/customers"))
                .isNotEmpty();
        assertThat(arm.at("/entanglements/groups/0/group/ultimateParent/slug").asString())
                .isEqualTo("google");
    }

    @Test
    void lookUpsStayThePlainFacts() {
        String ask = "organization(slug: \"xai\") { slug roundsRaised { totalCount } investors { totalCount } }"
                + " organizations { totalCount } acquisitions { totalCount }"
                + " consolidation(organization: \"xai\") { group { ultimateParent { slug } } }"
                + " controlGroups(first: 500) { totalCount nodes { ultimateParent { slug } } }";
        JsonNode folded =
                service.data("{ graph(consolidated: true) { " + ask + " } }").get("graph");
        assertThat(folded).isEqualTo(service.data("{ graph { " + ask + " } }").get("graph"));
        assertThat(folded.at("/organization/slug").asString()).isEqualTo("xai");
    }

    @Test
    void aPlainGraphNamesNoGroups() {
        JsonNode plain = service.data("{ graph { consolidated moneyLoops(through: \"xai\") { groups { organization {"
                        + " slug } } } } }")
                .get("graph");
        assertThat(plain.get("consolidated").asBoolean()).isFalse();
        assertThat(plain.at("/moneyLoops/groups").size()).isZero();
    }

    @Test
    void groupsComeInPages() {
        List<String> parents = new ArrayList<>();
        String after = "";
        JsonNode page;
        do {
            page = service.data("{ controlGroups(first: 7" + after + ") { totalCount complete pageInfo { hasNextPage"
                            + " endCursor } nodes { ultimateParent { slug } shared members { slug }"
                            + " persons { slug } } } }")
                    .get("controlGroups");
            for (JsonNode group : page.get("nodes")) {
                parents.add(group.at("/ultimateParent/slug").asString());
                assertThat(group.get("members").size() > 1
                                || group.get("shared").asBoolean())
                        .isTrue();
            }
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(parents).hasSize(page.get("totalCount").asInt()).isSorted().contains("spacex", "google", "softbank");
        assertThat(page.get("complete").asBoolean()).isTrue();
    }

    @Test
    void theSameQueryGetsTheSameBytes() {
        SameBytes.check(
                port,
                "{ graph(consolidated: true) { moneyLoops(first: 50) { nodes { organizations { slug } bottleneckUsd"
                        + " reading explain { steps } } } circularity { goingRoundUsd explain { steps } }"
                        + " paths(from: \"gv\", to: \"xai\") { nodes { organizations { slug } reading } } } }");
    }

    private JsonNode consolidated(String field) {
        String name = field.substring(0, field.indexOf('('));
        return service.data("{ graph(consolidated: true) { " + field + " } }").at("/graph/" + name);
    }

    private static Set<String> slugs(JsonNode organizations) {
        return new TreeSet<>(GraphQl.texts(organizations, "/slug"));
    }
}
