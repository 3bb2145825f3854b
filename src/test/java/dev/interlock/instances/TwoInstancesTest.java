package dev.interlock.instances;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.Subscriptions;
import dev.interlock.testing.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two processes of the service on one Neo4j, as they are started by default. */
class TwoInstancesTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int WRITES = 5;

    @Test
    void eachSeesSoonWhatTheOtherWrote() throws IOException, InterruptedException {
        TestDatabase database = TestDatabase.scratch();
        database.wipe();
        try (ServiceProcess one = ServiceProcess.begin(database);
                ServiceProcess other = ServiceProcess.begin(database)) {
            assertThat(one.pid())
                    .isNotEqualTo(other.pid())
                    .isNotEqualTo(ProcessHandle.current().pid());
            int portOfOther = other.port();
            GraphQl atOne = one.endpoint();
            GraphQl atOther = new GraphQl(portOfOther);
            Subscriptions socket = Subscriptions.open(portOfOther);
            long begins =
                    atOther.data("{ meta { revision } }").at("/meta/revision").asLong();
            socket.subscribe(
                    "a",
                    "subscription { factsRecorded(after: " + begins
                            + ") { changed { id ... on Organization { slug } } } }");
            for (int i = 0; i < WRITES; i++) {
                one.write("by-one-" + i);
                assertThat(name(atOne, "by-one-" + i)).isEqualTo("Company by-one-" + i);
                assertSeenSoon(atOther, "by-one-" + i);
                other.write("by-other-" + i);
                assertThat(name(atOther, "by-other-" + i)).isEqualTo("Company by-other-" + i);
                assertSeenSoon(atOne, "by-other-" + i);
            }
            assertThat(answer(atOne, "by-one-0")).isEqualTo(answer(atOther, "by-one-0"));
            for (int i = 0; i < 2 * WRITES; i++) {
                String slug = (i % 2 == 0 ? "by-one-" : "by-other-") + i / 2;
                assertThat(socket.event("a").at("/factsRecorded/changed/0/slug").asString())
                        .isEqualTo(slug);
            }
            long begun = System.nanoTime();
            one.write("told-elsewhere");
            assertThat(socket.event("a").at("/factsRecorded/changed/0/slug").asString())
                    .isEqualTo("told-elsewhere");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON.plusSeconds(1));
            socket.close();
        }
    }

    private static void assertSeenSoon(GraphQl service, String slug) {
        long begun = System.nanoTime();
        Awaitility.await(slug)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> name(service, slug).equals("Company " + slug));
        System.out.println(slug + " seen after " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    }

    private static String name(GraphQl service, String slug) {
        return answer(service, slug).at("/data/organization/name").asString("");
    }

    private static JsonNode answer(GraphQl service, String slug) {
        return service.answer("{ organization(slug: \"" + slug + "\") { name } }");
    }
}
