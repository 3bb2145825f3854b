package dev.interlock.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.PlainExposure;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Which rules touch whom, over HTTP: filters both ways, reasons, dates, pages. */
@ShippedFactsTest
class RegulationsTest {
    private static final Tables SHIPPED = Tables.shipped();
    private static final PlainExposure PLAIN = new PlainExposure(SHIPPED, null, PlainFacts.DEFAULT_TRUST);

    @LocalServerPort
    int port;

    private GraphQl service;

    @BeforeEach
    void ask() {
        service = new GraphQl(port);
    }

    @Test
    void bothFiltersSelectWhatTheListsShow() {
        JsonNode data = service.data("""
                {
                  exposed: organizations(first: 500, where: { regulations: { some: { key: { eq: "eu-gdpr" } } } }) {
                    nodes { slug }
                  }
                  possible: organizations(
                    first: 500, where: { possibleRegulations: { some: { key: { eq: "eu-gdpr" } } } }
                  ) { nodes { slug } }
                  rules: regulations(first: 100, where: { organizations: { some: { slug: { eq: "asml" } } } }) {
                    nodes { key }
                  }
                  asml: organization(slug: "asml") { regulations(first: 100) { nodes { key } } }
                  gdpr: regulations(where: { key: { eq: "eu-gdpr" } }) {
                    nodes { organizations(first: 500) { nodes { slug } } }
                  }
                }""");
        List<String> touched = GraphQl.texts(data.at("/exposed/nodes"), "/slug");
        assertThat(touched).containsExactlyElementsOf(touchedBy("eu-gdpr"));
        assertThat(GraphQl.texts(data.at("/gdpr/nodes/0/organizations/nodes"), "/slug"))
                .isEqualTo(touched);
        assertThat(GraphQl.texts(data.at("/possible/nodes"), "/slug"))
                .contains("salesforce", "perplexity", "oracle")
                .doesNotContainAnyElementsOf(touched);
        assertThat(GraphQl.texts(data.at("/rules/nodes"), "/key"))
                .contains("nl-lithography", "us-chip-export-2022", "us-chip-export-2023")
                .isEqualTo(GraphQl.texts(data.at("/asml/regulations/nodes"), "/key"));
    }

    @Test
    void aSaleIsShownByItsFactsAndTheirSources() {
        JsonNode basis = service.data("""
                { organization(slug: "asml") {
                    regulations(where: { key: { eq: "us-chip-export-2022" } }) {
                      edges { basis { basis reason facts { key } regulations { key } sources { key } } }
                    }
                } }""").at("/organization/regulations/edges/0/basis");
        assertThat(GraphQl.texts(basis, "/basis")).containsExactly("LAYER", "MARKET");
        JsonNode market = basis.get(1);
        Set<String> sources = new TreeSet<>();
        List<String> sales = new ArrayList<>();
        for (Row agreement : SHIPPED.rows("supply_agreements")) {
            if (agreement.get("supplier_id").equals("asml")
                    && Set.of("intel", "micron").contains(agreement.get("customer_id"))) {
                sales.add(agreement.get("id"));
                sources.addAll(agreement.list("source_ids"));
            }
        }
        assertThat(GraphQl.texts(market.get("facts"), "/key")).containsExactlyInAnyOrderElementsOf(sales);
        assertThat(GraphQl.texts(market.get("sources"), "/key")).containsExactlyElementsOf(sources);
        assertThat(market.get("regulations").size()).isZero();
        assertThat(market.get("reason").asString()).isEqualTo("It supplies Intel (US), Micron Technology (US).");
        assertThat(GraphQl.texts(basis.get(0).get("sources"), "/key"))
                .as("those of the rule")
                .containsExactlyInAnyOrderElementsOf(rule("us-chip-export-2022").list("source_ids"));
    }

    @Test
    void whomAnotherRuleNamesSellsWhereThatRuleApplies() {
        JsonNode market = service.data("""
                { organization(slug: "apple") {
                    regulations(where: { key: { eq: "eu-gdpr" } }) {
                      edges { basis { basis reason facts { key } regulations { key } sources { key } } }
                    }
                } }""").at("/organization/regulations/edges/0/basis/1");
        assertThat(market.get("basis").asString()).isEqualTo("MARKET");
        assertThat(GraphQl.texts(market.get("regulations"), "/key")).containsExactly("eu-dma", "eu-dsa");
        assertThat(market.get("facts").size()).isZero();
        Set<String> sources = new TreeSet<>(rule("eu-dma").list("source_ids"));
        sources.addAll(rule("eu-dsa").list("source_ids"));
        assertThat(GraphQl.texts(market.get("sources"), "/key")).containsExactlyElementsOf(sources);
    }

