package dev.interlock.api.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.Exports;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.Imports;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes to the door that should not, and what left by the other door. Nothing here changes a fact. */
@InterlockTest
class ImportDoorTest {
    private static final String ORGANIZATIONS =
            "id,name,aliases,kind,layer,sector,country,founded,listed,website,parent_id\n";
    private static final String ROUNDS = "id,organization_id,series,amount_usd,post_money_valuation_usd,announced_on,"
            + "status,part_of,collections,source_ids,note\n";

    @LocalServerPort
    private int port;

    private Imports imports;
    private long before;

    @BeforeEach
    void meet() {
        imports = new Imports(port, TestDatabase.WRITE_KEY);
        before = revision();
    }

    @AfterEach
    void nothingChanged() {
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void nobody_without_the_key_gets_in() {
        Map<String, byte[]> files =
                Map.of("organizations.csv", (ORGANIZATIONS + "a,A,,COMPANY,,,,,,,\n").getBytes(UTF_8));

        assertThat(new Imports(port, "").form("", files, "").status()).isEqualTo(401);
        assertThat(new Imports(port, "not-the-key-of-this-service")
                        .form("", files, "")
                        .status())
                .isEqualTo(403);
        assertThat(new Imports(port, "").get("/import").status()).isEqualTo(401);
    }

    @Test
    void what_is_exported_comes_back_without_a_change() {
        byte[] zip = Exports.whole(new Exports(port).get("facts.zip"));
        byte[] lines = Exports.whole(new Exports(port).get("facts.ndjson"));

        Imports.Answer tables = imports.body("", "application/zip", zip);
        Imports.Answer ndjson = imports.body("", "application/x-ndjson", lines);

        for (Imports.Answer answer : new Imports.Answer[] {tables, ndjson}) {
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            assertThat(answer.changes()).isZero();
            assertThat(answer.count("Organization", "unchanged")).isEqualTo(organizations());
            assertThat(answer.count("Participation", "unchanged")).isPositive();
        }
    }

    @Test
    void a_row_of_our_own_tables_is_refused_with_its_place_and_the_repair() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "my facts/rounds of ours.csv",
                (ROUNDS + "r1,nvidea,A,5000000,,2026-01-05,CLOSED,,,,\n"
                                + "r2,nvidia,A,5.5,,2026-01-05,CLOSED,,,,\n"
                                + "r3,nvidia,A,5000000,,05.01.2026,CLOSED,,,,\n"
                                + "r4,nvidia,A,5000000,,2026-01-05,CLOSED,r5,,,\n"
                                + "r5,nvidia,A,5000000,,2026-01-05,CLOSED,r4,,,\n"
                                + "r6,nvidia,A,5000000\n")
                        .getBytes(UTF_8));

        Imports.Answer answer = imports.form("", files, "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.refused())
                .containsExactlyInAnyOrder(
                        "my facts/rounds of ours.csv:2 organization_id: refers to Organization 'nvidea', which is not"
                                + " there; did you mean nvidia?; add it or correct the name",
                        "my facts/rounds of ours.csv:3 amount_usd: '5.5' is not a whole number; write 1500000 for 1.5"
                                + " million",
                        "my facts/rounds of ours.csv:4 announced_on: '05.01.2026' is not a date; write 2026-02-17",
                        "my facts/rounds of ours.csv:5 part_of: comes back to itself through others; break the ring",
                        "my facts/rounds of ours.csv:6 part_of: refers to FundingRound 'r4', whose own row my"
                                + " facts/rounds of ours.csv:5 was refused; mend that first",
                        "my facts/rounds of ours.csv:7: has 4 cells, the header has 11; quote cells that hold commas,"
                                + " and close every quote");
    }

    @Test
    void tables_that_are_none_are_told_apart() {
        assertThat(refusal("text/csv", "who,what\na,b\n".getBytes(UTF_8)))
                .contains("no table of facts has this header [who, what]")
                .contains("send a mapping with it");
        assertThat(refusal("text/csv", new byte[0])).contains("the file is empty");
        assertThat(refusal("text/csv", (ORGANIZATIONS + "a,Größe,,COMPANY,,,,,,,\n").getBytes(ISO_8859_1)))
                .contains("holds bytes that are not UTF-8");
        assertThat(refusal("text/csv", (ORGANIZATIONS + "a,A\u0000B,,COMPANY,,,,,,,\n").getBytes(UTF_8)))
                .contains("holds a control character");
        assertThat(refusal("application/x-ndjson", "{\"type\": \"Organization\", \"key\": \"a\"".getBytes(UTF_8)))
                .contains("is no JSON");
        assertThat(refusal("application/x-ndjson", "{\"type\": \"Company\"}\n[]\n7".getBytes(UTF_8)))
                .contains("'Company' is no type")
                .contains("is no object");
        assertThat(refusal(
                        "application/x-ndjson",
                        "{\"type\":\"Organization\",\"key\":\"a\",\"name\":\"A\",\"kind\":\"COMPANY\",\"ceo\":\"B\"}"
                                .getBytes(UTF_8)))
                .contains("'ceo' is nothing that a Organization says");
        assertThat(refusal("application/x-ndjson", ("[".repeat(100_000)).getBytes(UTF_8)))
                .contains("is no JSON");
    }

