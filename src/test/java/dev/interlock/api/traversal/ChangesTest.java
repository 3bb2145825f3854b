package dev.interlock.api.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Differences of two views over HTTP, on the facts that are shipped. */
@ShippedFactsTest
class ChangesTest {
    @LocalServerPort
    int port;

    /** SpaceX took over xAI, and X with it, on 2 February 2026. */
    @Test
    void onTheDayOfTheTakeoverXaiAndXCameUnderTheRoofOfSpacex() {
        JsonNode changes = changes("from: { asOf: \"2026-02-01\" }, to: { asOf: \"2026-02-02\" }", """
                roofs { organization { slug } from { slug } to { slug } }
                facts { appeared vanished changes { kind fact { __typename key } } complete }
                measures { measure from to change }""");
        Map<String, String> roofs = changes.get("roofs")
                .valueStream()
                .collect(Collectors.toMap(
                        roof -> roof.at("/organization/slug").asString(),
                        roof -> roof.at("/from/slug").asString() + " "
                                + roof.at("/to/slug").asString()));
        assertThat(roofs).containsEntry("xai", "xai spacex").containsEntry("x-corp", "xai spacex");
        assertThat(changes.at("/facts/changes").toString())
                .contains("\"APPEARED\"")
                .contains("spacex");
        JsonNode controlled = changes.get("measures")
                .valueStream()
                .filter(measure -> measure.get("measure").asString().equals("CONTROLLED_ORGANIZATIONS"))
                .findFirst()
                .orElseThrow();
        assertThat(controlled.get("change").asDouble()).isPositive();
    }

    @Test
    void theSameViewDoesNotDifferFromItself() {
        JsonNode changes = changes("to: {}", """
                facts { appeared vanished changed } roofs { organization { slug } }
                loops { appearedCount vanishedCount changedCount complete }
                measures { from to change } ranks { count }""");
        assertThat(changes.get("facts").toString()).isEqualTo("{\"appeared\":0,\"vanished\":0,\"changed\":0}");
        assertThat(changes.get("roofs").size()).isZero();
        assertThat(changes.get("loops").toString())
                .isEqualTo("{\"appearedCount\":0,\"vanishedCount\":0,\"changedCount\":0,\"complete\":true}");
        assertThat(changes.get("measures").valueStream())
                .allMatch(measure -> measure.get("change").asDouble() == 0);
        assertThat(changes.at("/ranks/count").asInt()).isZero();
    }

    /** By hand: the five billion are one fact more, and go from Nvidia to a customer that pays it one billion. */
    @Test
    void whatIsAssumedIsTheDifference() {
        JsonNode changes = changes("""
                to: { assume: [
                  { invest: { investor: "nvidia", company: "helsing", amountUsd: 5000000000 } }
                  { supply: { supplier: "nvidia", customer: "helsing", product: GPU, valueUsd: 1000000000 } } ] }""", """
                facts { appeared vanished changed changes { kind toUsd fact { __typename assumed } } }
                loops(maxLength: 2) { appearedCount vanishedCount appeared { reading bottleneckUsd } }
                measures { measure change }
                ranks { changes { organization { slug } fromUsd toUsd fromRank toRank } }
                to { circularity(maxLength: 2) { goingRoundUsd } } from { circularity(maxLength: 2) { goingRoundUsd } }""");
        assertThat(changes.at("/facts/appeared").asInt())
                .as("round, participation, supply")
                .isEqualTo(3);
        assertThat(changes.at("/facts/vanished").asInt()).isZero();
        assertThat(changes.at("/loops/appearedCount").asInt()).isEqualTo(1);
        JsonNode loop = changes.at("/loops/appeared/0");
        assertThat(loop.get("bottleneckUsd").asLong()).isEqualTo(1_000_000_000L);
        assertThat(loop.get("reading").asString()).contains("Helsing").contains("Nvidia");
        assertThat(changes.at("/to/circularity/goingRoundUsd").asLong()
                        - changes.at("/from/circularity/goingRoundUsd").asLong())
                .isEqualTo(1_000_000_000L);
        JsonNode raised = changes.get("measures")
                .valueStream()
                .filter(measure -> measure.get("measure").asString().equals("RAISED_USD"))
                .findFirst()
                .orElseThrow();
        assertThat(raised.get("change").asDouble()).isEqualTo(5e9);
        JsonNode helsing = changes.at("/ranks/changes")
                .valueStream()
                .filter(rank -> rank.at("/organization/slug").asString().equals("helsing"))
                .findFirst()
                .orElseThrow();
        assertThat(helsing.get("toUsd").asLong() - helsing.get("fromUsd").asLong())
                .isEqualTo(5_000_000_000L);
        assertThat(helsing.get("toRank").asInt())
                .isLessThan(helsing.get("fromRank").asInt());
    }

    @Test
    void aContradictionIsNamedWithTheViewItStandsIn() {
        JsonNode error = new GraphQl(port)
                .error("{ changes(to: { assume: [{ remove: { organization: \"nobody\" } }] }) { ranks { count } } }");
        assertThat(error.get("argument").asString()).isEqualTo("to.assume[0].remove.organization");
    }

    private JsonNode changes(String views, String fields) {
        return new GraphQl(port)
                .data("{ changes(" + views + ") { " + fields + " } }")
                .get("changes");
    }
}
