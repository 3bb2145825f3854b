package dev.interlock.api.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Tables;
import dev.interlock.testing.Tables.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Believing fewer sources, and how far numbers move by it; over HTTP, on the facts that are shipped. */
@ShippedFactsTest
class SourceSpreadTest {
    private static final Map<String, String> PUBLISHERS = publishers();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            circularity(maxLength: 4)                                   | goingRoundUsd
            concentration(of: INVESTED, groupBy: INVESTOR)              | hhi
            mergerScreen(acquirer: "openai", target: "anthropic")       | deltaHhi
            contagion(shocks: [{ organization: "openai", share: 0.5 }]) | knockOnUsd
            flows(by: LAYER)                                            | supplyUsd
            """)
    void eachReadingIsWhatTheMeasureSaysToWhoBelievesLess(String measure, String number) {
        JsonNode spread = data("{ it: " + measure + " { sourceSpread(of: \"" + number + "\", first: 5)"
                        + " { value least most complete readings { minSources publisher value change } } } }")
                .at("/it/sourceSpread");
        assertThat(spread.get("readings").size()).isEqualTo(5);
        for (JsonNode reading : spread.get("readings")) {
            String trust = reading.get("publisher").isNull()
                    ? "minSources: " + reading.get("minSources")
                    : "withoutPublishers: [" + reading.get("publisher") + "]";
            JsonNode value = data("{ graph(trust: { " + trust + " }) { it: " + measure + " { " + number + " } } }")
                    .at("/graph/it/" + number);
            assertThat(reading.get("value").isNull()).as(trust).isEqualTo(value.isNull());
            if (!value.isNull()) {
                assertThat(reading.get("value").asDouble()).as(trust).isEqualTo(value.asDouble());
                assertThat(value.asDouble())
                        .as(trust)
                        .isBetween(
                                spread.get("least").asDouble(),
                                spread.get("most").asDouble());
                assertThat(reading.get("change").asDouble())
                        .as(trust)
                        .isEqualTo(value.asDouble() - spread.get("value").asDouble());
            }
        }
    }

    /** Of each year's rounds the file tells which hang on one publisher alone. */
    @Test
    void thePublishersTriedAreThoseThatAloneTellAFact() {
        JsonNode spread = data("""
                { concentration(window: { from: "2026-01-01", to: "2026-02-17" }) {
                  sourceSpread(first: 100) { ways tried complete readings { publisher minSources } } } }""").at("/concentration/sourceSpread");
        Set<String> alone = new TreeSet<>();
        for (Row round : Tables.shipped().rows("funding_rounds")) {
            String day = round.find("announced_on");
            Set<String> tellers = tellers(round);
            if (day != null
                    && day.compareTo("2026-01-01") >= 0
                    && day.compareTo("2026-02-17") <= 0
                    && round.find("amount_usd") != null
                    && Set.of("CLOSED", "COMMITTED", "ANNOUNCED").contains(round.get("status"))
                    && tellers.size() == 1) {
                alone.addAll(tellers);
            }
        }
        Set<String> tried = spread.get("readings")
                .valueStream()
                .filter(reading -> !reading.get("publisher").isNull())
                .map(reading -> reading.get("publisher").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tried).isSubsetOf(alone).isNotEmpty();
        assertThat(spread.get("ways").asInt()).isEqualTo(tried.size() + 2);
        assertThat(spread.get("complete").asBoolean()).isTrue();
    }

    /** Two publishers at least: the sum of the file's rows with two, tranches of rounds in view counted once. */
    @Test
    void sumsAreOfBelievedFactsOnly() {
        JsonNode answer = data("""
                { graph(trust: { minSources: 2, languages: ["EN"] }) {
                    sourcing { minSources publishers languages }
                    acquisitions(first: 500) { totalCount nodes { key sources { publisher language } } } } }""").get("graph");
        assertThat(answer.at("/sourcing/minSources").asInt()).isEqualTo(2);
        assertThat(GraphQl.texts(answer.at("/sourcing/languages"), "")).containsExactly("en");
        Map<String, String> languages = new HashMap<>();
        Tables.shipped()
                .rows("sources")
                .forEach(row -> languages.put(row.get("id"), row.cells().get("language")));
        Set<String> expected = Tables.shipped().rows("acquisitions").stream()
                .filter(row -> Set.of("CLOSED", "COMMITTED", "ANNOUNCED").contains(row.get("status")))
                .filter(row -> row.list("source_ids").stream()
                                .filter(id -> "en".equals(languages.get(id)))
                                .map(PUBLISHERS::get)
                                .distinct()
                                .count()
                        >= 2)
                .map(row -> row.get("id"))
                .collect(Collectors.toSet());
        assertThat(new HashSet<>(GraphQl.texts(answer.at("/acquisitions/nodes"), "/key")))
                .isEqualTo(expected);
    }

    @Test
    void aPublisherNobodyIsCalledIsRefusedWithNamesThatAreNear() {
        JsonNode error = new GraphQl(port).error("{ graph(trust: { publishers: [\"CNBC\", \"Crunch\"] }) { asOf } }");
        assertThat(error.get("argument").asString()).isEqualTo("trust.publishers[1]");
        assertThat(error.get("hint").asString()).contains("techcrunch");
        JsonNode language = new GraphQl(port).error("{ graph(trust: { languages: [\"xx\"] }) { asOf } }");
        assertThat(language.get("argument").asString()).isEqualTo("trust.languages[0]");
        JsonNode least = new GraphQl(port).error("{ graph(trust: { minSources: -1 }) { asOf } }");
        assertThat(least.get("argument").asString()).isEqualTo("trust.minSources");
    }

    /** What is assumed needs no source; an assumption that hangs on a fact that is gone leaves no number. */
    @Test
    void whatIsAssumedStays() {
        JsonNode spread = data("""
                { graph(assume: [{ invest: { investor: "nvidia", company: "helsing", amountUsd: 400000000000 } }]) {
                    concentration { sourceSpread { value readings { minSources value } } } } }""").at("/graph/concentration/sourceSpread");
        assertThat(spread.get("readings").valueStream())
                .as("one company has raised more than a third of all")
                .allMatch(reading -> reading.get("value").asDouble() > 1_000);
    }

    private static Set<String> tellers(Row fact) {
        return fact.list("source_ids").stream()
                .map(id -> Objects.requireNonNull(PUBLISHERS.get(id)))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> publishers() {
        Map<String, String> publishers = new HashMap<>();
        Tables.shipped().rows("sources").forEach(row -> publishers.put(row.get("id"), row.get("publisher")));
        return publishers;
    }

    private JsonNode data(String query) {
        return new GraphQl(port).data(query);
    }
}