    @Test
    void requests_that_bring_no_table_are_told_what_to_send() throws IOException {
        assertThat(message(imports.body("", "application/x-www-form-urlencoded", "a=b".getBytes(UTF_8))))
                .contains("A table does not come as this");
        assertThat(message(imports.body("?dryrun=true", "text/csv", new byte[0])))
                .contains("There is no such parameter here");
        assertThat(message(imports.body("?badRows=ignore", "text/csv", new byte[0])))
                .contains("There is no such choice");
        assertThat(message(imports.body("", "application/zip", "PK\u0003\u0004 cut".getBytes(UTF_8))))
                .contains("body.zip");
        assertThat(message(imports.body("", "application/zip", Imports.zip(Map.of()))))
                .isNotEmpty();
        byte[] gz = gzip((ORGANIZATIONS).getBytes(UTF_8));
        assertThat(message(imports.body("", "application/gzip", Arrays.copyOf(gz, gz.length - 12))))
                .contains("ends in the middle");
        assertThat(message(imports.form("", Map.of(), ""))).contains("No table came");
        assertThat(imports.get("/import/none").status()).isEqualTo(404);
    }

    @Test
    void names_in_a_zip_are_no_paths() {
        Imports.Answer answer = imports.body(
                "?dryRun=true",
                "application/zip",
                Imports.zip(Map.of(
                        "../../../../etc/organizations.csv",
                        (ORGANIZATIONS + "a,A,,COMPANY,,,,,,,\n").getBytes(UTF_8))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.count("Organization", "added")).isEqualTo(1);
    }

    @Test
    void a_mapping_that_means_nothing_is_refused_with_its_place() {
        Map<String, byte[]> files = Map.of("t.csv", "a;b\n1;2\n".getBytes(UTF_8));

        assertThat(message(imports.form("", files, "{"))).contains("mapping: this is no JSON");
        assertThat(message(imports.form(
                        "",
                        files,
                        "{\"tables\": [{\"file\": \"*\", \"rows\": [{\"into\": \"Company\", \"fields\": {}}]}]}")))
                .contains("mapping.tables[0].rows[0].into: there is no such kind of thing");
        assertThat(
                        message(
                                imports.form(
                                        "",
                                        files,
                                        "{\"tables\": [{\"file\": \"*\", \"rows\": [{\"into\": \"Source\", \"fields\": {\"urls\": \"a\"}}]}]}")))
                .contains("mapping.tables[0].rows[0].fields: 'urls' has no meaning here");
        assertThat(imports.form(
                                "",
                                files,
                                "{\"tables\": [{\"file\": \"*\", \"rows\": [{\"into\": \"Source\", \"fields\": {\"url\": \"c\"}}]}]}")
                        .refused())
                .containsExactly("t.csv:1: the mapping names columns that the file does not have: [c]; it has [a, b]");
    }

    @Test
    void dry_runs_are_remembered_and_told_about() {
        Imports.Answer made = imports.body(
                "?dryRun=true&name=mine.csv", "text/csv", (ORGANIZATIONS + "a,A,,COMPANY,,,,,,,\n").getBytes(UTF_8));

        Imports.Answer shown = imports.get(made.body().path("url").asString());

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().path("state").asString()).isEqualTo("DONE");
        assertThat(shown.body().path("rows").asLong()).isEqualTo(1);
        assertThat(shown.report()).isEqualTo(made.report());
        assertThat(imports.get("/import").body().path("imports").toString()).contains("mine.csv");
    }

    private String refusal(String type, byte[] body) {
        Imports.Answer answer = imports.body("", type, body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        return answer.refused().toString();
    }

    private static String message(Imports.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.body().path("hint").asString()).isNotBlank();
        return answer.body().path("message").asString();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }

    private long organizations() {
        return new GraphQl(port)
                .data("{ organizations(first: 0) { totalCount } }")
                .at("/organizations/totalCount")
                .asLong();
    }

    private long revision() {
        return new GraphQl(port)
                .data("{ meta { revision } }")
                .at("/meta/revision")
                .asLong();
    }
}
