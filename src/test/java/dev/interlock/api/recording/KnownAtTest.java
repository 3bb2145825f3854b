package dev.interlock.api.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What was believed earlier is answered for ever as it was then; over HTTP, on the shipped facts and random changes. */
@InterlockTest
class KnownAtTest {
    private static final String SOURCE =
            "sources: [{ new: { publisher: \"The Paper\", title: \"A deal\", url: \"https://paper.example/deal\" } }]";

    /** All there is of changed facts, and measures over all facts. */
    private static final String EVERYTHING = """
            revision
            organizations(where: { slug: { startsWith: "past-" } }, first: 500) { totalCount nodes {
              id slug name aliases roles totalRaisedUsd parent { slug } investors { nodes { slug } } } }
            all: organizations(first: 1) { totalCount }
            fundingRounds(first: 500) { totalCount nodes { id key amountUsd status organization { slug } partOf { key }
              conflictsWith { key } sources { key } participations { nodes { investor { slug } amountUsd attributedUsd } } } }
            supplyAgreements(first: 500) { totalCount nodes { key valueUsd supplier { slug } customer { slug } } }
            stakes(first: 500) { totalCount nodes { key percent holder { slug } } }
            creditAgreements(first: 500) { totalCount }
            acquisitions(first: 500) { totalCount nodes { key acquirer { slug } target { slug } } }
            circularity(maxLength: 4) { goingRoundUsd }
            moneyLoops(maxLength: 3, first: 50) { edges { cursor node { length bottleneckUsd organizations { slug } } } }
            concentration { hhi totalUsd }
            """;

    @LocalServerPort
    int port;

    private GraphQl writer;
    private final List<String> slugs = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private int made;

    @BeforeEach
    void client() {
        writer = GraphQl.withKey(port, TestDatabase.WRITE_KEY);
    }

    @Test
    void everyRevisionIsAnsweredAsItWas() {
        long seed = 20261127;
        Random random = new Random(seed);
        Map<Long, JsonNode> then = new LinkedHashMap<>();
        Map<Long, Instant> moments = new LinkedHashMap<>();
        remember(then, moments);
        for (int step = 0; step < 28; step++) {
            change(random);
            remember(then, moments);
        }
        assertThat(then).as("seed " + seed).hasSizeGreaterThan(18);
        then.forEach((revision, answer) -> {
            assertThat(asked("knownAt: { revision: " + revision + " }"))
                    .as("seed " + seed + ", revision " + revision)
                    .isEqualTo(answer);
            assertThat(asked("knownAt: { moment: \"" + moments.get(revision) + "\" }"))
                    .as("seed " + seed + ", the moment of revision " + revision)
                    .isEqualTo(answer);
        });
    }

