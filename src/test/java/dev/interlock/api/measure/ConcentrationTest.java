package dev.interlock.api.measure;

import static dev.interlock.testing.SeedRows.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.concentration.PlainConcentration;
import dev.interlock.analysis.concentration.PlainConcentration.Case;
import dev.interlock.api.PlainFacts;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.SeedRows;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Tables;
import java.util.Collection;
import java.util.Comparator;
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

/** Concentration over HTTP, on the facts that are shipped; what is expected is worked out from their files. */
@ShippedFactsTest
class ConcentrationTest {
    private static final Set<String> TRUSTED = Set.of("CLOSED", "COMMITTED", "ANNOUNCED");
    private static final Offset<Double> CLOSE = within(1e-7);

    private static final String US_AI =
            "within: { country: { eq: \"US\" }, kind: { eq: COMPANY }, layer: { notIn: [CAPITAL, INDUSTRY] } }";

    @LocalServerPort
    int port;

    @Test
    void twoCompaniesHoldOverSixtyPercentOfTheMegaRounds() {
        JsonNode value = data("graph(asOf: \"2026-02-17\") { concentration(of: RAISED, " + US_AI
                        + ", window: { from: \"2026-01-01\", to: \"2026-02-17\" }, minAmountUsd: 100000000)"
                        + " { totalUsd hhi cr1 topShare effectiveNumber groupCount knownFacts countedElsewhere"
                        + " groups(first: 2) { label amountUsd organization { name } } } }")
                .at("/graph/concentration");
        Map<String, Map<String, String>> inView = new HashMap<>();
        for (Map<String, String> row : SeedRows.of("funding_rounds.csv")) {
            if (isTrusted(row)
                    && !row.get("announced_on").isEmpty()
                    && row.get("announced_on").compareTo("2026-02-17") <= 0) {
                inView.put(row.get("id"), row);
            }
        }
        List<Map<String, String>> rounds = inView.values().stream()
                .filter(row -> row.get("announced_on").compareTo("2026-01-01") >= 0)
                .filter(row -> dollars(row, "amount_usd") >= 100_000_000)
                .filter(row -> isUsAi(row.get("organization_id")))
                .toList();
        List<Map<String, String>> counted = rounds.stream()
                .filter(row -> !inView.containsKey(row.get("part_of")))
                .toList();
        Map<String, Long> raised = counted.stream()
                .collect(Collectors.toMap(
                        row -> row.get("organization_id"), row -> dollars(row, "amount_usd"), Long::sum));
        List<String> largest = raised.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(2)
                .toList();
        double total = sum(raised.values());
        assertThat(value.get("totalUsd").asLong()).isEqualTo((long) total);
        assertThat(value.get("groupCount").asInt()).isEqualTo(raised.size());
        assertThat(value.get("knownFacts").asInt()).isEqualTo(counted.size());
        assertThat(value.get("countedElsewhere").asInt()).isEqualTo(rounds.size() - counted.size());
        assertThat(GraphQl.texts(value.get("groups"), "/label"))
                .isEqualTo(largest)
                .containsExactly("anthropic", "xai");
        double topTwo = (raised.get("anthropic") + raised.get("xai")) / total;
        assertThat(value.get("topShare").asDouble()).isCloseTo(topTwo, CLOSE).isGreaterThan(.6);
        assertThat(value.get("cr1").asDouble()).isCloseTo(raised.get("anthropic") / total, CLOSE);
        assertThat(value.get("hhi").asDouble()).isCloseTo(hhi(raised.values()), CLOSE);
        assertThat(value.get("effectiveNumber").asDouble()).isCloseTo(10_000 / hhi(raised.values()), CLOSE);
    }

