package dev.interlock.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.snapshot.Snapshot;
import dev.interlock.snapshot.Snapshots;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.RawClient;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Walkers;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/** The service on real data with loops planted among its hubs, of which there are too many to walk. */
@Tag("realdata")
@ShippedFactsTest
@Import(HostileCrunchbaseTest.Planted.class)
class HostileCrunchbaseTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofMillis(500);

    /** As many loops of up to eight hops as nobody can count in time. */
    private static final String ENDLESS = "{ moneyLoops(maxLength: 8, first: 1) { total { count complete } } }";

    @LocalServerPort
    int port;

    private GraphQl service = new GraphQl(0);

    @BeforeEach
    void connect() {
        service = new GraphQl(port);
    }

    @Test
    void countingThemAllEndsWithTheBudget() {
        long begun = System.nanoTime();
        JsonNode total = service.data(ENDLESS).at("/moneyLoops/total");
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(Walkers.awaitNone(SOON)).isLessThan(SOON);
        assertThat(total.get("complete").asBoolean()).isFalse();
        assertThat(total.get("count").asLong()).isPositive();
        System.out.println("counted " + total.get("count").asLong() + " loops in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moneyLoops(through: \"y-combinator\", maxLength: 8, first: 100)",
                "moneyLoops(maxLength: 8, first: 100)",
                "paths(from: \"y-combinator\", to: \"intel-capital\", maxHops: 8, first: 100)",
                "paths(from: \"y-combinator\", to: \"intel-capital\", maxHops: 8, sort: BOTTLENECK, first: 100)",
                "paths(from: \"y-combinator\", to: \"intel-capital\", maxHops: 8, sort: DATE, order: STRICT, first: 100)"
            })
    void aPageIsWholeOrSaysThatItIsNot(String call) {
        String query = "{ page: %s { complete cut pageInfo { hasNextPage endCursor } nodes { length } } }";
        long begun = System.nanoTime();
        JsonNode page = service.data(query.formatted(call)).get("page");
        System.out.println(call + ": " + (System.nanoTime() - begun) / 1_000_000 + " ms, "
                + page.get("nodes").size() + " found, cut: " + page.get("cut"));
        assertThat(Walkers.awaitNone(SOON)).isLessThan(SOON);
        assertThat(page.get("complete").asBoolean()).isEqualTo(page.get("cut").isNull());
        assertThat(page.get("nodes").size() == 100 || !page.get("complete").asBoolean())
                .isTrue();
    }

    @Test
    void nobodyCountsForAClientThatHasGone() throws IOException {
        RawClient client = new RawClient(port);
        client.ask(ENDLESS);
        Walkers.awaitOne(LONG);
        client.close();
        Duration stopped = Walkers.awaitNone(SOON);
        System.out.println("stopped " + stopped.toMillis() + " ms after the client had gone");
    }

    @TestConfiguration
    static class Planted {
        @Bean
        @Primary
        Snapshots planted() {
            Crunchbase data = new Crunchbase();
            new PlantedLoops(data.facts(), data.mostActive(300), 1).plant(1000);
            Snapshot snapshot = new Snapshot(data.facts().graph());
            return () -> snapshot;
        }
    }
}