    @Test
    void aBasisNarrowsTheListAndItsCount() {
        JsonNode rule = service.data("""
                { regulations(where: { key: { eq: "eu-dsa" } }) { nodes {
                    namedOrganizations { slug }
                    named: organizations(first: 100, basis: [NAMED]) { totalCount nodes { slug } }
                    seated: organizations(first: 100, basis: [SEAT]) { totalCount nodes { slug country } }
                    none: organizations(basis: []) { totalCount }
                    all: organizations(first: 100) { totalCount }
                } } }""").at("/regulations/nodes/0");
        List<String> named = rule("eu-dsa").list("applies_to_organizations");
        assertThat(GraphQl.texts(rule.at("/named/nodes"), "/slug")).containsExactlyElementsOf(named);
        assertThat(GraphQl.texts(rule.get("namedOrganizations"), "/slug")).containsExactlyElementsOf(named);
        assertThat(rule.at("/named/totalCount").asInt()).isEqualTo(named.size());
        assertThat(GraphQl.texts(rule.at("/seated/nodes"), "/slug"))
                .containsExactlyElementsOf(touchedBy("eu-dsa").stream()
                        .filter(slug ->
                                PLAIN.bases(rule("eu-dsa"), organization(slug)).contains("SEAT"))
                        .toList());
        assertThat(rule.at("/none/totalCount").asInt()).isZero();
        assertThat(rule.at("/all/totalCount").asInt())
                .isEqualTo(touchedBy("eu-dsa").size());
    }

    @Test
    void aDateHidesRulesNotYetInForceAndThoseOfUnknownDay() {
        JsonNode data = service.data("""
                {
                  before: graph(asOf: "2025-08-01") { ...AiAct }
                  after: graph(asOf: "2025-08-02") { ...AiAct }
                  undated: regulations(where: { key: { eq: "eu-dma-cloud" } }) { totalCount }
                  dated: graph(asOf: "2026-12-31") {
                    regulations(where: { key: { eq: "eu-dma-cloud" } }) { totalCount }
                  }
                }
                fragment AiAct on Graph {
                  organization(slug: "mistral-ai") {
                    regulations(where: { key: { startsWith: "eu-ai-act" } }) { nodes { key } }
                  }
                  touched: organizations(where: {
                    regulations: { some: { key: { eq: "eu-ai-act-gpai" } } }
                  }) { totalCount }
                }""");
        assertThat(GraphQl.texts(data.at("/before/organization/regulations/nodes"), "/key"))
                .containsExactly("eu-ai-act-prohibited");
        assertThat(GraphQl.texts(data.at("/after/organization/regulations/nodes"), "/key"))
                .containsExactly("eu-ai-act-gpai", "eu-ai-act-prohibited", "eu-ai-act-systemic-risk");
        assertThat(data.at("/before/touched/totalCount").asInt()).isZero();
        assertThat(data.at("/after/touched/totalCount").asInt()).isPositive();
        assertThat(data.at("/undated/totalCount").asInt()).isEqualTo(1);
        assertThat(data.at("/dated/regulations/totalCount").asInt()).isZero();
    }

    @Test
    void pagesFollowOneAnother() {
        String query = """
                { regulations(where: { key: { eq: "eu-gdpr" } }) { nodes {
                    organizations(first: 20, after: %s) { pageInfo { hasNextPage endCursor } nodes { slug } }
                } } }""";
        List<String> all = new ArrayList<>();
        String after = "null";
        boolean more = true;
        while (more) {
            JsonNode page = service.data(query.formatted(after)).at("/regulations/nodes/0/organizations");
            all.addAll(GraphQl.texts(page.get("nodes"), "/slug"));
            after = "\"" + page.at("/pageInfo/endCursor").asString() + "\"";
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        assertThat(all).containsExactlyElementsOf(touchedBy("eu-gdpr"));
    }

    @Test
    void everyAnswerSaysThatItIsNoLegalAdvice() {
        JsonNode data = service.data("""
                {
                  regulations(first: 1) { nodes { caveat organizations { caveat } possibleOrganizations { caveat } } }
                  organization(slug: "openai") { regulations { caveat } possibleRegulations { caveat } }
                }""");
        assertThat(data.findValuesAsString("caveat"))
                .hasSize(5)
                .allSatisfy(caveat -> assertThat(caveat).startsWith("Orientation, not legal advice"));
    }

    private static List<String> touchedBy(String rule) {
        return SHIPPED.rows("organizations").stream()
                .filter(organization -> !PLAIN.bases(rule(rule), organization).isEmpty())
                .map(organization -> organization.get("id"))
                .sorted()
                .toList();
    }

    private static Row rule(String key) {
        return row("regulations", key);
    }

    private static Row organization(String slug) {
        return row("organizations", slug);
    }

    private static Row row(String table, String id) {
        return SHIPPED.rows(table).stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