    @Test
    void whatWasNotKnownIsRefusedWithWhatWas() {
        long revision =
                writer.data("{ meta { revision } }").at("/meta/revision").asLong();
        JsonNode later = writer.error("{ graph(knownAt: { revision: " + (revision + 1) + " }) { revision } }");
        assertThat(later.get("argument").asString()).isEqualTo("knownAt.revision");
        assertThat(later.get("hint").asString()).contains("1 to " + revision);
        assertThat(writer.error("{ graph(knownAt: { revision: 0 }) { revision } }")
                        .get("code")
                        .asString())
                .isEqualTo("BAD_ARGUMENT");
        JsonNode none = writer.answer("query($r: Long) { graph(knownAt: { revision: $r }) { revision } }");
        assertThat(none.get("errors").size()).isEqualTo(1);
        assertThat(none.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(writer.error("{ graph(knownAt: { moment: \"1999-01-01T00:00:00Z\" }) { revision } }")
                        .get("argument")
                        .asString())
                .isEqualTo("knownAt.moment");
        assertThat(writer.error("{ graph(knownAt: { moment: \"2999-01-01T00:00:00Z\" }) { revision } }")
                        .get("hint")
                        .asString())
                .contains("passed");
    }

    /** A correction moves a sum by what it changed; both revisions side by side in one answer. */
    @Test
    void aCorrectionIsTheDifferenceOfTwoRevisions() {
        organization("past-corrected");
        String round = record(
                        "recordFundingRound(input: { organization: \"past-corrected\", series: \"Seed\", amountUsd: 5000000, "
                                + "announcedOn: \"2026-05-01\", status: CLOSED, " + SOURCE
                                + " }) { fundingRound { id } revision }")
                .at("/fundingRound/id")
                .asString();
        long before = writer.data("{ meta { revision } }").at("/meta/revision").asLong();
        record("correctFundingRound(id: \"" + round + "\", input: { amountUsd: 7000000 }) { revision }");
        JsonNode both = writer.data("{ changes(from: { knownAt: { revision: " + before + " } }, to: {}) {"
                + " facts(first: 5) { changed changes { kind fact { id } fromUsd toUsd } }"
                + " from { organization(slug: \"past-corrected\") { totalRaisedUsd } }"
                + " to { organization(slug: \"past-corrected\") { totalRaisedUsd } } } }");
        assertThat(both.at("/changes/from/organization/totalRaisedUsd").asLong())
                .isEqualTo(5_000_000);
        assertThat(both.at("/changes/to/organization/totalRaisedUsd").asLong()).isEqualTo(7_000_000);
        assertThat(both.at("/changes/facts/changed").asInt()).isEqualTo(1);
        assertThat(both.at("/changes/facts/changes/0/fact/id").asString()).isEqualTo(round);
    }

    /** Recorded, corrected with a reason, taken back: three versions, told newest first. */
    @Test
    void historyTellsWhoChangedWhatWhenAndWhy() {
        organization("past-told");
        Instant begun = Instant.now();
        String fact = record(
                        "recordSupplyAgreement(input: { supplier: \"nvidia\", customer: \"past-told\", product: GPU,"
                                + " valueUsd: 1000000, announcedOn: \"2026-05-01\", status: ANNOUNCED, key: \"past-told-gpu\", "
                                + SOURCE
                                + " }) { supplyAgreement { id } }")
                .at("/supplyAgreement/id")
                .asString();
        record("correctSupplyAgreement(id: \"" + fact + "\", input: { valueUsd: 2000000, status: CLOSED },"
                + " write: { reason: \"The filing says two\" }) { revision }");
        long corrected =
                writer.data("{ meta { revision } }").at("/meta/revision").asLong();
        String history = "{ node(id: \"%s\") { ... on Fact { history { revision until at by reason retracted"
                + " changes { field before after } } } } }";
        JsonNode versions = writer.data(history.formatted(fact)).at("/node/history");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.at("/0/revision").asLong()).isEqualTo(corrected);
        assertThat(versions.at("/0/until").isNull()).isTrue();
        assertThat(versions.at("/0/reason").asString()).isEqualTo("The filing says two");
        assertThat(Instant.parse(versions.at("/0/at").asString())).isBetween(begun.minusSeconds(1), Instant.now());
        assertThat(versions.at("/0/by").asString())
                .isEqualTo(versions.at("/1/by").asString())
                .isNotEmpty();
        assertThat(versions.at("/0/changes").toString())
                .isEqualTo("[{\"field\":\"status\",\"before\":\"ANNOUNCED\",\"after\":\"CLOSED\"},"
                        + "{\"field\":\"valueUsd\",\"before\":\"1000000\",\"after\":\"2000000\"}]");
        assertThat(versions.at("/1/until").asLong()).isEqualTo(corrected);
        assertThat(GraphQl.texts(versions.at("/1/changes"), "/field"))
                .contains("supplier", "customer", "product", "sources");
        record("retract(id: \"" + fact + "\") { revision }");
        JsonNode past = writer.data(
                        "{ graph(knownAt: { revision: " + (corrected - 1)
                                + " }) { supplyAgreements(where: { key: { eq: \"past-told-gpu\" } }) { nodes { valueUsd history { revision until } } } } }")
                .at("/graph/supplyAgreements/nodes/0");
        assertThat(past.get("valueUsd").asLong()).isEqualTo(1_000_000);
        assertThat(past.get("history").size())
                .as("later versions were not known then")
                .isEqualTo(1);
        assertThat(past.at("/history/0/until").isNull()).isTrue();
    }

