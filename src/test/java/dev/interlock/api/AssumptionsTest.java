package dev.interlock.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What-if over HTTP, on the facts that are shipped. */
@ShippedFactsTest
class AssumptionsTest {
    @LocalServerPort
    int port;

    @Autowired
    Driver driver;

    @Test
    void aTakeoverPutsTheTargetUnderTheAcquirersRoofInOneOfTwoGraphsOfARequest() {
        JsonNode data = data("""
                { before: graph { consolidation(organization: "coreweave") { ...roof } }
                  after: graph(assume: [{ acquire: { acquirer: "Nvidia", target: "coreweave", priceUsd: 9000000000 } }]) {
                    consolidation(organization: "coreweave") { ...roof }
                    assumptions { reading from added { __typename key assumed inView sources { id } } goneCount } } }
                fragment roof on Consolidation { ultimateParents { parents { organization { slug } } } }""");
        assertThat(data.at("/before/consolidation").toString()).doesNotContain("nvidia");
        assertThat(data.at("/after/consolidation").toString()).contains("nvidia");
        JsonNode assumption = data.at("/after/assumptions/0");
        assertThat(assumption.get("reading").asString()).startsWith("Nvidia takes over CoreWeave on ");
        assertThat(assumption.get("goneCount").asInt()).isZero();
        JsonNode added = assumption.at("/added/0");
        assertThat(added.get("__typename").asString()).isEqualTo("Acquisition");
        assertThat(added.get("assumed").asBoolean()).isTrue();
        assertThat(added.get("inView").asBoolean()).isTrue();
        assertThat(added.get("sources").size()).isZero();
    }

    @Test
    void whatIsAssumedIsNowhereElse() {
        String facts = """
                { graph { acquisitions(first: 500) { nodes { key assumed } totalCount }
                  organization(slug: "openai") { totalRaisedUsd latestValuationUsd } moneyLoops(first: 50) { nodes { reading } }
                  circularity { goingRoundUsd } } meta { revision } }""";
        String before = ask(facts);
        long nodes = nodes();
        ask("""
                { graph(assume: [
                    { acquire: { acquirer: "microsoft", target: "openai" } }
                    { writeDown: { organization: "anthropic", share: 0.5 } }
                    { invest: { investor: "nvidia", company: "mistral-ai", amountUsd: 1000000000 } }
                    { supply: { supplier: "nvidia", customer: "mistral-ai", product: GPU, valueUsd: 1000000000 } }
                    { cutSupply: { supplier: "tsmc" } }
                    { remove: { organization: "softbank" } }
                    { sanction: { countries: ["TW"] } } ]) {
                  circularity { goingRoundUsd } assumptions { reading } } }""");
        assertThat(ask(facts)).isEqualTo(before);
        assertThat(nodes()).isEqualTo(nodes);
        assertThat(before).doesNotContain("\"assumed\":true");
    }

    /** OpenAI was last valued at 852 billion; of what is left after half of it another half is gone. */
    @Test
    void writeDownsFollowEachOther() {
        JsonNode data = data("""
                { whole: graph { organization(slug: "openai") { latestValuationUsd } }
                  half: graph(assume: [{ writeDown: { organization: "openai", share: 0.5 } }]) {
                    organization(slug: "openai") { latestValuationUsd } }
                  quarter: graph(assume: [{ writeDown: { organization: "openai", share: 0.5 } },
                                          { writeDown: { organization: "openai", share: 0.5 } }]) {
                    organization(slug: "openai") { latestValuationUsd } } }""");
        assertThat(data.at("/whole/organization/latestValuationUsd").asLong()).isEqualTo(852_000_000_000L);
        assertThat(data.at("/half/organization/latestValuationUsd").asLong()).isEqualTo(426_000_000_000L);
        assertThat(data.at("/quarter/organization/latestValuationUsd").asLong()).isEqualTo(213_000_000_000L);
    }

    @Test
    void anInvestmentAndASupplyCloseALoop() {
        JsonNode data = data("""
                { graph(assume: [
                    { invest: { investor: "asml", company: "helsing", amountUsd: 100000000 } }
                    { supply: { supplier: "asml", customer: "helsing", product: LITHOGRAPHY, valueUsd: 40000000 } } ]) {
                  moneyLoops(through: "asml", maxLength: 2, first: 50) { nodes {
                    organizations { slug } bottleneckUsd hops { facts { fact { assumed } } } } } } }""");
        JsonNode loop = data.at("/graph/moneyLoops/nodes")
                .valueStream()
                .filter(node -> node.get("organizations").toString().contains("helsing"))
                .findFirst()
                .orElseThrow();
        assertThat(loop.get("bottleneckUsd").asLong()).isEqualTo(40_000_000L);
        assertThat(loop.at("/hops/0/facts/0/fact/assumed").asBoolean()).isTrue();
    }

    @Test
    void whatIsCutReachesNobody() {
        JsonNode data = data("""
                { graph(assume: [{ cutSupply: { supplier: "tsmc" } }]) {
                  organization(slug: "tsmc") { customers { totalCount } roles }
                  assumptions { reading goneCount gone(first: 500) { inView ... on SupplyAgreement { supplier { slug } } } } } }""");
        assertThat(data.at("/graph/organization/customers/totalCount").asInt()).isZero();
        JsonNode assumption = data.at("/graph/assumptions/0");
        assertThat(assumption.get("goneCount").asInt()).isPositive();
        assertThat(assumption.get("gone").size())
                .isEqualTo(assumption.get("goneCount").asInt());
        assertThat(assumption.get("gone").valueStream())
                .allMatch(gone -> !gone.get("inView").asBoolean()
                        && gone.at("/supplier/slug").asString().equals("tsmc"));
    }

