package dev.interlock.api.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.Exports;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Tables;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whole views and lists, each under an address of its own. */
@ShippedFactsTest
class WholeFilesTest {
    private static final Tables SHIPPED = Tables.shipped();
    private static final Set<String> TRUSTED = Set.of("CLOSED", "COMMITTED", "ANNOUNCED");

    @LocalServerPort
    private int port;

    private Exports exports = new Exports(0);
    private GraphQl graphql = new GraphQl(0);

    @BeforeEach
    void connect() {
        exports = new Exports(port);
        graphql = new GraphQl(port);
    }

    @Test
    void allFactsComeAsTheFilesTheyWereLoadedFrom() throws IOException {
        HttpResponse<byte[]> response = exports.get("facts.zip");

        Map<String, byte[]> files = Exports.unzipped(Exports.whole(response));

        assertThat(files).hasSize(10);
        files.forEach((name, content) -> assertThat(
                        Tables.read(new String(content, UTF_8)).stream().map(Tables.Row::known))
                .as(name)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(SHIPPED.rows(name.replace(".csv", "")).stream()
                        .map(Tables.Row::known)
                        .toList()));
        assertThat(response.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"facts.zip\"");
        assertThat(response.headers().firstValue("Interlock-Revision"))
                .contains(graphql.data("{ meta { revision } }")
                        .at("/meta/revision")
                        .asString());
        assertThat(Exports.whole(exports.get("facts.zip"))).isEqualTo(response.body());
    }

    @ParameterizedTest
    @CsvSource({"graphml", "gexf"})
    void aPictureShowsEveryOrganizationAndEveryTieInView(String format) {
        byte[] picture = Exports.whole(exports.get("graph." + format));

        assertThat(Exports.nodes(picture))
                .containsExactlyInAnyOrderElementsOf(SHIPPED.rows("organizations").stream()
                        .map(row -> row.get("id"))
                        .toList());
        Set<String> expected = new TreeSet<>();
        Map<String, Tables.Row> rounds = SHIPPED.rows("funding_rounds").stream()
                .filter(WholeFilesTest::isTrusted)
                .collect(Collectors.toMap(row -> row.get("id"), row -> row));
        SHIPPED.rows("participations").stream()
                .filter(row -> rounds.containsKey(row.get("round_id")))
                .forEach(row -> expected.add(row.get("investor_id") + " > "
                        + Objects.requireNonNull(rounds.get(row.get("round_id")))
                                .get("organization_id")
                        + " by Participation:" + row.get("round_id") + ":" + row.get("investor_id")));
        SHIPPED.rows("supply_agreements").stream()
                .filter(WholeFilesTest::isTrusted)
                .forEach(row -> expected.add(row.get("customer_id") + " > " + row.get("supplier_id")
                        + " by SupplyAgreement:" + row.get("id")));
        assertThat(Exports.edges(picture))
                .doesNotHaveDuplicates()
                .containsAll(expected)
                .filteredOn(edge -> edge.contains("Participation:") || edge.contains("SupplyAgreement:"))
                .hasSameSizeAs(expected);
    }

    @Test
    void aListHoldsTheRowsThatItsFilterFinds() {
        String csv = Exports.text(exports.get(
                "funding-rounds.csv",
                "asOf",
                "2026-02-17",
                "where",
                "{\"collections\": {\"has\": \"us-megarounds-2026-02-17\"}}"));

        assertThat(Tables.read(csv))
                .hasSize(17)
                .allMatch(row -> row.list("collections").contains("us-megarounds-2026-02-17"));
    }

    @Test
    void aListIsNotCutIntoPages() {
        assertThat(Tables.read(Exports.text(exports.get("organizations.csv"))))
                .hasSameSizeAs(SHIPPED.rows("organizations"));
        assertThat(Tables.read(Exports.text(exports.get("sources.csv")))).hasSameSizeAs(SHIPPED.rows("sources"));
    }

