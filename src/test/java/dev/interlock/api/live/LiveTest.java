package dev.interlock.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.Subscriptions;
import dev.interlock.testing.TestDatabase;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@InterlockTest
class LiveTest {
    private static final String RECORDED = "subscription { factsRecorded%s { revision by reason listed"
            + " changed { __typename ... on Organization { slug } ... on FundingRound { amountUsd } } retracted } }";

    @LocalServerPort
    private int port;

    private GraphQl graphql;

    @BeforeEach
    void meet() {
        graphql = GraphQl.withKey(port, TestDatabase.WRITE_KEY);
    }

    @Test
    void what_is_recorded_is_told_over_a_web_socket_and_as_server_sent_events() throws Exception {
        BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
        try (Subscriptions socket = Subscriptions.open(port);
                AutoCloseable stream = Subscriptions.events(port, RECORDED.formatted(""), events)) {
            assertThat(stream).isNotNull();
            socket.subscribe("a", RECORDED.formatted(""));
            settle(socket);

            long revision = organization("live-one");

            JsonNode told = socket.event("a").path("factsRecorded");
            assertThat(told.path("revision").asLong()).isEqualTo(revision);
            assertThat(told.path("by").asString()).isEqualTo("write-key");
            assertThat(told.path("reason").asString()).isEqualTo("because of live-one");
            assertThat(told.path("changed").toString())
                    .isEqualTo("[{\"__typename\":\"Organization\",\"slug\":\"live-one\"}]");
            JsonNode event = Objects.requireNonNull(events.poll(20, TimeUnit.SECONDS));
            assertThat(event.at("/data/factsRecorded")).isEqualTo(told);
        }
    }

    @Test
    void what_was_missed_comes_after_the_last_revision_that_was_seen() {
        long before = revision();
        long first = organization("missed-1");
        long second = organization("missed-2");
        try (Subscriptions socket = Subscriptions.open(port)) {
            socket.subscribe("a", RECORDED.formatted("(after: " + before + ")"));

            assertThat(socket.event("a").at("/factsRecorded/revision").asLong()).isEqualTo(first);
            assertThat(socket.event("a").at("/factsRecorded/revision").asLong()).isEqualTo(second);
            long third = organization("missed-3");
            assertThat(socket.event("a").at("/factsRecorded/revision").asLong()).isEqualTo(third);
        }
        JsonNode recorded = graphql.data(
                        "{ recorded(after: " + before + ", first: 2) { hasMore latest changes { revision reason } } }")
                .path("recorded");
        assertThat(recorded.path("hasMore").asBoolean()).isTrue();
        assertThat(recorded.path("latest").asLong()).isEqualTo(revision());
        assertThat(recorded.path("changes").toString())
                .isEqualTo("[{\"revision\":" + first + ",\"reason\":\"because of missed-1\"},{\"revision\":" + second
                        + ",\"reason\":\"because of missed-2\"}]");
    }

    @Test
    void only_what_is_wanted_is_told_also_where_it_is_retracted() {
        organization("wanted-1");
        try (Subscriptions socket = Subscriptions.open(port)) {
            socket.subscribe("a", RECORDED.formatted("(types: [FUNDING_ROUND], organizations: [\"wanted-1\"])"));
            settle(socket);
            organization("wanted-2");
            round("wanted-2", "r-other", 1_000_000);
            long wanted = round("wanted-1", "r-mine", 2_000_000);

            JsonNode told = socket.event("a").path("factsRecorded");
            assertThat(told.path("revision").asLong()).isEqualTo(wanted);
            assertThat(told.path("changed").toString()).contains("\"amountUsd\":2000000");

            graphql.data("mutation { retract(id: \"" + id("r-mine") + "\", write: {reason: \"wrong\"}) { revision } }");
            JsonNode gone = socket.event("a").path("factsRecorded");
            assertThat(gone.path("retracted").size()).isEqualTo(1);
            assertThat(gone.path("reason").asString()).isEqualTo("wrong");
        }
    }

