package dev.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.testing.PlainExposure;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExposureTest {
    private final Map<String, List<Row>> tables = new TreeMap<>();

    ExposureTest() {
        organization("lab-fr", "FRONTIER_LAB", "language models", "FR");
        organization("lab-us", "FRONTIER_LAB", "language models", "US");
        organization("lab-far", "FRONTIER_LAB", "language models", "JP");
        organization("lab-somewhere", "FRONTIER_LAB", null, null);
        organization("arms-de", "APPLICATION", "Defence", "DE");
        organization("app-de", "APPLICATION", "coding", "DE");
        organization("app-us", "APPLICATION", "Search", "US");
        organization("bought-fi", "TOOLING", "models", "FI");
        organization("chips-us", "CHIPS", "chips", "US");
        organization("chips-nl", "CHIPS", "lithography", "NL");
        organization("chips-tw", "CHIPS", "foundry", "TW");
        organization("fund-us", "CAPITAL", null, "US");
        put(
                "supply_agreements",
                "id",
                "s1",
                "supplier_id",
                "lab-us",
                "customer_id",
                "app-de",
                "product",
                "MODEL_API",
                "announced_on",
                "2025-03-01",
                "ends_on",
                "2025-12-31",
                "status",
                "CLOSED");
        put(
                "supply_agreements",
                "id",
                "s2",
                "supplier_id",
                "chips-tw",
                "customer_id",
                "chips-us",
                "product",
                "FOUNDRY",
                "announced_on",
                "2023-06-22",
                "status",
                "CLOSED");
        put(
                "supply_agreements",
                "id",
                "s3",
                "supplier_id",
                "lab-far",
                "customer_id",
                "app-de",
                "product",
                "MODEL_API",
                "announced_on",
                "2025-03-01",
                "status",
                "REPORTED");
        put(
                "acquisitions",
                "id",
                "a1",
                "acquirer_id",
                "app-us",
                "target_id",
                "bought-fi",
                "kind",
                "ACQUISITION",
                "announced_on",
                "2024-07-10",
                "closed_on",
                "2024-08-12",
                "status",
                "CLOSED");
    }

    @Test
    void whoIsInScopeIsTouchedWhereItSitsOrSells() {
        rule("ai", "EU", "2025-08-02", "FRONTIER_LAB", "search", "", "EU", "MARKET", "");

        assertThat(touched("ai", null))
                .containsExactly(
                        Map.entry("app-us", "SECTOR MARKET"),
                        Map.entry("lab-fr", "LAYER SEAT"),
                        Map.entry("lab-us", "LAYER MARKET"));
        assertThat(possible("ai", null)).containsExactly("lab-far", "lab-somewhere");
    }

    @Test
    void aSaleThatOnlyThePressReportsShowsAMarketToWhoeverTrustsThePress() {
        rule("ai", "EU", "2025-08-02", "FRONTIER_LAB", "", "", "EU", "MARKET", "");
        GraphView trusting =
                new GraphView(graph(), new ViewSpec(null, new Trust(Set.of(Status.CLOSED, Status.REPORTED))));

        assertThat(names(trusting, Exposure.of(trusting).organizations(0)))
                .containsExactly("lab-far", "lab-fr", "lab-us");
    }

    @Test
    void aRuleBoundToSeatsLeavesOutWhoOnlySells() {
        rule("screen", "EU", "2020-01-01", "FRONTIER_LAB", "", "", "EU", "SEAT", "");

        assertThat(touched("screen", null)).containsExactly(Map.entry("lab-fr", "LAYER SEAT"));
        assertThat(possible("screen", null)).as("whose seat nobody knows").containsExactly("lab-somewhere");
    }

    @Test
    void aRuleForThoseItNamesTouchesThemAlone() {
        rule("gate", "EU", "2024-03-07", "FRONTIER_LAB", "", "", "EU", "NAMED", "app-us|fund-us");

        assertThat(touched("gate", null)).containsExactly(Map.entry("app-us", "NAMED"), Map.entry("fund-us", "NAMED"));
        assertThat(possible("gate", null)).isEmpty();
    }

    @Test
    void personsAreTouchedOnlyByName() {
        put(
                "organizations",
                "id",
                "person-us",
                "name",
                "P",
                "kind",
                "PERSON",
                "layer",
                "CAPITAL",
                "country",
                "US",
                "listed",
                "false");
        rule("deals", "US", "2020-01-01", "CAPITAL", "", "", "US", "SEAT", "");
        rule("list", "US", "2020-01-01", "CAPITAL", "", "", "US", "SEAT", "person-us");

        assertThat(touched("deals", null)).containsOnlyKeys("fund-us");
        assertThat(touched("list", null))
                .containsExactly(Map.entry("fund-us", "LAYER SEAT"), Map.entry("person-us", "NAMED"));
    }

    @Test
    void whoIsNamedByARuleOfAPlaceSellsThere() {
        rule("gate", "EU", "2024-03-07", "", "", "", "EU", "NAMED", "lab-far");
        rule("wide", "EU", "2024-03-07", "", "", "", "EU|JP", "NAMED", "lab-somewhere");
        rule("xai", "EU", "2025-08-02", "FRONTIER_LAB", "", "", "EU", "MARKET", "");

        assertThat(touched("xai", null)).contains(Map.entry("lab-far", "LAYER MARKET"));
        assertThat(touched("xai", null))
                .as("a rule of the EU and Japan shows neither")
                .doesNotContainKey("lab-somewhere");
        assertThat(touched("xai", "2024-03-06")).as("no rule is in force yet").isEmpty();
    }

    @Test
    void exemptSectorsAreLeftOutWhateverTheirLayerAndCase() {
        rule("ai", "EU", "2025-08-02", "APPLICATION", "", "defence", "EU", "SEAT", "");

        assertThat(touched("ai", null)).containsExactly(Map.entry("app-de", "LAYER SEAT"));
    }

    @Test
    void aRuleWithoutCountriesAppliesInItsJurisdictionAndOneWithoutScopeToEveryone() {
        rule("state", "US-CA", "2025-01-01", "", "", "", "", "SEAT", "");

        assertThat(touched("state", null))
                .containsExactly(
                        Map.entry("app-us", "SEAT"),
                        Map.entry("chips-us", "SEAT"),
                        Map.entry("fund-us", "SEAT"),
                        Map.entry("lab-us", "SEAT"));
    }

    @Test
    void exportControlsTouchTheForeignSuppliersOfThoseWhoSitThere() {
        rule("chips", "US", "2022-10-07", "CHIPS", "", "", "US|CN", "MARKET", "");
        rule("litho", "NL", "2023-09-01", "", "lithography", "", "NL|CN", "SEAT", "chips-nl");

        assertThat(touched("chips", null))
                .containsExactly(Map.entry("chips-tw", "LAYER MARKET"), Map.entry("chips-us", "LAYER SEAT"));
        assertThat(touched("litho", null)).containsExactly(Map.entry("chips-nl", "NAMED SECTOR SEAT"));
        assertThat(possible("chips", null)).containsExactly("chips-nl");
    }

    @Test
    void aDateTakesRulesFromTheirDayAndFactsAsTheyStood() {
        rule("ai", "EU", "2025-08-02", "FRONTIER_LAB", "search", "", "EU", "MARKET", "");
        rule("to-come", "EU", null, "FRONTIER_LAB", "", "", "EU", "MARKET", "");

        assertThat(touched("ai", "2025-08-01")).isEmpty();
        assertThat(touched("ai", "2025-08-02")).containsOnlyKeys("app-us", "lab-fr", "lab-us");
        assertThat(touched("ai", "2026-01-01")).as("the sale has ended").containsOnlyKeys("app-us", "lab-fr");
        assertThat(touched("to-come", "2999-01-01")).isEmpty();
        assertThat(touched("to-come", null)).containsOnlyKeys("lab-fr", "lab-us");
    }

    @Test
    void agreesWithALookAtEveryFactForEveryPairOnRandomGraphs() {
        for (long seed = 0; seed < 60; seed++) {
            Tables random = RandomTables.of(seed, 4 + (int) seed % 25);
            for (@Nullable String asOf : Arrays.asList(null, "2025-12-22", "2026-02-01", "2026-03-20")) {
                assertAgrees(random, asOf, Set.of("CLOSED", "COMMITTED", "ANNOUNCED"), "seed " + seed);
                assertAgrees(random, asOf, Set.of("CLOSED", "REPORTED"), "seed " + seed);
            }
        }
    }

    @Test
    void agreesWithALookAtEveryFactForEveryPairOnTheShippedFacts() {
        assertAgrees(Tables.shipped(), "2026-02-17", Set.of("CLOSED", "COMMITTED", "ANNOUNCED"), "shipped");
    }

    private static void assertAgrees(Tables tables, @Nullable String asOf, Set<String> statuses, String data) {
        PlainExposure plain = new PlainExposure(tables, asOf, statuses);
        GraphView view = new GraphView(
                TableGraph.of(tables),
                new ViewSpec(
                        asOf == null ? null : LocalDate.parse(asOf),
                        new Trust(statuses.stream().map(Status::valueOf).collect(Collectors.toSet()))));
        for (Row rule : tables.rows("regulations")) {
            Map<String, Set<String>> touched = new TreeMap<>();
            Map<String, Set<String>> possible = new TreeMap<>();
            for (Row organization : tables.rows("organizations")) {
                Set<String> bases = plain.bases(rule, organization);
                if (!bases.isEmpty()) {
                    touched.put(organization.get("id"), bases);
                } else if (plain.isPossible(rule, organization)) {
                    possible.put(organization.get("id"), plain.traits(rule, organization));
                }
            }
            int regulation = view.graph().regulations().find(rule.get("id"));
            String where = "%s on %s trusting %s, %s".formatted(rule.get("id"), asOf, statuses, data);
            Exposure exposure = Exposure.of(view);
            assertThat(bases(view, regulation, exposure.organizations(regulation)))
                    .as(where)
                    .isEqualTo(touched);
            assertThat(bases(view, regulation, exposure.possibleOrganizations(regulation)))
                    .as("possible: " + where)
                    .isEqualTo(possible);
            assertThat(names(view, having(view, exposure::regulations, regulation)))
                    .as(where)
                    .containsExactlyInAnyOrderElementsOf(touched.keySet());
            assertThat(names(view, having(view, exposure::possibleRegulations, regulation)))
                    .as("possible: " + where)
                    .containsExactlyInAnyOrderElementsOf(possible.keySet());
        }
    }

    private static Map<String, Set<String>> bases(GraphView view, int regulation, int[] organizations) {
        Map<String, Set<String>> bases = new TreeMap<>();
        for (int organization : organizations) {
            bases.put(
                    view.graph().organizations().key().require(organization),
                    Exposure.of(view).bases(regulation, organization).stream()
                            .map(Enum::name)
                            .collect(Collectors.toSet()));
        }
        return bases;
    }

    /** The organizations that have the rule among theirs. */
    private static int[] having(GraphView view, IntFunction<int[]> regulations, int regulation) {
        return IntStream.range(0, view.graph().organizations().size())
                .filter(organization ->
                        Arrays.stream(regulations.apply(organization)).anyMatch(one -> one == regulation))
                .toArray();
    }

    private static List<String> names(GraphView view, int... organizations) {
        return Arrays.stream(organizations)
                .mapToObj(row -> view.graph().organizations().key().require(row))
                .toList();
    }

    private Map<String, String> touched(String rule, @Nullable String asOf) {
        GraphView view = view(asOf);
        int regulation = view.graph().regulations().find(rule);
        Map<String, String> touched = new TreeMap<>();
        for (int organization : Exposure.of(view).organizations(regulation)) {
            touched.put(
                    view.graph().organizations().key().require(organization),
                    Exposure.of(view).bases(regulation, organization).stream()
                            .map(Enum::name)
                            .collect(Collectors.joining(" ")));
        }
        return touched;
    }

    private List<String> possible(String rule, @Nullable String asOf) {
        GraphView view = view(asOf);
        return names(
                view,
                Exposure.of(view)
                        .possibleOrganizations(view.graph().regulations().find(rule)));
    }

    private GraphView view(@Nullable String asOf) {
        return new GraphView(graph(), new ViewSpec(asOf == null ? null : LocalDate.parse(asOf), Trust.DEFAULT));
    }

    private Graph graph() {
        return TableGraph.of(new Tables(tables));
    }

    private void organization(String id, String layer, @Nullable String sector, @Nullable String country) {
        put(
                "organizations",
                "id",
                id,
                "name",
                id,
                "kind",
                "COMPANY",
                "layer",
                layer,
                "sector",
                sector,
                "country",
                country,
                "listed",
                "false");
    }

    private void rule(
            String id,
            String jurisdiction,
            @Nullable String inForceOn,
            String layers,
            String sectors,
            String exempt,
            String countries,
            String reach,
            String organizations) {
        put(
                "regulations",
                "id",
                id,
                "name",
                id,
                "jurisdiction",
                jurisdiction,
                "kind",
                "AI",
                "in_force_on",
                inForceOn,
                "applies_to_layers",
                layers,
                "applies_to_sectors",
                sectors,
                "exempt_sectors",
                exempt,
                "applies_to_countries",
                countries,
                "reach",
                reach,
                "applies_to_organizations",
                organizations,
                "summary",
                id);
    }

    private void put(String table, @Nullable String... cells) {
        tables.computeIfAbsent(table, name -> new ArrayList<>()).add(Row.of(cells));
    }
}
