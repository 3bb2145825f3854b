package dev.interlock.api.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Many write at once and others read: nothing is lost, doubled or half there. For as many seconds as the environment
 * variable {@code INTERLOCK_WRITERS_SECONDS} says, 4 unless it does.
 */
@InterlockTest
class WritersTest {
    private static final int WRITERS = 32;
    private static final int READERS = 2;
    private static final Duration TIME =
            Duration.ofSeconds(Long.parseLong(System.getenv().getOrDefault("INTERLOCK_WRITERS_SECONDS", "4")));
    private static final String SOURCE =
            "sources: [{ new: { publisher: \"The Paper\", title: \"A deal\", url: \"https://paper.example/deal\" } }]";

    @LocalServerPort
    int port;

    /** What was acknowledged: the key of the fact and the revision it made. */
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    private volatile boolean over;

    @Test
    void nothingIsLostDoubledOrHalfThere() throws Exception {
        GraphQl writer = GraphQl.withKey(port, TestDatabase.WRITE_KEY);
        for (int i = 0; i < WRITERS; i++) {
            writer.data("mutation { recordOrganization(input: { slug: \"busy-" + i + "\", name: \"Busy " + i
                    + "\", kind: COMPANY }) { revision } }");
        }
        long begun = revision(writer);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int number = i;
            running.add(threads.submit(() -> write(number)));
        }
        for (int i = 0; i < READERS; i++) {
            running.add(threads.submit(this::read));
        }
        Thread.sleep(TIME.toMillis());
        over = true;
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        Set<Long> revisions = new TreeSet<>(acknowledged.values());
        assertThat(revisions).as("one revision each").hasSameSizeAs(acknowledged.values());
        assertThat(revision(writer)).as("and none besides").isEqualTo(begun + revisions.size());
        assertThat(recorded(writer)).isEqualTo(new TreeSet<>(acknowledged.keySet()));
        assertThat(acknowledged).hasSizeGreaterThan(WRITERS);
        System.out.println(acknowledged.size() + " facts by " + WRITERS + " writers in " + TIME.toSeconds() + " s");
    }

    /** Rounds with two investors, agreements, and every fourth sent twice under its key. */
    private void write(int number) {
        GraphQl writer = GraphQl.withKey(port, TestDatabase.WRITE_KEY);
        Random random = new Random(number);
        for (int made = 0; !over; made++) {
            String key = "busy-" + number + "-" + made;
            String write = "write: { clientKey: \"" + key + "\" }";
            String mutation = random.nextBoolean()
                    ? "mutation { it: recordFundingRound(input: { key: \"" + key + "\", organization: \"busy-" + number
                            + "\", amountUsd: 2000000, announcedOn: \"2026-05-01\", status: CLOSED, " + SOURCE
                            + ", participations: [{ investor: \"nvidia\" }, { investor: \"busy-"
                            + (number + 1) % WRITERS
                            + "\" }] }, " + write + ") { revision repeated } }"
                    : "mutation { it: recordSupplyAgreement(input: { key: \"" + key + "\", supplier: \"busy-" + number
                            + "\", customer: \"busy-" + (number + 1) % WRITERS
                            + "\", product: CLOUD, valueUsd: 1000000, announcedOn: \"2026-05-01\", status: CLOSED, "
                            + SOURCE
                            + " }, " + write + ") { revision repeated } }";
            JsonNode first = writer.data(mutation).get("it");
            assertThat(first.get("repeated").asBoolean()).isFalse();
            acknowledged.put(key, first.get("revision").asLong());
            if (made % 4 == 0) {
                JsonNode again = writer.data(mutation).get("it");
                assertThat(again.get("repeated").asBoolean()).isTrue();
                assertThat(again.get("revision").asLong())
                        .isEqualTo(first.get("revision").asLong());
            }
        }
    }

    /** No round is there without both of its investors, and nobody goes back in time. */
    private void read() {
        GraphQl reader = new GraphQl(port);
        long last = 0;
        while (!over) {
            JsonNode answer = reader.answer(
                    "{ fundingRounds(where: { key: { startsWith: \"busy-\" } }, first: 500) { nodes { key organization { slug }"
                            + " participations { totalCount } sources { key } } } }");
            long revision = answer.at("/extensions/revision").asLong();
            assertThat(revision).isGreaterThanOrEqualTo(last);
            last = revision;
            assertThat(answer.at("/data/fundingRounds/nodes").valueStream())
                    .allMatch(round -> round.at("/participations/totalCount").asInt() == 2
                            && round.get("sources").size() == 1);
        }
    }

    private static Set<String> recorded(GraphQl reader) {
        Set<String> keys = new TreeSet<>();
        for (String list : List.of("fundingRounds", "supplyAgreements")) {
            String after = "";
            while (after != null) {
                JsonNode page = reader.data("{ it: " + list + "(where: { key: { startsWith: \"busy-\" } }, first: 500"
                                + after + ") { totalCount nodes { key } pageInfo { hasNextPage endCursor } } }")
                        .get("it");
                List<String> some = GraphQl.texts(page.get("nodes"), "/key");
                int before = keys.size();
                keys.addAll(some);
                assertThat(keys).as("each once").hasSize(before + some.size());
                after = page.at("/pageInfo/hasNextPage").asBoolean()
                        ? ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\""
                        : null;
            }
        }
        return keys;
    }

    private static long revision(GraphQl reader) {
        return reader.data("{ meta { revision } }").at("/meta/revision").asLong();
    }
}
