package dev.interlock.api.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.RawClient;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Walkers;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A client asks for a lot, with no budget in the way, and does not wait for it. */
@ShippedFactsTest
@TestPropertySource(properties = {"interlock.budget.visits=1000000000000", "interlock.budget.time=10m"})
class HangingUpTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofMillis(500);
    private static final String WALK = "paths(from: \"nvidia\", to: \"openai\", maxHops: 16, sort: DATE, order: STRICT,"
            + " first: 100) { nodes { length } }";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyWorksForAClientThatHasGone(boolean inGoodOrder) throws IOException {
        RawClient client = new RawClient(port);
        client.ask(walks(20));
        Walkers.awaitOne(LONG);
        if (inGoodOrder) {
            client.close();
        } else {
            client.reset();
        }
        Duration stopped = Walkers.awaitNone(SOON);
        System.out.println("stopped " + stopped.toMillis() + " ms after the client had gone");
    }

    @Test
    void aClientThatAlreadyAsksTheNextQuestionGetsBothAnswers() throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.ask(walks(2));
            Walkers.awaitOne(LONG);
            client.ask("{ next: organization(slug: \"nvidia\") { name } }");
            assertThat(client.answer()).contains("\"w0\"", "\"w1\"").doesNotContain("errors", "\"next\"");
            assertThat(client.answer()).contains("\"next\"");
        }
    }

    private static String walks(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "w" + number + ": " + WALK)
                .collect(Collectors.joining(" ", "{ ", " }"));
    }
}