    @Test
    void statusesAreTrustedAsTheyAreNamed() {
        String closed = Exports.text(exports.get("acquisitions.csv", "statuses", "CLOSED"));

        assertThat(Tables.read(closed))
                .hasSameSizeAs(SHIPPED.rows("acquisitions").stream()
                        .filter(row -> row.get("status").equals("CLOSED"))
                        .toList())
                .allMatch(row -> row.get("status").equals("CLOSED"));
    }

    @Test
    void roundsArePicturedWithThoseWhoPaid() {
        byte[] picture = Exports.whole(
                exports.get("funding-rounds.graphml", "where", "{\"organization\": {\"slug\": {\"eq\": \"xai\"}}}"));

        assertThat(Exports.edges(picture))
                .filteredOn(edge -> edge.contains("Participation:"))
                .isNotEmpty()
                .allMatch(edge -> edge.contains(" > xai by "))
                .hasSize(SHIPPED.rows("participations").stream()
                        .filter(row -> row.get("round_id").startsWith("xai"))
                        .filter(row -> SHIPPED.rows("funding_rounds").stream()
                                .anyMatch(round -> round.get("id").equals(row.get("round_id"))
                                        && round.get("organization_id").equals("xai")
                                        && isTrusted(round)))
                        .toList()
                        .size());
    }

    /** X Corp. is part of SpaceX since February 2026, so that what X owed stands for SpaceX. */
    @Test
    void consolidatedPicturesShowGroups() {
        byte[] single = Exports.whole(exports.get("graph.graphml"));
        byte[] groups = Exports.whole(exports.get("graph.graphml", "consolidated", "true"));

        assertThat(Exports.nodes(single)).contains("x-corp", "xai", "spacex");
        assertThat(Exports.nodes(groups)).contains("spacex").doesNotContain("x-corp", "xai");
        assertThat(Exports.edges(groups))
                .anyMatch(edge -> edge.startsWith("nvidia > spacex by Participation:xai"))
                .noneMatch(edge -> edge.startsWith("spacex > spacex "));
    }

    @Test
    void theHeadersCanBeHadByThemselves() {
        HttpResponse<byte[]> response = exports.send(HttpRequest.newBuilder(exports.address("/graph.gexf"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/gexf+xml");
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "graph.pdf; ; ; format; pdf",
                "graph.csv; ; ; format; csv",
                "everything.zip; ; ; what; everything",
                "graph.graphml; asOf; 17.02.2026; asOf; 17.02.2026",
                "graph.graphml; statuses; CLOSED,SURE; statuses; SURE",
                "graph.graphml; consolidated; yes; consolidated; yes",
                "graph.ndjson; consolidated; true; consolidated; true",
                "graph.graphml; date; 2026-02-17; date; 2026-02-17",
                "facts.zip; asOf; 2026-02-17; asOf; 2026-02-17",
                "organizations.csv; where; country; where; country"
            })
    void whatCannotBeAnsweredIsToldWithTheArgument(
            String file, String parameter, String value, String argument, String told) {
        String[] parameters = parameter == null ? new String[0] : new String[] {parameter, value};

        HttpResponse<byte[]> response = exports.get(file, parameters);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Exports.refusal(response).get("code").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(Exports.refusal(response).get("argument").asString()).isEqualTo(argument);
        assertThat(Exports.refusal(response).get("value").asString()).isEqualTo(told);
        assertThat(Exports.refusal(response).get("hint").asString()).isNotBlank();
    }

    @Test
    void aFilterThatTheSchemaDoesNotKnowIsToldByTheSchema() {
        HttpResponse<byte[]> response = exports.get("organizations.csv", "where", "{\"planet\": {\"eq\": \"Mars\"}}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Exports.refusal(response).get("message").asString()).contains("planet");
        assertThat(List.of("argument", "hint", "code"))
                .allMatch(field -> Exports.refusal(response).has(field));
    }

    private static boolean isTrusted(Tables.Row row) {
        return TRUSTED.contains(row.get("status"));
    }
}