    @Test
    void frontierLabsAreFarAboveWhatGuidelinesCallHighlyConcentrated() {
        JsonNode value = data("concentration(of: RAISED, within: { layer: { eq: FRONTIER_LAB } }) { hhi totalUsd"
                        + " unknownFacts influences(first: 3) { fact { key sources { url } } amountUsd change } }")
                .get("concentration");
        Map<String, Map<String, String>> inView = new HashMap<>();
        SeedRows.of("funding_rounds.csv").stream()
                .filter(ConcentrationTest::isTrusted)
                .forEach(row -> inView.put(row.get("id"), row));
        Map<String, Long> raised = new TreeMap<>();
        Map<String, Map<String, String>> counted = new TreeMap<>();
        for (Map<String, String> row : inView.values()) {
            Map<String, String> organization = SeedRows.row("organizations.csv", row.get("organization_id"));
            if (organization.get("layer").equals("FRONTIER_LAB")
                    && !row.get("amount_usd").isEmpty()
                    && !isInsideAnotherKnown(row, inView)) {
                raised.merge(organization.get("id"), dollars(row, "amount_usd"), Long::sum);
                counted.put(row.get("id"), row);
            }
        }
        assertThat(value.get("totalUsd").asLong()).isEqualTo((long) sum(raised.values()));
        double hhi = hhi(raised.values());
        assertThat(value.get("hhi").asDouble()).isCloseTo(hhi, CLOSE).isGreaterThan(2 * 1800);
        JsonNode first = value.get("influences").get(0);
        assertThat(first.at("/fact/sources").size()).isPositive();
        Map<String, Double> changes = new TreeMap<>();
        counted.forEach((key, row) -> {
            Map<String, Long> rest = new TreeMap<>(raised);
            rest.merge(row.get("organization_id"), -dollars(row, "amount_usd"), Long::sum);
            changes.put(key, hhi - hhi(rest.values()));
        });
        List<String> strongest = changes.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Double>>comparingDouble(entry -> -Math.abs(entry.getValue())))
                .map(Map.Entry::getKey)
                .limit(3)
                .toList();
        assertThat(GraphQl.texts(value.get("influences"), "/fact/key")).isEqualTo(strongest);
        assertThat(first.get("change").asDouble()).isCloseTo(changes.get(strongest.get(0)), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "RAISED, SUPPLIER, ORGANIZATION",
        "RAISED, SUPPLIER, LAYER",
        "RAISED, SUPPLIER, INVESTOR",
        "INVESTED, SUPPLIER, ORGANIZATION",
        "INVESTED, SUPPLIER, REGION",
        "VALUATION, SUPPLIER, ORGANIZATION",
        "VALUATION, SUPPLIER, COUNTRY",
        "SUPPLY, SUPPLIER, ORGANIZATION",
        "SUPPLY, CUSTOMER, SECTOR",
        "CREDIT, SUPPLIER, ORGANIZATION",
    })
    void everyQuantityIsThatOfTheFiles(String of, String side, String groupBy) {
        PlainFacts facts = new PlainFacts(Tables.shipped());
        Set<String> everybody = facts.all("Organization").stream()
                .map(organization -> organization.key)
                .collect(Collectors.toSet());
        Set<String> products = facts.all("SupplyAgreement").stream()
                .map(supply -> supply.text("product"))
                .collect(Collectors.toSet());
        PlainConcentration plain = new PlainConcentration(
                facts, new Case(of, side, groupBy, everybody, "2024-01-01", "2026-02-17", products, 0, true));
        JsonNode value = data("concentration(of: " + of + ", side: " + side + ", groupBy: " + groupBy
                        + ", window: { from: \"2024-01-01\", to: \"2026-02-17\" }) { totalUsd hhi estimatedUsd knownFacts"
                        + " unknownFacts countedElsewhere undatedFacts ungroupedFacts ungroupedUsd complete"
                        + " groups(first: 500) { label amountUsd share facts } explain { formula citation steps"
                        + " facts { key sources { id } } } }")
                .get("concentration");
        assertThat(value.get("totalUsd").asLong()).isEqualTo((long) sum(plain.groups.values()));
        assertThat(value.get("hhi").asDouble()).isCloseTo(hhi(plain.groups.values()), CLOSE);
        assertThat(value.get("estimatedUsd").asLong()).isEqualTo(plain.estimatedUsd);
        assertThat(value.get("knownFacts").asInt()).isEqualTo(plain.amounts.size());
        assertThat(value.get("unknownFacts").asInt()).isEqualTo(plain.unknown);
        assertThat(value.get("countedElsewhere").asInt()).isEqualTo(plain.contained);
        assertThat(value.get("undatedFacts").asInt()).isEqualTo(plain.undated);
        assertThat(value.get("ungroupedFacts").asInt()).isEqualTo(plain.ungrouped);
        assertThat(value.get("ungroupedUsd").asLong()).isEqualTo(plain.ungroupedUsd);
        assertThat(value.get("complete").asBoolean()).isTrue();
        Map<String, Long> groups = new TreeMap<>();
        value.get("groups")
                .forEach(group -> groups.put(
                        group.get("label").asString(), group.get("amountUsd").asLong()));
        if (plain.groups.size() <= 500) {
            assertThat(groups).isEqualTo(plain.groups);
        }
        JsonNode explain = value.get("explain");
        assertThat(explain.get("formula").asString()).contains("HHI");
        assertThat(explain.get("citation").asString()).isNotBlank();
        assertThat(explain.get("steps").size()).isGreaterThan(3);
        assertThat(GraphQl.texts(explain.get("facts"), "/key"))
                .containsExactlyInAnyOrderElementsOf(plain.amounts.keySet());
    }

    @Test
    void quartersOfMoneyRaisedAddUpToTheWhole() {
        JsonNode data = data("series: concentrationSeries(from: \"2025-02-01\", to: \"2026-02-17\", every: QUARTER)"
                + " { from to concentration { totalUsd hhi } } whole: concentration(window: {"
                + " from: \"2025-02-01\", to: \"2026-02-17\" }) { totalUsd }");
        assertThat(GraphQl.texts(data.get("series"), "/from"))
                .containsExactly("2025-02-01", "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01");
        assertThat(GraphQl.texts(data.get("series"), "/to"))
                .containsExactly("2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31", "2026-02-17");
        long sum = data.get("series")
                .valueStream()
                .mapToLong(point -> point.at("/concentration/totalUsd").asLong())
                .sum();
        assertThat(sum).isEqualTo(data.at("/whole/totalUsd").asLong());
    }

    @Test
    void withoutFactsThereIsNoFigure() {
        JsonNode value = data("concentration(window: { to: \"1990-01-01\" }) { totalUsd hhi cr5 gini entropy"
                        + " effectiveNumber estimatedShare topShare groups { label } influences { group } }")
                .get("concentration");
        value.properties()
                .forEach(field -> assertThat(
                                field.getValue().isNull() || field.getValue().isEmpty())
                        .as(field.getKey())
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "concentration(of: SUPPLY, groupBy: INVESTOR) { hhi } | groupBy",
                "concentration(of: RAISED, side: CUSTOMER) { hhi } | side",
                "concentration(of: RAISED, products: [GPU]) { hhi } | products",
                "concentration(of: SUPPLY, products: []) { hhi } | products",
                "concentration(minAmountUsd: -1) { hhi } | minAmountUsd",
                "concentration(window: { from: \"2026-01-02\", to: \"2026-01-01\" }) { hhi } | window.from",
                "concentration(within: { country: { eq: null } }) { hhi } | within.country.eq",
                "concentration { groups(first: 501) { label } } | first",
                "concentration { topShare(count: 0) } | count",
                "concentrationSeries(from: \"1990-01-01\", to: \"2026-01-01\", every: MONTH) { from } | to",
                "concentrationSeries(from: \"2026-01-02\", to: \"2026-01-01\") { from } | from",
            })
    void whatCannotBeAnsweredIsRefusedByName(String field, String argument) {
        JsonNode error = new GraphQl(port).error("{ " + field + " }");
        assertThat(error.get("code").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(error.get("argument").asString()).isEqualTo(argument);
        assertThat(error.get("hint").asString()).isNotBlank();
    }

    private JsonNode data(String fields) {
        return new GraphQl(port).data("{ " + fields + " }");
    }

    private static boolean isTrusted(Map<String, String> row) {
        return TRUSTED.contains(row.get("status"));
    }

    private static boolean isInsideAnotherKnown(Map<String, String> row, Map<String, Map<String, String>> inView) {
        for (Map<String, String> outer = inView.get(row.get("part_of"));
                outer != null;
                outer = inView.get(outer.get("part_of"))) {
            if (!outer.get("amount_usd").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUsAi(String organization) {
        Map<String, String> row = SeedRows.row("organizations.csv", organization);
        return row.get("country").equals("US")
                && row.get("kind").equals("COMPANY")
                && !Set.of("CAPITAL", "INDUSTRY").contains(row.get("layer"));
    }

    private static double sum(Collection<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static double hhi(Collection<Long> amounts) {
        double total = sum(amounts);
        return amounts.stream()
                .mapToDouble(amount -> 100 * amount / total)
                .map(percent -> percent * percent)
                .sum();
    }
}
