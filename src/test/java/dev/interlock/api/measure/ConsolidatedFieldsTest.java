package dev.interlock.api.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.SameBytes;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Measures of {@code graph(consolidated: true)} over HTTP, on the facts that are shipped. */
@ShippedFactsTest
class ConsolidatedFieldsTest {
    private static final String GROUPS = "groups { organization { slug } group { ultimateParent { slug } } }";

    @LocalServerPort
    int port;

    private GraphQl service = new GraphQl(0);

    @BeforeEach
    void connect() {
        service = new GraphQl(port);
    }

    /** From the files: who is under one roof says the service, the rest is added up here. */
    @Test
    void supplyIsSharedOutAmongGroups() {
        Map<String, String> parents = parents();
        Map<String, Long> sums = new TreeMap<>();
        Set<String> trusted = Set.of("CLOSED", "COMMITTED", "ANNOUNCED");
        for (Row row : Tables.shipped().rows("supply_agreements")) {
            String supplier = parent(parents, row.get("supplier_id"));
            Long value = row.number("value_usd");
            boolean counts = value != null
                    && row.find("part_of") == null
                    && trusted.contains(row.get("status"))
                    && !supplier.equals(parent(parents, row.get("customer_id")));
            if (counts) {
                sums.merge(supplier, value, Long::sum);
            }
        }
        JsonNode found = consolidated(
                "concentration(of: SUPPLY)", "hhi totalUsd groupCount groups(first: 500) { label amountUsd }");
        Map<String, Long> shares = new TreeMap<>();
        found.get("groups")
                .forEach(group -> shares.put(
                        group.get("label").asString(), group.get("amountUsd").asLong()));
        sums.keySet().removeAll(unnamed());
        assertThat(shares).isEqualTo(sums);
        double total = sums.values().stream().mapToLong(Long::longValue).sum();
        double squares = sums.values().stream()
                .mapToDouble(sum -> sum / total * (sum / total))
                .sum();
        assertThat(found.get("hhi").asDouble()).isCloseTo(10_000 * squares, within(1e-6));
    }