    /** A change holds from its day on: before it all is as it was. */
    @Test
    void aChangeWithADayLeavesEarlierDatesAlone() {
        JsonNode data = data("""
                { graph(asOf: "2026-06-30", assume: [
                    { invest: { investor: "nvidia", company: "openai", amountUsd: 5000000000000, on: "2026-06-01" } }]) {
                  concentrationSeries(of: RAISED, groupBy: ORGANIZATION, from: "2026-05-01", to: "2026-06-30", every: MONTH) {
                    from concentration { totalUsd } } } }""");
        List<Long> totals = data.at("/graph/concentrationSeries")
                .valueStream()
                .map(point -> point.at("/concentration/totalUsd").asLong())
                .toList();
        assertThat(totals).hasSize(2);
        assertThat(totals.get(0)).isLessThan(5_000_000_000_000L);
        assertThat(totals.get(1)).isGreaterThanOrEqualTo(5_000_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { acquire: { acquirer: "nobody-at-all", target: "openai" } }   | assume[0].acquire.acquirer
            { acquire: { acquirer: "openai", target: "OpenAI" } }          | assume[0].acquire.target
            { acquire: { acquirer: "spacex", target: "xai" } }             | assume[0].acquire.target
            { acquire: { acquirer: "nvidia", target: "openai" } }, { acquire: { acquirer: "amd", target: "openai" } } | assume[1].acquire.target
            { acquire: { acquirer: "nvidia", target: "openai" } }, { acquire: { acquirer: "openai", target: "nvidia" } } | assume[1].acquire.target
            { remove: { organization: "openai" } }, { acquire: { acquirer: "nvidia", target: "openai" } } | assume[1].acquire.target
            { acquire: { acquirer: "nvidia", target: "openai" } }, { remove: { organization: "openai" } } | assume[1].remove.organization
            { divest: { holder: "mistral-ai", organization: "openai" } }   | assume[0].divest.organization
            { divest: { holder: "microsoft", organization: "openai", remainingPercent: 90 } } | assume[0].divest.remainingPercent
            { invest: { investor: "nvidia", company: "openai", amountUsd: 5, postMoneyValuationUsd: 4 } } | assume[0].invest.postMoneyValuationUsd
            { invest: { investor: "nvidia", company: "openai", percent: 90 } } | assume[0].invest.percent
            { invest: { investor: "nvidia", company: "openai", percent: 190 } } | assume[0].invest.percent
            { invest: { investor: "nvidia", company: "openai", amountUsd: -1 } } | assume[0].invest.amountUsd
            { cutSupply: { supplier: "helsing", customer: "openai" } }     | assume[0].cutSupply.supplier
            { supply: { supplier: "nvidia", customer: "helsing", product: GPU } }, { cutSupply: { supplier: "nvidia" } } | assume[1].cutSupply.supplier
            { writeDown: { organization: "openai", share: 1.5 } }          | assume[0].writeDown.share
            { writeDown: { organization: "openai", share: 0 } }            | assume[0].writeDown.share
            { sanction: { countries: [] } }                                | assume[0].sanction.countries
            { sanction: { countries: ["XX"] } }                            | assume[0].sanction.countries
            { sanction: { countries: ["CN"], by: ["CN"] } }                | assume[0].sanction.by
            { removeFact: { id: "bm9uZQ" } }                               | assume[0].removeFact.id
            """)
    void aContradictionIsRefusedByName(String changes, String argument) {
        JsonNode error =
                new GraphQl(port).error("{ graph(assume: [" + changes + "]) { circularity { goingRoundUsd } } }");
        assertThat(error.get("code").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(error.get("argument").asString()).isEqualTo(argument);
        assertThat(error.get("hint").asString()).isNotBlank();
    }

    @Test
    void aChangeAfterTheDateOfTheGraphIsRefused() {
        JsonNode error = new GraphQl(port).error("""
                { graph(asOf: "2026-01-01", assume: [
                    { acquire: { acquirer: "nvidia", target: "openai", on: "2026-01-02" } }]) { asOf } }""");
        assertThat(error.get("argument").asString()).isEqualTo("assume[0].acquire.on");
    }

    @Test
    void twoThingsInOneChangeAreRefusedBeforeAnythingIsAsked() {
        JsonNode answer = new GraphQl(port).answer("""
                { graph(assume: [{ remove: { organization: "openai" }, sanction: { countries: ["CN"] } }]) { asOf } }""");
        assertThat(answer.at("/errors/0/message").asString()).contains("AssumedChange");
    }

    private JsonNode data(String query) {
        return new GraphQl(port).data(query);
    }

    private String ask(String query) {
        return data(query).toString();
    }

    private long nodes() {
        return driver.executableQuery("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(n) + count(r) AS all")
                .execute()
                .records()
                .get(0)
                .get("all")
                .asLong();
    }
}
