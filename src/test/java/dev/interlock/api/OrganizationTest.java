package dev.interlock.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.store.DatabaseCalls;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.SeedRows;
import dev.interlock.testing.ShippedFactsTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ShippedFactsTest
class OrganizationTest {
    private static final String EVERY_FACT = """
            {
              roundsRaised(first: 100) { nodes { sources { url } participations(first: 100) { nodes { sources { url } } } } }
              participations(first: 200) { nodes { sources { url } } }
              stakesHeld(first: 100) { nodes { sources { url } } }
              stakesHeldByOthers(first: 100) { nodes { sources { url } } }
              supplyProvided(first: 100) { nodes { sources { url } } }
              supplyReceived(first: 100) { nodes { sources { url } } }
              creditProvided(first: 100) { nodes { sources { url } } }
              creditReceived(first: 100) { nodes { sources { url } } }
              acquisitionsMade(first: 100) { nodes { sources { url } } }
              acquisitionsSuffered(first: 100) { nodes { sources { url } } }
            }""";

    @LocalServerPort
    int port;

    @Autowired
    DatabaseCalls calls;

    @Test
    void nvidiaIsInvestorGpuSupplierAndAcquirerAtOnce() {
        JsonNode roles = ask("{ organization(slug: \"nvidia\") { roles } }").at("/organization/roles");
        assertThat(GraphQl.texts(roles, "")).contains("INVESTOR", "GPU_SUPPLIER", "ACQUIRER");
    }

    @Test
    void xaiShowsItsRoundsAndThatSpaceXAcquiredIt() {
        JsonNode xai =
                ask("{ organization(slug: \"xai\") { roundsRaised { nodes { key } } acquisitionsSuffered { nodes { acquirer { slug } kind closedOn status priceUsd } } } }")
                        .get("organization");
        List<String> rounds = SeedRows.of("funding_rounds.csv").stream()
                .filter(row -> row.get("organization_id").equals("xai")
                        && List.of("CLOSED", "COMMITTED", "ANNOUNCED").contains(row.get("status")))
                .map(row -> row.get("id"))
                .toList();
        assertThat(GraphQl.texts(xai.at("/roundsRaised/nodes"), "/key"))
                .containsExactlyInAnyOrderElementsOf(rounds)
                .hasSizeGreaterThanOrEqualTo(3);
        JsonNode deal = xai.at("/acquisitionsSuffered/nodes/0");
        assertThat(deal.at("/acquirer/slug").asString()).isEqualTo("spacex");
        assertThat(deal.get("closedOn").asString()).isEqualTo("2026-02-02");
        assertThat(deal.get("status").asString()).isEqualTo("CLOSED");
        assertThat(deal.get("priceUsd").asLong()).isEqualTo(250_000_000_000L);
    }