    @Test
    void noMemberHasAShareOfItsOwn() {
        Set<String> members = parents().keySet();
        assertThat(members).contains("xai", "x-corp", "gv");
        for (String of : new String[] {"RAISED", "INVESTED", "VALUATION", "SUPPLY", "CREDIT"}) {
            JsonNode found = consolidated("concentration(of: " + of + ")", "groups(first: 500) { label }");
            Set<String> labels = new TreeSet<>(GraphQl.texts(found.get("groups"), "/label"));
            assertThat(labels).as(of).isNotEmpty().doesNotContainAnyElementsOf(members);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chokePoints(of: "xai")                                            | /organization/slug
            dependence(organization: "xai")                                   | /members/0/slug
            contagion(shocks: [{ organization: "xai", share: 0.5 }])          | /losses/0/organization/slug
            mergerScreen(acquirer: "xai", target: "openai", of: RAISED)       | /acquirer/organization/slug
            systemicImportance(equity: [{ organization: "xai", equityUsd: 1 }]) | /groups/0/group/ultimateParent/slug
            """)
    void anArgumentThatNamesAMemberMeansItsGroup(String field, String who) {
        String shown = field.startsWith("choke")
                ? "organization { slug }"
                : field.startsWith("depend")
                        ? "members { slug }"
                        : field.startsWith("contagion")
                                ? "losses { organization { slug } }"
                                : field.startsWith("merger") ? "acquirer { organization { slug } }" : "rankCount";
        JsonNode found = consolidated(field, shown + " explain { steps } " + GROUPS);
        assertThat(found.at(who).asString()).isEqualTo("spacex");
        assertThat(found.at("/groups/0/organization/slug").asString()).isEqualTo("xai");
        assertThat(found.at("/groups/0/group/ultimateParent/slug").asString()).isEqualTo("spacex");
        assertThat(found.at("/explain/steps").toString())
                .contains("organizations are folded into their ultimate parents")
                .contains("spacex stands for its group: with anysphere");
        assertThat(service.data("{ graph { it: " + field + " { " + GROUPS + " } } }")
                        .at("/graph/it/groups")
                        .size())
                .as("a plain graph names no groups")
                .isZero();
    }

    @Test
    void aGroupDoesNotMergeWithItsMember() {
        JsonNode error =
                service.error("{ graph(consolidated: true) { mergerScreen(acquirer: \"xai\", target: \"x-corp\","
                        + " of: RAISED) { deltaHhi } } }");
        assertThat(error.toString()).contains("target");
    }

    /** X came under xAI on 28 March 2025 and with it under SpaceX on 2 February 2026. */
    @ParameterizedTest
    @CsvSource({"2025-03-27, xai", "2026-02-01, xai", "2026-02-02, spacex"})
    void groupsAreThoseOfTheDate(String date, String parent) {
        JsonNode found = service.data("{ graph(asOf: \"" + date + "\", consolidated: true) { chokePoints(of: \"xai\") {"
                        + " organization { slug } } } }")
                .at("/graph/chokePoints");
        assertThat(found.at("/organization/slug").asString()).isEqualTo(parent);
    }

    @Test
    void anAssumedTakeoverMakesAGroup() {
        JsonNode found = service.data("{ graph(consolidated: true, assume: [{ acquire: { acquirer: \"nvidia\","
                        + " target: \"coreweave\" } }]) { dependence(organization: \"coreweave\") { members { slug }"
                        + " tiers { suppliers(first: 500) { organization { slug } } } " + GROUPS + " }"
                        + " concentration(of: SUPPLY) { groups(first: 500) { label amountUsd } } } }")
                .get("graph");
        assertThat(GraphQl.texts(found.at("/dependence/members"), "/slug")).containsExactly("nvidia");
        assertThat(found.at("/dependence/groups/0/organization/slug").asString())
                .isEqualTo("coreweave");
        for (JsonNode tier : found.at("/dependence/tiers")) {
            assertThat(GraphQl.texts(tier.get("suppliers"), "/organization/slug"))
                    .doesNotContain("coreweave");
        }
        Map<String, Long> after = amounts(found.at("/concentration/groups"));
        Map<String, Long> before =
                amounts(consolidated("concentration(of: SUPPLY)", "groups(first: 500) { label amountUsd }")
                        .get("groups"));
        assertThat(before).containsKeys("nvidia", "coreweave");
        assertThat(after).doesNotContainKey("coreweave");
        assertThat(after.get("nvidia")).isGreaterThan(before.get("nvidia"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            concentration(of: RAISED)                                  | hhi
            concentration(of: INVESTED, groupBy: INVESTOR)             | hhi
            contagion(shocks: [{ organization: "xai", share: 0.5 }])   | knockOnUsd
            flows(by: LAYER)                                           | capitalUsd
            """)
    void withoutAFactIsWhatTheMeasureOfGroupsSaysIfItHadNeverBeen(String measure, String number) {
        JsonNode attribution = consolidated(
                        measure,
                        "attribution(of: \"" + number + "\", first: 3) { value facts { fact { id key sources { url } }"
                                + " without } }")
                .get("attribution");
        assertThat(attribution.get("facts").size()).isEqualTo(3);
        for (JsonNode fact : attribution.get("facts")) {
            assertThat(fact.at("/fact/sources").size()).isPositive();
            JsonNode without = service.data("{ graph(consolidated: true, assume: [{ removeFact: { id: "
                            + fact.at("/fact/id") + " } }]) { it: " + measure + " { " + number + " } } }")
                    .at("/graph/it");
            assertThat(without.get(number).asDouble())
                    .as(fact.at("/fact/key").asString())
                    .isEqualTo(fact.get("without").asDouble());
        }
    }

    @Test
    void aConsolidatedSideOfChangesRanksGroups() {
        JsonNode ranks = service.data(
                        "{ changes(from: {}, to: { consolidated: true }) { ranks(by: RAISED, first: 500) {"
                                + " changes { organization { slug } toUsd } } } }")
                .at("/changes/ranks/changes");
        Set<String> members = parents().keySet();
        for (JsonNode change : ranks) {
            if (members.contains(change.at("/organization/slug").asString())) {
                assertThat(change.get("toUsd").isNull()).isTrue();
            }
        }
        assertThat(GraphQl.texts(ranks, "/organization/slug")).contains("xai", "spacex");
    }

    @Test
    void theSameQueryGetsTheSameBytes() {
        SameBytes.check(
                port,
                "{ graph(consolidated: true) { concentration { hhi explain { steps facts { key } } }"
                        + " systemicImportance { ranks { organization { slug } knockOnUsd } }"
                        + " flows { flows { from to capitalUsd supplyUsd } } regionBalance { raisedUsd } } }");
    }

    /** Members of groups, each with its ultimate parent. */
    private Map<String, String> parents() {
        Map<String, String> parents = new TreeMap<>();
        for (JsonNode group : service.data(
                        "{ controlGroups(first: 500) { nodes { ultimateParent { slug }" + " members { slug } } } }")
                .at("/controlGroups/nodes")) {
            String parent = group.at("/ultimateParent/slug").asString();
            GraphQl.texts(group.get("members"), "/slug").stream()
                    .filter(member -> !member.equals(parent))
                    .forEach(member -> parents.put(member, parent));
        }
        return parents;
    }

    private static String parent(Map<String, String> parents, String organization) {
        return parents.getOrDefault(organization, organization);
    }

    private static Set<String> unnamed() {
        return Tables.shipped().rows("organizations").stream()
                .filter(row -> row.get("kind").equals("UNNAMED"))
                .map(row -> row.get("id"))
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> amounts(JsonNode groups) {
        Map<String, Long> amounts = new TreeMap<>();
        groups.forEach(group -> amounts.put(
                group.get("label").asString(), group.get("amountUsd").asLong()));
        return amounts;
    }

    private JsonNode consolidated(String field, String shown) {
        return service.data("{ graph(consolidated: true) { it: " + field + " { " + shown + " } } }")
                .at("/graph/it");
    }
}
