package dev.interlock.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.Exports;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import dev.interlock.testing.Tables;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a GraphQL document names, exported: compared with what the endpoint answers to the same document. */
@ShippedFactsTest
class DocumentExportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    private Exports exports = new Exports(0);
    private GraphQl graphql = new GraphQl(0);

    @BeforeEach
    void connect() {
        exports = new Exports(port);
        graphql = new GraphQl(port);
    }

    @ParameterizedTest
    @CsvSource({"graphml", "gexf"})
    void pathsComeWithAllFactsOfTheirStepsWhateverIsAskedOfThem(String format) {
        String paths = "paths(from: \"nvidia\", to: \"xai\", maxHops: 3, first: 20) { nodes { %s } }";
        byte[] picture =
                Exports.whole(exports.post("?format=" + format, "{ graph { " + paths.formatted("length") + " } }"));

        JsonNode answer = graphql.data("{ graph { "
                + paths.formatted("organizations { slug } steps { hop { facts { kind fact { __typename key } } } }")
                + " } }");
        Set<String> organizations = new TreeSet<>();
        answer.findValues("slug").forEach(slug -> organizations.add(slug.asString()));
        assertThat(Exports.nodes(picture)).containsAll(organizations);
        assertThat(factsOf(picture)).containsExactlyInAnyOrderElementsOf(facts(answer));
    }

    @Test
    void loopsComeWithAllTheirFacts() {
        String loops = "moneyLoops(through: \"nvidia\", maxLength: 3, first: 5) { nodes { %s } }";
        byte[] picture = Exports.whole(exports.post("?format=graphml", "{ " + loops.formatted("length") + " }"));

        JsonNode answer =
                graphql.data("{ " + loops.formatted("hops { facts { kind fact { __typename key } } }") + " }");
        assertThat(factsOf(picture)).containsExactlyInAnyOrderElementsOf(facts(answer));
    }

    @Test
    void aGroupComesWithItsMembersAndWhatHoldsItTogether() {
        byte[] picture = Exports.whole(exports.post(
                "?format=graphml", "{ graph { consolidation(organization: \"spacex\") { group { circular } } } }"));

        assertThat(Exports.nodes(picture)).contains("spacex", "xai", "x-corp");
        assertThat(Exports.edges(picture))
                .anyMatch(edge -> edge.startsWith("spacex > xai by Acquisition:"))
                .anyMatch(edge -> edge.startsWith("xai > x-corp by Acquisition:"));
    }

    @Test
    void aListIsWholeUnlessItsDocumentSaysHowMany() {
        String all = "{ organizations(where: { country: { eq: \"DE\" } }) { totalCount } }";
        String three = "{ organizations(where: { country: { eq: \"US\" } }, first: 3) { nodes { name } } }";

        assertThat(Tables.read(Exports.text(exports.post("?format=csv", all))))
                .hasSize(graphql.data(all).at("/organizations/totalCount").asInt())
                .hasSizeGreaterThan(25)
                .allMatch(row -> row.get("country").equals("DE"));
        assertThat(Tables.read(Exports.text(exports.post("?format=csv", three))))
                .hasSize(3);
    }

    @Test
    void counterpartiesComeWithTheFactsBetween() {
        byte[] picture = Exports.whole(
                exports.post("?format=graphml", "{ organization(slug: \"nvidia\") { portfolio { totalCount } } }"));

        Set<String> companies = new TreeSet<>();
        Exports.edges(picture).stream()
                .filter(edge -> edge.startsWith("nvidia > ") && !edge.contains("Acquisition"))
                .forEach(edge -> companies.add(edge.split(" ")[2]));
        assertThat(companies).hasSize(49);
    }

    @Test
    void oneTableOfAnAnswerCanBeTaken() {
        String document = "{ fundingRounds(first: 5) { nodes { organization { name } } } }";

        assertThat(Exports.refusal(exports.post("?format=csv", document))
                        .get("argument")
                        .asString())
                .isEqualTo("format");
        assertThat(Tables.read(Exports.text(exports.post("?format=csv&table=funding_rounds", document))))
                .hasSize(5);
        // Named with the facts, though nobody asked for them.
        assertThat(Tables.read(Exports.text(exports.post("?format=csv&table=sources", document))))
                .isNotEmpty();
    }

    @Test
    void assumedFactsAreMarkedOrRefused() {
        String document = """
                { graph(assume: [{ invest: { investor: "nvidia", company: "aleph-alpha", amountUsd: 5 } }]) {
                    fundingRounds(where: { organization: { slug: { eq: "aleph-alpha" } } }) {
                      nodes { participations { totalCount } } } } }""";

        List<JsonNode> lines = Exports.text(exports.post("?format=ndjson", document))
                .lines()
                .map(JSON::readTree)
                .toList();
        assertThat(lines).filteredOn(line -> line.has("assumed")).hasSize(2);
        assertThat(Exports.text(exports.post("?format=graphml", document)))
                .contains("<data key=\"edge.assumed\">true</data>");
        assertThat(Exports.refusal(exports.post("?format=zip", document))
                        .get("argument")
                        .asString())
                .isEqualTo("assume");
    }

    @Test
    void theFormatMayStandInTheAcceptHeaderAndTheDocumentByItself() {
        HttpResponse<byte[]> response = exports.send(HttpRequest.newBuilder(exports.address(""))
                .header("Content-Type", "application/graphql")
                .header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("{ organization(slug: \"nvidia\") { name } }")));

        assertThat(Tables.read(Exports.text(response)))
                .singleElement()
                .matches(row -> row.get("id").equals("nvidia"));
        assertThat(response.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "?format=pdf; { organizations { totalCount } }; format",
                "''; { organizations { totalCount } }; format",
                "?format=csv&table=planets; { organizations { totalCount } }; table",
                "?format=zip&table=stakes; { organizations { totalCount } }; table",
                "?format=zip&asOf=2026-01-01; { organizations { totalCount } }; asOf",
                "?format=zip; { organizations { planet } }; query",
                "?format=zip; { organizations(first: 501) { totalCount } }; first",
                "?format=zip; mutation { retract(input: {}) { revision } }; query",
                "?format=zip; { a: graph(asOf: \"2024-01-01\") { organizations { totalCount } } b: organizations { totalCount } }; query"
            })
    void whatCannotBeAnsweredIsToldWithTheArgument(String parameters, String document, String argument) {
        HttpResponse<byte[]> response = exports.post(parameters, document);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Exports.refusal(response).get("argument").asString()).isEqualTo(argument);
        assertThat(Exports.refusal(response).get("hint").asString()).isNotBlank();
    }

    @Test
    void nothingIsWrittenThroughThisDoor() {
        HttpResponse<byte[]> response = exports.post(
                "?format=zip",
                "mutation { recordOrganization(input: { name: \"Nobody Yet\", kind: COMPANY }, reason: \"test\") { __typename } }");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(graphql.data("{ organization(slug: \"nobody-yet\") { name } }")
                        .get("organization")
                        .isNull())
                .isTrue();
    }

    private static Set<String> factsOf(byte[] picture) {
        Set<String> facts = new TreeSet<>();
        Exports.edges(picture).stream()
                .map(edge -> edge.substring(edge.indexOf(" by ") + 4))
                .filter(fact -> !fact.startsWith("Organization:"))
                .forEach(facts::add);
        return facts;
    }

    private static Set<String> facts(JsonNode answer) {
        Set<String> facts = new TreeSet<>();
        answer.findValues("fact").stream()
                .filter(fact -> !fact.isNull())
                .filter(fact -> !fact.get("__typename").asString().equals("Organization"))
                .forEach(fact -> facts.add(fact.get("__typename").asString() + ":"
                        + fact.get("key").asString()));
        assertThat(facts).isNotEmpty();
        return facts;
    }
}