    /** A shipped organization has one version, written by the first load; a hundred are read at once. */
    @Test
    void whatIsShippedHasAHistoryToo() {
        JsonNode nodes = writer.data(
                        "{ organizations(first: 100) { nodes { slug history { revision by changes { field } } } } }")
                .at("/organizations/nodes");
        assertThat(nodes.size()).isEqualTo(100);
        assertThat(nodes.valueStream())
                .allMatch(node -> node.at("/history/0/revision").asLong() >= 1
                        && node.at("/history/0/changes").size() > 2);
    }

    private void remember(Map<Long, JsonNode> then, Map<Long, Instant> moments) {
        JsonNode now = asked("consolidated: false");
        then.put(now.get("revision").asLong(), now);
        moments.put(now.get("revision").asLong(), Instant.now());
        long asked = Instant.now().toEpochMilli();
        await("a later millisecond than that of the question")
                .pollInterval(Duration.ofMillis(1))
                .until(() -> System.currentTimeMillis() > asked);
    }

    private JsonNode asked(String arguments) {
        return writer.data("{ graph(" + arguments + ") { " + EVERYTHING + " } }")
                .get("graph");
    }

    private void change(Random random) {
        made++;
        switch (slugs.size() < 3 ? 0 : random.nextInt(9)) {
            case 0, 1 -> organization("past-" + made);
            case 2, 3 ->
                fact("recordFundingRound(input: { organization: \"" + slug(random) + "\", series: \"S" + made
                        + "\", amountUsd: "
                        + (1 + random.nextInt(90)) + "000000, announcedOn: \"2026-03-0" + (1 + random.nextInt(9))
                        + "\", status: CLOSED, " + SOURCE
                        + ", participations: [{ investor: \"nvidia\" }, { investor: \""
                        + slug(random) + "\" }] }) { it: fundingRound { id } }");
            case 4 ->
                fact("recordSupplyAgreement(input: { supplier: \"nvidia\", customer: \"" + slug(random)
                        + "\", product: GPU, valueUsd: "
                        + made + "000000, announcedOn: \"2026-04-01\", key: \"past-supply-" + made
                        + "\", status: CLOSED, "
                        + SOURCE + " }) { it: supplyAgreement { id } }");
            case 5 -> {
                String slug = slug(random);
                record("correctOrganization(id: \"" + slug + "\", input: { name: \"Renamed " + made
                        + "\", sector: \"robotics\" }) { revision }");
            }
            case 6, 7 -> {
                if (!facts.isEmpty()) {
                    record("retract(id: \"" + facts.remove(random.nextInt(facts.size())) + "\") { revision }");
                }
            }
            default -> {
                String gone = slugs.remove(random.nextInt(slugs.size()));
                record("mergeOrganizations(from: [\"" + gone + "\"], into: \"" + slug(random) + "\") { revision }");
            }
        }
    }

    private void organization(String slug) {
        record("recordOrganization(input: { slug: \"" + slug + "\", name: \"" + slug
                + "\", kind: COMPANY, country: \"US\" }) { revision }");
        slugs.add(slug);
    }

    private void fact(String mutation) {
        facts.add(record(mutation).at("/it/id").asString());
    }

    private JsonNode record(String mutation) {
        return writer.data("mutation { it: " + mutation + " }").get("it");
    }

    private String slug(Random random) {
        return slugs.get(random.nextInt(slugs.size()));
    }
}
