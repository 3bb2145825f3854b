package dev.interlock.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.Imports;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Crunchbase's tables come in through the public door, with their dirt, and reach the numbers another program counted. */
@InterlockTest
@TestPropertySource(properties = "interlock.seed=")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("realdata")
class CrunchbaseImportTest {
    private static final long MINUTES_3 = 180_000;
    private static final List<String> TABLES =
            List.of("investments", "acquisitions", "company_investments", "people_investments");
    private static final String LOST = "#N/A";
    /** The only name that is another one once its accents are mended. */
    private static final String MANGLED = "Magenta Computac√É¬≠on";

    private static final String MENDED = "Magenta Computacíon";

    @LocalServerPort
    private int port;

    private Imports imports;
    private GraphQl graphql;
    private final RealData set = RealData.set("cb2013");
    private final JsonNode profile = set.profile();

    @BeforeEach
    void meet() {
        imports = new Imports(port, TestDatabase.WRITE_KEY);
        graphql = new GraphQl(port);
    }

    @Test
    @Order(1)
    void all_of_2013_comes_in_within_three_minutes_and_every_row_is_accounted_for() {
        long begun = System.currentTimeMillis();
        Imports.Answer answer = crunchbase2013("?badRows=skip", TABLES);

        assertThat(System.currentTimeMillis() - begun).isLessThan(MINUTES_3);
        assertThat(answer.report().path("written").asBoolean())
                .as(answer.body().toString())
                .isTrue();
        long rows = 0;
        for (JsonNode file : answer.report().path("files")) {
            rows += file.path("rows").asLong();
            assertThat(Stream.of("empty", "repeated", "refused", "taken")
                            .mapToLong(what -> file.path(what).asLong())
                            .sum())
                    .isEqualTo(file.path("rows").asLong());
        }
        assertThat(rows).isEqualTo(80_245 + 9_562 + 6_206 + 13_293);
        assertThat(answer.count("FundingRound", "added"))
                .isEqualTo(profile.path("rounds (company, date, amount)").asLong());
        JsonNode dirt = profile.path("dirt in investments");
        assertThat(answer.count("Participation", "added"))
                .isEqualTo(profile.path("participations").asLong()
                        - dirt.path("duplicate rows").asLong());
        assertThat(file(answer, "investments.csv").path("refused").asLong())
                .isEqualTo(dirt.path("no company name").asLong()
                        + dirt.path("no investor name").asLong());
        assertThat(file(answer, "investments.csv").path("repeated").asLong())
                .isEqualTo(dirt.path("duplicate rows").asLong());
    }

    @Test
    @Order(2)
    void the_names_and_pairs_are_those_that_another_program_counted() {
        Imports.Answer answer = crunchbase2013("?badRows=skip&dryRun=true", List.of("investments", "acquisitions"));
        Set<List<String>> pairs = new LinkedHashSet<>();
        Set<List<String>> real = new LinkedHashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> namesOfRefused = new HashSet<>();
        for (Map<String, String> row : set.rows("acquisitions")) {
            List<String> pair = pair(row, "acquiring_name", "acquired_name");
            boolean refused = pair.contains(LOST) || pair.get(0).equals(pair.get(1));
            pairs.add(pair);
            (refused ? namesOfRefused : names).addAll(pair);
            if (!refused) {
                real.add(pair);
            }
        }
        for (Map<String, String> row : set.rows("investments")) {
            List<String> pair = pair(row, "company_name", "investor_name");
            if (!pair.contains("")) {
                names.addAll(pair);
            }
        }
        namesOfRefused.removeAll(names);

        assertThat(pairs)
                .hasSize(profile.path("distinct acquirer->acquired pairs").asInt());
        assertThat(namesOfRefused).contains(LOST).hasSizeLessThan(50);
        assertThat(answer.count("Acquisition", "unchanged")).isEqualTo(real.size());
        assertThat(answer.changes()).isZero();
        assertThat(names).contains(MANGLED, MENDED);
        assertThat(answer.count("Organization", "unchanged"))
                .isEqualTo(profile.path("organisations and people (all names)").asLong() - namesOfRefused.size() - 1);
    }

