package dev.interlock.api.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** With no time at all, answers say so and where to go on. */
@ShippedFactsTest
@TestPropertySource(properties = "interlock.budget.time=1ns")
class OutOfTimeTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moneyLoops(maxLength: 8, first: 100)",
                "paths(from: \"nvidia\", to: \"anthropic\", maxHops: 8, first: 100)"
            })
    void timeIsGivenAsTheReason(String call) {
        String query = "{ page: %s { complete cut pageInfo { hasNextPage endCursor } } }".formatted(call);
        JsonNode page = new GraphQl(port).data(query).get("page");
        assertThat(page.get("complete").asBoolean()).isFalse();
        assertThat(page.get("cut").asString()).isEqualTo("TIME");
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    }

    @Test
    void aSeriesEndsWithAPointThatIsNotComplete() {
        String query =
                "{ circularitySeries(from: \"2025-01-01\", to: \"2026-01-01\") { date circularity { complete cut } } }";
        JsonNode series = new GraphQl(port).data(query).get("circularitySeries");
        assertThat(series).hasSize(1);
        assertThat(series.at("/0/date").asString()).isEqualTo("2025-03-31");
        assertThat(series.at("/0/circularity/complete").asBoolean()).isFalse();
        assertThat(series.at("/0/circularity/cut").asString()).isEqualTo("TIME");
    }
}