    @Test
    void a_watch_fires_when_a_loop_closes_when_control_moves_and_when_a_number_crosses_its_threshold() {
        organization("watch-lab");
        organization("watch-chips");
        organization("watch-buyer");
        try (Subscriptions socket = Subscriptions.open(port)) {
            socket.subscribe(
                    "loops",
                    "subscription { watch(of: {moneyLoops: {through: \"watch-chips\"}}) { revision"
                            + " newLoops { bottleneckUsd organizations { slug } } brokenLoops { length }"
                            + " before { moneyLoops(through: \"watch-chips\") { nodes { length } } }"
                            + " after { moneyLoops(through: \"watch-chips\") { nodes { length } } } } }");
            settle(socket);
            round("watch-lab", "w-round", 7_000_000);
            graphql.data("mutation { recordParticipation(input: {round: \"" + id("w-round")
                    + "\", investor: \"watch-chips\"}, write: {}) { revision } }");
            long closes = graphql.data(
                            "mutation { recordSupplyAgreement(input: {supplier: \"watch-chips\", customer: \"watch-lab\","
                                    + " product: GPU, valueUsd: 5000000, announcedOn: \"2026-03-01\", status: CLOSED, sources: [{new: {publisher: \"Example\", title: \"T\", url: \"https://example.com/live\"}}]}, write: {})"
                                    + " { revision } }")
                    .at("/recordSupplyAgreement/revision")
                    .asLong();

            JsonNode loop = socket.event("loops").path("watch");
            assertThat(loop.path("revision").asLong()).isEqualTo(closes);
            assertThat(loop.path("newLoops").toString())
                    .isEqualTo("[{\"bottleneckUsd\":5000000,\"organizations\":[{\"slug\":\"watch-chips\"},"
                            + "{\"slug\":\"watch-lab\"}]}]");
            assertThat(loop.at("/before/moneyLoops/nodes").size()).isZero();
            assertThat(loop.at("/after/moneyLoops/nodes").size()).isEqualTo(1);

            socket.subscribe(
                    "control",
                    "subscription { watch(of: {control: {organization: \"watch-lab\"}}) {"
                            + " controllersBefore { slug } controllersAfter { slug } } }");
            socket.subscribe(
                    "number",
                    "subscription { watch(of: {number: {organization: \"watch-chips\", field: TOTAL_RAISED_USD,"
                            + " threshold: 10000000}}) { valueBefore valueAfter } }");
            settle(socket);
            graphql.data(
                    "mutation { recordAcquisition(input: {acquirer: \"watch-buyer\", target: \"watch-lab\", kind: ACQUISITION,"
                            + " announcedOn: \"2026-04-01\", closedOn: \"2026-04-01\", status: CLOSED, sources: [{new: {publisher: \"Example\", title: \"T\", url: \"https://example.com/live\"}}]}, write: {}) { revision } }");
            JsonNode control = socket.event("control").path("watch");
            assertThat(control.path("controllersBefore").toString()).isEqualTo("[{\"slug\":\"watch-lab\"}]");
            assertThat(control.path("controllersAfter").toString()).isEqualTo("[{\"slug\":\"watch-buyer\"}]");

            round("watch-chips", "w-small", 9_000_000);
            round("watch-chips", "w-more", 2_000_000);
            JsonNode number = socket.event("number").path("watch");
            assertThat(number.path("valueBefore").asDouble()).isEqualTo(9_000_000);
            assertThat(number.path("valueAfter").asDouble()).isEqualTo(11_000_000);
        }
    }

    @Test
    void who_does_not_listen_by_the_letter_is_told_so() {
        try (Subscriptions rude = Subscriptions.silent(port, Map.of())) {
            rude.subscribe("a", RECORDED.formatted(""));
            assertThat(rude.closed()).isEqualTo(4401);
        }
        try (Subscriptions twice = Subscriptions.open(port)) {
            twice.send("{\"type\":\"connection_init\"}");
            assertThat(twice.closed()).isEqualTo(4429);
        }
        try (Subscriptions mistaken = Subscriptions.open(port)) {
            mistaken.subscribe(
                    "a", "subscription { watch(of: {control: {organization: \"nobody-is-called-so\"}}) { revision } }");
            JsonNode error = mistaken.next();
            assertThat(error.at("/payload/errors/0/extensions/argument").asString())
                    .isEqualTo("of.control.organization");
            assertThat(error.toString()).contains("No organization is called so");
        }
    }

    @Test
    void a_page_of_another_site_gets_no_socket() {
        Map<String, String> origin = Map.of("Origin", "https://elsewhere.example");
        assertThatThrownBy(() -> Subscriptions.silent(port, origin).close())
                .isInstanceOf(CompletionException.class)
                .hasStackTraceContaining("status code 403");
    }

    @Test
    void one_socket_has_twenty_subscriptions_and_no_more() {
        try (Subscriptions socket = Subscriptions.open(port)) {
            for (int i = 0; i < 20; i++) {
                socket.subscribe("s" + i, RECORDED.formatted(""));
            }
            settle(socket);
            socket.subscribe("more", RECORDED.formatted(""));
            JsonNode refused = socket.next();
            assertThat(refused.path("id").asString()).isEqualTo("more");
            assertThat(refused.toString()).contains("TOO_MANY_SUBSCRIPTIONS");

            socket.send("{\"id\":\"s0\",\"type\":\"complete\"}");
            socket.subscribe("again", "{ meta { revision } }");
            assertThat(socket.event("again").at("/meta/revision").asLong()).isEqualTo(revision());
        }
    }

    /** A query over the same socket comes back after what was subscribed to before it stands. */
    private static void settle(Subscriptions socket) {
        socket.subscribe("settle", "{ meta { revision } }");
        socket.event("settle");
        assertThat(socket.next().path("type").asString()).isEqualTo("complete");
        assertThat(socket.within(300)).isNull();
    }

    private long organization(String slug) {
        return graphql.data("mutation { recordOrganization(input: {slug: \"" + slug + "\", name: \"" + slug
                        + "\", kind: COMPANY}, write: {reason: \"because of " + slug + "\"}) { revision } }")
                .at("/recordOrganization/revision")
                .asLong();
    }

    private long round(String organization, String key, long amount) {
        return graphql.data("mutation { recordFundingRound(input: {key: \"" + key + "\", organization: \""
                        + organization
                        + "\", amountUsd: " + amount
                        + ", announcedOn: \"2026-02-01\", status: CLOSED, sources: [{new: {publisher: \"Example\", title: \"T\", url: \"https://example.com/live\"}}]}, write: {})"
                        + " { revision } }")
                .at("/recordFundingRound/revision")
                .asLong();
    }

    private String id(String round) {
        return graphql.data("{ fundingRounds(where: {key: {eq: \"" + round + "\"}}) { nodes { id } } }")
                .at("/fundingRounds/nodes/0/id")
                .asString();
    }

    private long revision() {
        return graphql.data("{ meta { revision } }").at("/meta/revision").asLong();
    }
}
