package dev.interlock.api.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Changes over HTTP, on the shipped facts. */
@InterlockTest
class RecordingTest {
    private static final String SOURCE =
            "sources: [{ new: { publisher: \"The Paper\", title: \"A deal\", url: \"https://paper.example/deal\" } }]";

    @LocalServerPort
    int port;

    private GraphQl reader;
    private GraphQl writer;

    @BeforeEach
    void clients() {
        reader = new GraphQl(port);
        writer = GraphQl.withKey(port, TestDatabase.WRITE_KEY);
    }

    @Test
    void withoutTheKeyNothingIsWritten() {
        long revision = revision();
        String mutation = organization("keyless");
        assertThat(reader.error(mutation).get("code").asString()).isEqualTo("UNAUTHENTICATED");
        JsonNode error = GraphQl.withKey(port, "not-the-key-of-this-service").error(mutation);
        assertThat(error.get("code").asString()).isEqualTo("FORBIDDEN");
        assertThat(error.get("hint").asString()).contains("Authorization: Bearer");
        assertThat(revision()).isEqualTo(revision);
        assertThat(slug("keyless").isNull()).isTrue();
    }

    @Test
    void aRoundIsRecordedWithItsInvestorsAndSeenAtOnce() {
        long revision = revision();
        record(organization("seen-lab"));
        JsonNode answer = writer.answer("""
                mutation { recordFundingRound(input: {
                    organization: "seen-lab", series: "Series A", amountUsd: 30000000, announcedOn: "2026-03-01",
                    status: CLOSED, %s,
                    participations: [{ investor: "nvidia", lead: true, amountUsd: 20000000 }, { investor: "Sequoia Capital" }]
                  }) {
                    revision dryRun repeated warnings { kind message }
                    fundingRound {
                      key amountUsd organization { name totalRaisedUsd investorsCount }
                      participations { nodes { investor { slug } lead attributedUsd attributedBasis sources { key url } } }
                    }
                    changed { __typename id } retractedIds
                } }""".formatted(SOURCE.replace("/deal", "/round")));
        JsonNode recorded = answer.at("/data/recordFundingRound");
        assertThat(recorded.at("/fundingRound/key").asString()).isEqualTo("seen-lab-series-a-2026-03-01");
        assertThat(recorded.at("/fundingRound/organization/totalRaisedUsd").asLong())
                .isEqualTo(30_000_000);
        JsonNode parts = recorded.at("/fundingRound/participations/nodes");
        assertThat(GraphQl.texts(parts, "/investor/slug")).containsExactly("nvidia", "sequoia");
        assertThat(GraphQl.texts(parts, "/attributedUsd"))
                .as("10 million are left")
                .containsExactly("20000000", "10000000");
        assertThat(parts.at("/0/sources/0/url").asString()).isEqualTo("https://paper.example/round");
        assertThat(GraphQl.texts(recorded.get("changed"), "/__typename"))
                .containsExactly("Source", "FundingRound", "Participation", "Participation");
        assertThat(recorded.get("revision").asLong()).isEqualTo(revision + 2);
        assertThat(answer.at("/extensions/revision").asLong()).isEqualTo(revision + 2);
        assertThat(reader.data("{ organization(slug: \"seen-lab\") { investors { nodes { slug } } } }")
                        .at("/organization/investors/nodes")
                        .toString())
                .contains("nvidia", "sequoia");
    }

