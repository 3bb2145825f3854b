package dev.interlock.api.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Which facts move a measure most, over HTTP, on the facts that are shipped. */
@ShippedFactsTest
class AttributionTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            circularity(maxLength: 4)                                   | goingRoundUsd
            circularity(maxLength: 4)                                   | finnCyclingIndex
            concentration(of: INVESTED, groupBy: INVESTOR)              | hhi
            concentration(of: VALUATION)                                | gini
            mergerScreen(acquirer: "openai", target: "anthropic")       | deltaHhi
            contagion(shocks: [{ organization: "openai", share: 0.5 }]) | knockOnUsd
            dependence(country: "US", home: US)                         | critical.importShare
            chokePoints(of: "openai")                                   | chokePointCount
            flows(by: LAYER)                                            | supplyUsd
            entanglement(supplier: "amazon", customer: "anthropic")     | overall.matchedUsd
            """)
    void withoutAFactIsWhatTheMeasureSaysIfTheFactHadNeverBeen(String measure, String number) {
        JsonNode answer = data("{ it: " + measure + " { " + nested(number) + " attribution(of: \"" + number
                        + "\", first: 4) { value used tried facts { fact { id key } without change } } } }")
                .get("it");
        JsonNode attribution = answer.get("attribution");
        double value = attribution.get("value").asDouble();
        assertThat(number(answer, number)).isEqualTo(value);
        assertThat(attribution.get("facts").size()).isPositive();
        double last = Double.POSITIVE_INFINITY;
        for (JsonNode fact : attribution.get("facts")) {
            JsonNode without = data("{ graph(assume: [{ removeFact: { id: " + fact.at("/fact/id") + " } }]) { it: "
                            + measure + " { " + nested(number) + " } } }")
                    .at("/graph/it");
            String key = fact.at("/fact/key").asString();
            if (fact.get("without").isNull()) {
                assertThat(number(without, number)).as(key).isNaN();
            } else {
                assertThat(number(without, number))
                        .as(key)
                        .isEqualTo(fact.get("without").asDouble());
                double change = fact.get("change").asDouble();
                assertThat(change).isEqualTo(value - fact.get("without").asDouble());
                assertThat(Math.abs(change)).isLessThanOrEqualTo(last);
                last = Math.abs(change);
            }
        }
    }

    /** The index with and without a row is worked out from the file, by hand as it were. */
    @Test
    void theIndexWithoutARoundIsThatOfTheFileWithoutItsRow() {
        JsonNode attribution = data("""
                { concentration(window: { from: "2026-01-01", to: "2026-02-17" }) {
                  attribution(first: 100) { value used tried complete facts { fact { key } without } } } }""").at("/concentration/attribution");
        assertThat(attribution.get("value").asDouble()).isCloseTo(hhi(rounds("")), within(1e-6));
        assertThat(attribution.get("complete").asBoolean()).isTrue();
        assertThat(attribution.get("tried").asInt()).isGreaterThan(20);
        for (JsonNode fact : attribution.get("facts")) {
            String key = fact.at("/fact/key").asString();
            assertThat(fact.get("without").asDouble()).as(key).isCloseTo(hhi(rounds(key)), within(1e-6));
        }
    }

    /** By hand: without OpenAI's 122 billion the United States raised so much less. */
    @Test
    void eachRegionHasItsOwn() {
        JsonNode regions = data("""
                { regionBalance(regions: [US, DACH]) { raisedUsd
                  attribution(first: 1) { value facts { fact { key } change } } } }""").get("regionBalance");
        assertThat(regions.get(0).at("/attribution/facts/0/fact/key").asString())
                .isEqualTo("openai-2026-mega");
        assertThat(regions.get(0).at("/attribution/facts/0/change").asDouble()).isEqualTo(122e9);
        assertThat(regions.get(1).at("/attribution/value").asLong())
                .isEqualTo(regions.get(1).get("raisedUsd").asLong());
        assertThat(regions.get(1).at("/attribution/facts/0/fact/key").asString())
                .isNotEqualTo("openai-2026-mega");
    }

    /** What is assumed stays, and is nothing that could be taken away. */
    @Test
    void assumedFactsStay() {
        JsonNode attribution = data("""
                { graph(assume: [{ invest: { investor: "nvidia", company: "helsing", amountUsd: 400000000000 } }]) {
                  concentration { attribution(first: 100) { value facts { fact { key assumed } without } } } } }""").at("/graph/concentration/attribution");
        assertThat(attribution.get("facts").valueStream())
                .noneMatch(fact -> fact.at("/fact/assumed").asBoolean());
        assertThat(attribution.get("facts").valueStream())
                .as("one company has raised more than a third of all")
                .allMatch(fact -> fact.get("without").asDouble() > 1_000);
    }

    @Test
    void aNumberThatIsNotThereIsRefusedWithThoseThatAre() {
        JsonNode error = new GraphQl(port).error("{ concentration { attribution(of: \"hh\") { value } } }");
        assertThat(error.get("argument").asString()).isEqualTo("of");
        assertThat(error.get("hint").asString()).contains("hhi").contains("gini");
    }

    @Test
    void aPointOfASeriesHasNone() {
        JsonNode series = data("""
                { concentrationSeries(from: "2026-01-01", to: "2026-03-31") { concentration { attribution { value } } } }""").get("concentrationSeries");
        assertThat(series.valueStream())
                .allMatch(point -> point.at("/concentration/attribution").isNull());
    }

    /** What was part of the round that is left out counts for itself. */
    private static List<Row> rounds(String leftOut) {
        Map<String, Row> inView = Tables.shipped().rows("funding_rounds").stream()
                .filter(row -> !row.get("id").equals(leftOut))
                .filter(row -> Set.of("CLOSED", "COMMITTED", "ANNOUNCED").contains(row.get("status")))
                .collect(Collectors.toMap(row -> row.get("id"), row -> row));
        return inView.values().stream()
                .filter(row -> row.number("amount_usd") != null && row.find("announced_on") != null)
                .filter(row -> row.get("announced_on").compareTo("2026-01-01") >= 0
                        && row.get("announced_on").compareTo("2026-02-17") <= 0)
                .filter(row -> row.find("part_of") == null || !inView.containsKey(row.get("part_of")))
                .toList();
    }

    private static double hhi(List<Row> rounds) {
        TreeMap<String, Double> raised = new TreeMap<>();
        rounds.forEach(
                row -> raised.merge(row.get("organization_id"), Double.valueOf(row.get("amount_usd")), Double::sum));
        double total = raised.values().stream().mapToDouble(amount -> amount).sum();
        return raised.values().stream()
                        .mapToDouble(amount -> (amount / total) * (amount / total))
                        .sum()
                * 10_000;
    }

    /** {@code a.b} → {@code a { b } }. */
    private static String nested(String number) {
        String[] fields = number.split("\\.", -1);
        return String.join(" { ", fields) + " }".repeat(fields.length - 1);
    }

    private static double number(JsonNode measure, String number) {
        JsonNode found = measure.at("/" + number.replace('.', '/'));
        return found.isNull() || found.isMissingNode() ? Double.NaN : found.asDouble();
    }

    private JsonNode data(String query) {
        return new GraphQl(port).data(query);
    }
}