    @Test
    void everyFactOpensItsSourcesWithUrls() {
        for (String slug : List.of("nvidia", "xai")) {
            JsonNode organization = ask("{ organization(slug: \"" + slug + "\") " + EVERY_FACT + " }")
                    .get("organization");
            List<JsonNode> sources = organization.findValues("sources");
            assertThat(sources).as(slug).hasSizeGreaterThan(10);
            // Many participations rest on the sources of their round.
            List<JsonNode> rounds = new ArrayList<>();
            organization.at("/roundsRaised/nodes").forEach(rounds::add);
            assertThat(rounds).as(slug).allMatch(round -> round.get("sources").size() > 0);
            sources.forEach(list -> assertThat(GraphQl.texts(list, "/url"))
                    .as(slug)
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith("http")));
        }
    }

    @Test
    void aFiveLevelQueryAsksTheDatabaseNothing() {
        long before = calls.total();
        JsonNode answer = ask("""
                { organization(slug: "nvidia") { portfolio(first: 20, orderBy: [{field: SUPPLIERS_COUNT, direction: DESC}]) { nodes { suppliers(first: 10) { nodes {
                  roundsRaised(first: 5) { nodes { investors(first: 20) { nodes { name portfolioCount sources(first: 2) { nodes { url } } } } } } } } } } } }""");
        assertThat(answer.findValues("url")).hasSizeGreaterThan(20);
        assertThat(calls.total()).isEqualTo(before);
    }

    @Test
    void aSearchAsksTheDatabaseOnceAndWhatFollowsNothing() {
        long before = calls.total();
        ask(
                "{ search(text: \"nvidia\") { nodes { portfolio { nodes { suppliers { nodes { investors { nodes { name } } } } } } } } }");
        assertThat(calls.total() - before).isEqualTo(1);
    }

    @Test
    void aSlugAnIdANameAndAnAliasAreTheSame() {
        String id = ask("{ organization(slug: \"nvidia\") { id } }")
                .at("/organization/id")
                .asString();
        for (String name : List.of("nvidia", id, "Nvidia", "NVIDIA")) {
            assertThat(ask("{ organization(slug: \"" + name + "\") { slug } }")
                            .at("/organization/slug")
                            .asString())
                    .as(name)
                    .isEqualTo("nvidia");
        }
        assertThat(ask("{ organization(slug: \"no-such\") { slug } }")
                        .get("organization")
                        .isNull())
                .isTrue();
        assertThat(ask("{ node(id: \"" + id + "\") { __typename id } }")
                        .at("/node/__typename")
                        .asString())
                .isEqualTo("Organization");
        assertThat(ask("{ node(id: \"nonsense\") { id } }").get("node").isNull())
                .isTrue();
    }

    @Test
    void dateAndTrustHoldForTheWholeSubtree() {
        JsonNode before = ask(
                "{ graph(asOf: \"2026-02-01\") { organization(slug: \"xai\") { acquisitionsSuffered { totalCount } } } }");
        assertThat(before.at("/graph/organization/acquisitionsSuffered/totalCount")
                        .asInt())
                .isZero();
        JsonNode after = ask(
                "{ graph(asOf: \"2026-02-02\") { organization(slug: \"xai\") { acquisitionsSuffered { totalCount } } } }");
        assertThat(after.at("/graph/organization/acquisitionsSuffered/totalCount")
                        .asInt())
                .isEqualTo(1);
        long reported = SeedRows.of("acquisitions.csv").stream()
                .filter(row -> row.get("status").equals("REPORTED"))
                .count();
        assertThat(ask("{ graph(trust: {statuses: [REPORTED]}) { acquisitions { totalCount } } }")
                        .at("/graph/acquisitions/totalCount")
                        .asLong())
                .isEqualTo(reported)
                .isPositive();
    }

    @Test
    void theBoschStakeInAlephAlphaEnds() {
        String held =
                "stakesHeld(where: {organization: {slug: {eq: \"aleph-alpha\"}}, held: {eq: true}}) { totalCount }";
        assertThat(ask("{ graph(asOf: \"2026-02-05\") { organization(slug: \"bosch\") { " + held + " } } }")
                        .at("/graph/organization/stakesHeld/totalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(ask("{ organization(slug: \"bosch\") { " + held + " } }")
                        .at("/organization/stakesHeld/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void badArgumentsNameThemselvesAndTheRepair() {
        GraphQl graphQl = new GraphQl(port);
        JsonNode both = graphQl.error("{ organizations(first: 1, last: 1) { totalCount } }");
        assertThat(both.get("argument").asString()).isEqualTo("last");
        assertThat(both.get("hint").asString()).isNotBlank();
        JsonNode cursor = graphQl.error("{ organizations(after: \"x\") { totalCount } }");
        assertThat(cursor.get("code").asString()).isEqualTo("BAD_ARGUMENT");
        JsonNode nothing = graphQl.error("{ organizations(where: {name: {eq: null}}) { totalCount } }");
        assertThat(nothing.get("argument").asString()).isEqualTo("where.name.eq");
    }

    @Test
    void theRevisionIsInEveryAnswer() {
        JsonNode answer = new GraphQl(port).answer("{ meta { revision } }");
        assertThat(answer.at("/extensions/revision").asLong())
                .isEqualTo(answer.at("/data/meta/revision").asLong())
                .isPositive();
    }

    private JsonNode ask(String query) {
        return new GraphQl(port).data(query);
    }
}