    @Test
    void aSupplyThatClosesALoopIsInTheLoopsOfTheSameRequest() {
        record(organization("loop-lab"));
        JsonNode answer = writer.data("""
                mutation {
                  round: recordFundingRound(input: { organization: "loop-lab", amountUsd: 50000000, announcedOn: "2026-04-01",
                    status: CLOSED, %s, participations: [{ investor: "nvidia" }] }) { revision }
                  supply: recordSupplyAgreement(input: { supplier: "nvidia", customer: "loop-lab", product: GPU,
                    valueUsd: 40000000, announcedOn: "2026-04-02", status: ANNOUNCED,
                    sources: [{ new: { publisher: "The Paper", title: "Again", url: "https://paper.example/deal" } }] }) {
                    revision supplyAgreement { key sources { title } }
                  }
                }""".formatted(SOURCE));
        assertThat(answer.at("/supply/revision").asLong())
                .isEqualTo(answer.at("/round/revision").asLong() + 1);
        assertThat(answer.at("/supply/supplyAgreement/key").asString()).isEqualTo("sup-nvidia-loop-lab-gpu-2026-04-02");
        assertThat(answer.at("/supply/supplyAgreement/sources/0/title").asString())
                .as("the page is a source already")
                .isEqualTo("A deal");
        JsonNode loops = reader.data("{ moneyLoops(through: \"loop-lab\") { nodes { length bottleneckUsd } } }")
                .at("/moneyLoops/nodes");
        assertThat(loops.at("/0/length").asInt()).isEqualTo(2);
        assertThat(loops.at("/0/bottleneckUsd").asLong()).isEqualTo(40_000_000);
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() {
        String fields = "name country website";
        String dry = organization("dry-lab").replace("}) {", "}, write: { dryRun: true }) {");
        long revision = revision();
        JsonNode shown = writer.data(dry).get("recordOrganization");
        assertThat(shown.get("dryRun").asBoolean()).isTrue();
        assertThat(shown.get("revision").asLong()).isEqualTo(revision);
        assertThat(revision()).isEqualTo(revision);
        assertThat(slug("dry-lab").isNull()).as("asked for " + fields).isTrue();
        JsonNode made = record(organization("dry-lab")).get("recordOrganization");
        assertThat(made.get("organization")).isEqualTo(shown.get("organization"));
        assertThat(made.get("changed")).isEqualTo(shown.get("changed"));
    }

    @Test
    void theSameClientKeyChangesTheFactsOnce() {
        String once = organization("once-lab").replace("}) {", "}, write: { clientKey: \"once-1\" }) {");
        JsonNode first = record(once).get("recordOrganization");
        long revision = revision();
        JsonNode again = record(once).get("recordOrganization");
        assertThat(first.get("repeated").asBoolean()).isFalse();
        assertThat(again.get("repeated").asBoolean()).isTrue();
        assertThat(again.get("organization")).isEqualTo(first.get("organization"));
        assertThat(again.get("revision")).isEqualTo(first.get("revision"));
        assertThat(revision()).isEqualTo(revision);
        JsonNode error = writer.error(once.replace("once-lab", "other-lab"));
        assertThat(error.get("code").asString()).isEqualTo("CLIENT_KEY_REUSED");
        assertThat(error.get("argument").asString()).isEqualTo("write.clientKey");
        assertThat(slug("other-lab").isNull()).isTrue();
    }

    @Test
    void whoLookedAtAnOlderStateIsRefused() {
        long seen = record(organization("contested-lab"))
                .at("/recordOrganization/revision")
                .asLong();
        String correct = """
                mutation { correctOrganization(id: "contested-lab", input: { sector: "%s" }, write: { expectedRevision: %d }) {
                  revision organization { sector name }
                } }""";
        record(organization("bystander-lab"));
        JsonNode first = record(correct.formatted("robots", seen)).get("correctOrganization");
        assertThat(first.at("/organization/sector").asString()).isEqualTo("robots");
        assertThat(first.at("/organization/name").asString()).isEqualTo("Lab contested-lab");
        JsonNode error = writer.error(correct.formatted("toys", seen));
        assertThat(error.get("code").asString()).isEqualTo("CONFLICT");
        assertThat(slug("contested-lab").get("sector").asString()).isEqualTo("robots");
    }

    @Test
    void aCorrectionReplacesWhatItNamesAndNothingElse() {
        record(organization("stake-lab"));
        JsonNode stake = record("""
                mutation { recordStake(input: { holder: "nvidia", organization: "stake-lab", percent: 12.5, votesPercent: 20,
                  basis: HELD, asOf: "2026-01-31", status: CLOSED, note: "as filed", %s }) { stake { id key } } }""".formatted(SOURCE)).at("/recordStake/stake");
        JsonNode corrected = record("""
                mutation { correctStake(id: "%s", input: { percent: 10, votesPercent: null, asOf: "2026-02-28" },
                  write: { reason: "the filing was amended" }) {
                  stake { key percent votesPercent basis note sources { url } } retractedIds changed { id }
                } }""".formatted(stake.get("id").asString())).get("correctStake");
        JsonNode now = corrected.get("stake");
        assertThat(now.get("key").asString()).isEqualTo("nvidia:stake-lab:2026-02-28");
        assertThat(now.get("percent").asDouble()).isEqualTo(10);
        assertThat(now.get("votesPercent").isNull()).isTrue();
        assertThat(now.get("note").asString()).isEqualTo("as filed");
        assertThat(corrected.at("/retractedIds/0").asString())
                .isEqualTo(stake.get("id").asString());
        assertThat(reader.data("{ stakes(where: { organization: { slug: { eq: \"stake-lab\" } } }) { nodes { key } } }")
                        .at("/stakes/nodes"))
                .hasSize(1);
    }

    @Test
    void whatOthersReferToStaysAndARoundTakesItsInvestorsAlong() {
        record(organization("gone-lab"));
        JsonNode round = record("""
                mutation { recordFundingRound(input: { organization: "gone-lab", announcedOn: "2026-05-01", status: CLOSED, %s,
                  participations: [{ investor: "nvidia" }] }) { fundingRound { id } } }""".formatted(SOURCE)).at("/recordFundingRound/fundingRound/id");
        String lab = slug("gone-lab").get("id").asString();
        JsonNode error = writer.error(retract(lab));
        assertThat(error.get("code").asString()).isEqualTo("STILL_REFERRED_TO");
        JsonNode gone = record(retract(round.asString())).get("retract");
        assertThat(gone.get("retractedIds")).hasSize(2);
        assertThat(gone.get("changed")).isEmpty();
        assertThat(record(retract(lab)).at("/retract/retractedIds/0").asString())
                .isEqualTo(lab);
        assertThat(slug("gone-lab").isNull()).isTrue();
        assertThat(writer.error(retract(lab)).get("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(record(organization("gone-lab"))
                        .at("/recordOrganization/organization/slug")
                        .asString())
                .as("what is gone may come back")
                .isEqualTo("gone-lab");
    }

    @Test
    void severalOrganizationsBecomeOneWithAllTheirFacts() {
        for (String slug : List.of("twin-a", "twin-b", "twin-child")) {
            record(organization(slug));
        }
        record("mutation { correctOrganization(id: \"twin-child\", input: { parent: \"twin-a\" }) { revision } }");
        for (String twin : List.of("twin-a", "twin-b")) {
            record("""
                    mutation { recordFundingRound(input: { key: "round-of-%1$s", organization: "%1$s", amountUsd: 1000000,
                      announcedOn: "2026-05-01", status: CLOSED, %2$s, participations: [{ investor: "nvidia" }] }) { revision } }""".formatted(twin, SOURCE));
            record("""
                    mutation { recordStake(input: { holder: "%s", organization: "coreweave", percent: 1, basis: HELD,
                      asOf: "2026-05-02", status: CLOSED, %s }) { revision } }""".formatted(twin, SOURCE));
        }
        record("""
                mutation { recordSupplyAgreement(input: { key: "between-twins", supplier: "twin-a", customer: "twin-b", product: CLOUD,
                  status: CLOSED, %s }) { revision } }""".formatted(SOURCE));
        JsonNode merged = record("""
                mutation { mergeOrganizations(from: ["twin-a"], into: "twin-b") {
                  organization { slug aliases totalRaisedUsd roundsRaised { nodes { key } } subsidiaries { nodes { slug } } }
                  warnings { kind message } retractedIds
                } }""").get("mergeOrganizations");
        JsonNode organization = merged.get("organization");
        assertThat(organization.get("aliases").toString()).contains("Lab twin-a");
        assertThat(organization.get("totalRaisedUsd").asLong()).isEqualTo(2_000_000);
        assertThat(GraphQl.texts(organization.at("/roundsRaised/nodes"), "/key"))
                .containsExactly("round-of-twin-a", "round-of-twin-b");
        assertThat(GraphQl.texts(organization.at("/subsidiaries/nodes"), "/slug"))
                .containsExactly("twin-child");
        assertThat(GraphQl.texts(merged.get("warnings"), "/kind"))
                .containsExactlyInAnyOrder("FACTS_JOINED", "SELF_DEAL");
        assertThat(merged.get("retractedIds"))
                .as("twin-a, its stake, the deal between the two")
                .hasSize(3);
        assertThat(slug("Lab twin-a").get("slug").asString()).isEqualTo("twin-b");
    }

    @Test
    void oneOrganizationBecomesTwo() {
        record(organization("double-lab"));
        List<String> ids = new ArrayList<>();
        for (String key : List.of("first", "second")) {
            ids.add(record("""
                    mutation { recordSupplyAgreement(input: { key: "double-%s", supplier: "coreweave", customer: "double-lab",
                      product: CLOUD, status: CLOSED, %s }) { supplyAgreement { id } } }""".formatted(key, SOURCE))
                    .at("/recordSupplyAgreement/supplyAgreement/id")
                    .asString());
        }
        String split = """
                mutation { splitOrganization(organization: "double-lab", facts: ["%s"],
                  input: { slug: "half-lab", name: "Half", kind: COMPANY }) {
                  organization { slug suppliersCount } changed { __typename }
                } }""";
        JsonNode half = record(split.formatted(ids.get(1))).get("splitOrganization");
        assertThat(half.at("/organization/slug").asString()).isEqualTo("half-lab");
        assertThat(half.at("/organization/suppliersCount").asInt()).isEqualTo(1);
        assertThat(slug("double-lab").get("suppliersCount").asInt()).isEqualTo(1);
        assertThat(writer.error(split.formatted(ids.get(1)).replace("half-lab", "third-lab"))
                        .get("argument")
                        .asString())
                .as("it is not about double-lab any more")
                .isEqualTo("facts");
    }

    @Test
    void oddChangesAreMadeAndDoubted() {
        record(organization("odd-lab"));
        JsonNode name = record(organization("odd-lab-2").replace("Lab odd-lab-2", "LAB odd-lab, Inc."))
                .get("recordOrganization");
        assertThat(name.at("/warnings/0/kind").asString()).isEqualTo("POSSIBLE_DUPLICATE");
        assertThat(name.at("/warnings/0/other/slug").asString()).isEqualTo("odd-lab");
        String round = """
                mutation { recordFundingRound(input: { key: "%s", organization: "odd-lab", amountUsd: %s, announcedOn: "%s",
                  status: CLOSED, %s, participations: [{ investor: "odd-lab" }] }) { warnings { kind field message } } }""";
        JsonNode little =
                record(round.formatted("odd-1", "30", "2019-01-01", SOURCE)).at("/recordFundingRound/warnings");
        assertThat(GraphQl.texts(little, "/kind"))
                .as("30 dollars, founded in 2020")
                .contains("IMPLAUSIBLE_AMOUNT", "IMPLAUSIBLE_DATE");
        JsonNode like = record(round.formatted("odd-2", "40000000", "2019-01-15", SOURCE))
                .at("/recordFundingRound/warnings");
        assertThat(GraphQl.texts(like, "/kind")).contains("CONFLICT");
        JsonNode future = record(round.formatted("odd-3", "50000000", "2900-01-01", SOURCE))
                .at("/recordFundingRound/warnings");
        assertThat(GraphQl.texts(future, "/kind")).contains("IMPLAUSIBLE_DATE").doesNotContain("CONFLICT");
        JsonNode self = record("""
                mutation { recordSupplyAgreement(input: { supplier: "odd-lab", customer: "odd-lab", product: GPU, status: CLOSED, %s })
                  { warnings { kind } } }""".formatted(SOURCE)).at("/recordSupplyAgreement/warnings");
        assertThat(GraphQl.texts(self, "/kind")).containsExactly("SELF_DEAL");
    }

    @Test
    void whatCannotBeAFactIsRefusedByField() {
        long revision = revision();
        refused("recordOrganization(input: { name: \"X\", kind: COMPANY, country: \"XX9\" })", "input.country");
        refused("recordOrganization(input: { slug: \"nvidia\", name: \"Nvidia\", kind: COMPANY })", "input.slug");
        refused("recordOrganization(input: { slug: \"A B\", name: \"X\", kind: COMPANY })", "input.slug");
        refused(
                "recordStake(input: { holder: \"nvidia\", organization: \"xai\", percent: 101, basis: HELD,"
                        + " asOf: \"2026-01-01\", status: CLOSED, " + SOURCE + " })",
                "input.percent");
        refused(
                "recordStake(input: { holder: \"nobody-knows\", organization: \"xai\", percent: 1, basis: HELD,"
                        + " asOf: \"2026-01-01\", status: CLOSED, " + SOURCE + " })",
                "input.holder");
        refused(
                "recordStake(input: { holder: \"nvidia\", organization: \"xai\", percent: 1, basis: HELD,"
                        + " asOf: \"2026-01-01\", status: CLOSED, sources: [] })",
                "input.sources");
        refused(
                "recordSupplyAgreement(input: { supplier: \"nvidia\", customer: \"xai\", product: GPU, valueUsd: -1,"
                        + " status: CLOSED, " + SOURCE + " })",
                "input.valueUsd");
        refused("correctOrganization(id: \"nvidia\", input: { name: null })", "input.name");
        refused("correctOrganization(id: \"softbank\", input: { parent: \"softbank\" })", "");
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void writersAtTheSameTimeLoseNothing() throws Exception {
        long before = revision();
        ConcurrentSkipListSet<Long> revisions = new ConcurrentSkipListSet<>();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String slug = "crowd-" + i;
            all.add(writers.submit(() -> {
                GraphQl one = GraphQl.withKey(port, TestDatabase.WRITE_KEY);
                revisions.add(one.data(organization(slug))
                        .at("/recordOrganization/revision")
                        .asLong());
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        writers.shutdown();
        assertThat(revisions).hasSize(40);
        assertThat(revisions.last()).isEqualTo(before + 40);
        assertThat(reader.data("{ organizations(where: { slug: { startsWith: \"crowd-\" } }) { totalCount } }")
                        .at("/organizations/totalCount")
                        .asInt())
                .isEqualTo(40);
    }

    private void refused(String field, String argument) {
        JsonNode error = writer.error("mutation { " + field + " { revision } }");
        assertThat(error.get("argument").asString()).as(field).isEqualTo(argument);
        assertThat(error.get("hint").asString()).as(field).isNotBlank();
    }

    private JsonNode record(String mutation) {
        return writer.data(mutation);
    }

    /** 40 million by one paper, 55 by another: one deal, so one amount counts, whichever side is believed. */
    @Test
    void anotherTellingOfADealCountsOnlyWhereItsSideIsTaken() {
        record(organization("retold-lab"));
        String round = """
                mutation { recordFundingRound(input: { organization: "retold-lab", series: "Seed", key: "%s", amountUsd: %d,
                    announcedOn: "2026-04-01", status: CLOSED, %s %s }) { warnings { kind message } fundingRound { id inView } } }""";
        JsonNode first = record(round.formatted("retold-first", 40_000_000, SOURCE, ""));
        JsonNode unsaid = record(round.replace(
                        "mutation { recordFundingRound(", "mutation { recordFundingRound(write: { dryRun: true }, ")
                .formatted("retold-second", 55_000_000, SOURCE, ""));
        assertThat(GraphQl.texts(unsaid.at("/recordFundingRound/warnings"), "/message"))
                .anyMatch(message -> message.contains("conflictsWith"));
        JsonNode second =
                record(round.formatted("retold-second", 55_000_000, SOURCE, "conflictsWith: \"retold-first\""));
        assertThat(GraphQl.texts(second.at("/recordFundingRound/warnings"), "/kind"))
                .doesNotContain("CONFLICT");
        assertThat(second.at("/recordFundingRound/fundingRound/inView").asBoolean())
                .isFalse();
        String asked =
                "organization(slug: \"retold-lab\") { totalRaisedUsd roundsRaised { nodes { key conflictsWith { key }"
                        + " otherTellings { key inView } } } }";
        JsonNode both = reader.data("{ " + asked + " most: graph(trust: { conflicts: MOST }) { conflicts " + asked
                + " } every: graph(trust: { conflicts: EVERY }) { " + asked + " } }");
        assertThat(both.at("/organization/totalRaisedUsd").asLong()).isEqualTo(40_000_000);
        assertThat(both.at("/organization/roundsRaised/nodes/0/otherTellings/0/key")
                        .asString())
                .isEqualTo("retold-second");
        assertThat(both.at("/most/organization/totalRaisedUsd").asLong()).isEqualTo(55_000_000);
        assertThat(both.at("/most/organization/roundsRaised/nodes/0/conflictsWith/key")
                        .asString())
                .isEqualTo("retold-first");
        assertThat(both.at("/every/organization/totalRaisedUsd").asLong()).isEqualTo(95_000_000);
        JsonNode spread = reader.data("{ concentration(window: { from: \"2026-04-01\", to: \"2026-04-01\" }, within: "
                + "{ slug: { eq: \"retold-lab\" } }) { sourceSpread(of: \"totalUsd\", first: 9) "
                + "{ least most readings { conflicts value } } } }");
        assertThat(spread.at("/concentration/sourceSpread/most").asDouble()).isEqualTo(55e6);
        JsonNode refused = writer.error(
                "mutation { retract(id: " + first.at("/recordFundingRound/fundingRound/id") + ") { revision } }");
        assertThat(refused.get("code").asString()).isEqualTo("STILL_REFERRED_TO");
    }

    private long revision() {
        return reader.data("{ meta { revision } }").at("/meta/revision").asLong();
    }

    private JsonNode slug(String name) {
        return reader.data("{ organization(slug: \"" + name + "\") { id slug sector suppliersCount } }")
                .get("organization");
    }

    private static String retract(String id) {
        return "mutation { retract(id: \"" + id + "\") { retractedIds changed { id } } }";
    }

    private static String organization(String slug) {
        return """
                mutation { recordOrganization(input: { slug: "%1$s", name: "Lab %1$s", kind: COMPANY, layer: FRONTIER_LAB, country: "US", founded: 2020 }) {
                  revision dryRun repeated organization { id slug name country founded } changed { __typename id }
                  warnings { kind field message other { ... on Organization { slug } } }
                } }""".formatted(slug);
    }
}
