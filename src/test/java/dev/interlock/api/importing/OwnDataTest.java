package dev.interlock.api.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.Imports;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The way of docs/import.md, from a sheet with a mistake to a new money loop. */
@InterlockTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnDataTest {
    private static final Path EXAMPLE = Path.of("docs", "import-example");
    private static final String DEALS = Imports.text(EXAMPLE.resolve("deals.csv"));
    private static final String RIGHT_DEALS = DEALS.replace(";Alpenmodel;", ";Alpenmodell;");
    private static final String MAPPING = Imports.text(EXAMPLE.resolve("mapping.json"));
    private static final String LOOPS = """
            { moneyLoops(through: "nordlicht-compute", first: 10) {
                nodes { organizations { slug } bottleneckUsd } } }""";

    @LocalServerPort
    private int port;

    private Imports imports;
    private GraphQl graphql;

    @BeforeEach
    void meet() {
        imports = new Imports(port, TestDatabase.WRITE_KEY);
        graphql = new GraphQl(port);
    }

    @Test
    @Order(1)
    void one_wrong_row_stops_everything_and_says_what_was_meant() {
        long before = revision();

        Imports.Answer answer = send("", DEALS);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        assertThat(answer.refused())
                .containsExactly("deals.csv:6 To: no organization is called 'Alpenmodel'; did you mean Alpenmodell"
                        + " (alpenmodell)?; correct the name, or record the organization first");
        assertThat(answer.report().path("stopped").asBoolean()).isTrue();
        assertThat(answer.report().path("written").asBoolean()).isFalse();
        assertThat(revision()).isEqualTo(before);
        assertThat(graphql.data("{ organization(slug: \"alpenmodell\") { name } }")
                        .at("/organization")
                        .isNull())
                .isTrue();
    }

    @Test
    @Order(2)
    void a_dry_run_tells_the_same_as_the_import_and_writes_nothing() {
        long before = revision();

        Imports.Answer answer = send("?dryRun=true", RIGHT_DEALS);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.count("Organization", "added")).isEqualTo(4);
        assertThat(answer.count("FundingRound", "added")).isEqualTo(3);
        assertThat(answer.count("Participation", "added")).isEqualTo(3);
        assertThat(answer.count("SupplyAgreement", "added")).isEqualTo(2);
        assertThat(answer.count("Source", "added")).isEqualTo(5);
        assertThat(answer.report().path("written").asBoolean()).isFalse();
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void mended_it_closes_two_money_loops() {
        Imports.Answer answer = send("?reason=sheet+of+deals", RIGHT_DEALS);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.report().path("written").asBoolean()).isTrue();
        assertThat(answer.report().path("revision").asLong()).isEqualTo(revision());
        JsonNode loops = graphql.data(LOOPS).at("/moneyLoops/nodes");
        assertThat(loops.valueStream()).as(loops.toString()).hasSize(2);
        assertThat(loops.toString())
                .contains("{\"organizations\":[{\"slug\":\"nordlicht-compute\"},{\"slug\":\"alpenmodell\"}")
                .contains("\"bottleneckUsd\":90500000")
                .contains("\"slug\":\"fjord-chips\"")
                .contains("\"bottleneckUsd\":25000000");
        JsonNode round = graphql.data("""
                { organization(slug: "alpenmodell") { country layer kind
                    roundsRaised { nodes { key amountUsd announcedOn sources { url publisher } history { by reason } } } } }""").at("/organization");
        assertThat(round.path("country").asString()).isEqualTo("AT");
        assertThat(round.toString())
                .contains("\"key\":\"alpenmodell-2026-01-15\",\"amountUsd\":120000000,\"announcedOn\":\"2026-01-15\"")
                .contains("\"url\":\"https://example.com/nordlicht-alpenmodell\",\"publisher\":\"example.com\"")
                .contains("\"reason\":\"sheet of deals\"");
    }

    @Test
    @Order(4)
    void sent_again_it_changes_nothing() {
        long before = revision();

        Imports.Answer answer = send("", RIGHT_DEALS);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.changes()).isZero();
        assertThat(answer.count("FundingRound", "unchanged")).isEqualTo(3);
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void a_later_sheet_corrects_and_the_earlier_belief_stays() {
        long before = revision();

        Imports.Answer answer = send("", RIGHT_DEALS.replace(";120;", ";150;"));

        assertThat(answer.count("FundingRound", "changed")).isEqualTo(1);
        assertThat(answer.count("Participation", "changed")).isEqualTo(1);
        assertThat(answer.changes()).isEqualTo(2);
        String question =
                "{ graph(knownAt: {revision: %d}) { fundingRounds(where: {organization: {slug: {eq: \"alpenmodell\"}}}, orderBy: [{field: ANNOUNCED_ON}])"
                        + " { nodes { amountUsd } } } }";
        assertThat(graphql.data(question.formatted(before)).toString()).contains("120000000");
        assertThat(graphql.data(question.formatted(revision())).toString()).contains("150000000");
    }

    @Test
    @Order(6)
    void bad_rows_may_be_left_out() {
        String more = DEALS.lines().findFirst().orElseThrow()
                + "\n01.06.2026;Hafen Ventures;Alpenmodell;invests;10;https://example.com/more"
                + "\n31.02.2026;Hafen Ventures;Alpenmodell;invests;10;https://example.com/no-day"
                + "\n02.06.2026;Hafen Ventures;Alpenmodell;invests;ten;https://example.com/no-number\n";

        Imports.Answer answer = send("?badRows=skip", more);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.count("FundingRound", "added")).isEqualTo(1);
        assertThat(answer.refused())
                .containsExactly(
                        "deals.csv:3 Date: '31.02.2026' is not a date as dd.MM.yyyy",
                        "deals.csv:4 Million USD: 'ten' is not a number with ',' before its decimals");
        JsonNode file = answer.report().path("files").get(1);
        assertThat(file.path("rows").asLong()).isEqualTo(3);
        assertThat(file.path("taken").asLong()).isEqualTo(1);
        assertThat(file.path("refused").asLong()).isEqualTo(2);
    }

    private Imports.Answer send(String parameters, String deals) {
        return imports.form(
                parameters,
                Map.of(
                        "companies.csv",
                        Imports.text(EXAMPLE.resolve("companies.csv")).getBytes(UTF_8),
                        "deals.csv",
                        deals.getBytes(UTF_8)),
                MAPPING);
    }

    private long revision() {
        return graphql.data("{ meta { revision } }").at("/meta/revision").asLong();
    }
}