    private static List<String> pair(Map<String, String> row, String one, String other) {
        return List.of(
                String.valueOf(row.get(one)).strip(),
                String.valueOf(row.get(other)).strip());
    }

    @Test
    @Order(3)
    void what_a_well_known_company_did_is_there() {
        JsonNode data = graphql.data("""
                { cisco: organization(slug: "Cisco") { acquisitionsMade(first: 0) { totalCount } }
                  intel: organization(slug: "Intel Capital") { participationsCount }
                  yc: organization(slug: "Y Combinator") { kind }
                  thiel: organization(slug: "Peter Thiel") { kind }
                  facebook: organization(slug: "Facebook") { kind country
                    roundsRaised(where: {announcedOn: {eq: "2004-09-01"}}) { nodes { amountUsd participations { nodes { investor { name } } } } } } }""");

        assertThat(data.at("/cisco/acquisitionsMade/totalCount").asLong())
                .isEqualTo(profile.at("/top acquirers/0/1").asLong());
        assertThat(data.at("/intel/participationsCount").asLong())
                .isEqualTo(set.rows("investments").stream()
                        .filter(row -> "Intel Capital".equals(row.get("investor_name")))
                        .distinct()
                        .count());
        assertThat(data.at("/yc/kind").asString()).isEqualTo("COMPANY");
        assertThat(data.at("/thiel/kind").asString()).isEqualTo("PERSON");
        assertThat(data.at("/facebook/country").asString()).isEqualTo("US");
        assertThat(data.at("/facebook/roundsRaised").toString())
                .contains("\"amountUsd\":500000")
                .contains("Peter Thiel")
                .contains("Reid Hoffman");
    }

    @Test
    @Order(4)
    void a_second_time_changes_nothing() {
        long before = revision();
        Imports.Answer answer = crunchbase2013("?badRows=skip", TABLES);

        assertThat(answer.changes()).isZero();
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void the_later_exports_come_in_as_corrections() {
        long of2013 = acquisitions();
        Imports.Answer first = export("2014-12", "acquisitions_2014-12_semicolon_cr");

        assertThat(first.report().path("written").asBoolean())
                .as(first.body().toString())
                .isTrue();
        JsonNode rows = file(first, "acquisitions_2014-12_semicolon_cr.csv");
        assertThat(rows.path("rows").asLong() - rows.path("empty").asLong()).isEqualTo(12_851);
        assertThat(rows.path("empty").asLong()).isEqualTo(42_389);
        long told = first.count("Acquisition", "added") + first.count("Acquisition", "changed");
        assertThat(told).isEqualTo(12_851 - 86 - 1);
        assertThat(acquisitions()).isEqualTo(of2013 + first.count("Acquisition", "added"));
        assertThat(first.count("Acquisition", "changed")).isGreaterThan(8_000);

        Imports.Answer second = export("2015-01", "acquisitions_2015-01");
        assertThat(second.count("Acquisition", "added") + second.count("Acquisition", "changed"))
                .isEqualTo(13_507 - 111 - 4);
        assertThat(second.count("Acquisition", "added")).isLessThan(1_000);
        assertThat(export("2015-01", "acquisitions_2015-01").changes()).isZero();
    }

    private Imports.Answer crunchbase2013(String parameters, List<String> tables) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach(table -> files.put(table + ".csv", set.bytes(table)));
        return imports.form(parameters, files, mapping("crunchbase-2013"));
    }

    private Imports.Answer export(String month, String table) {
        RealData exports = RealData.set("cb2014-15-acquisitions");
        return imports.form(
                "?badRows=skip&reason=export+of+" + month,
                Map.of(table + ".csv", exports.bytes(table)),
                mapping("crunchbase-" + month));
    }

    private static String mapping(String name) {
        return Imports.text(Path.of("docs", "mappings", name + ".json"));
    }

    private static JsonNode file(Imports.Answer answer, String name) {
        return answer.report()
                .path("files")
                .valueStream()
                .filter(file -> file.path("file").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long acquisitions() {
        return graphql.data("{ acquisitions(first: 0) { totalCount } }")
                .at("/acquisitions/totalCount")
                .asLong();
    }

    private long revision() {
        return graphql.data("{ meta { revision } }").at("/meta/revision").asLong();
    }
}
