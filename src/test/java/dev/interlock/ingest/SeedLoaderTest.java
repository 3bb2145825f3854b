package dev.interlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.store.SeedFileRepository;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.DefaultResourceLoader;

@InterlockTest
class SeedLoaderTest {
    private static final String ORGANIZATIONS = """
            id,name,aliases,kind,layer,sector,country,founded,listed,website,parent_id
            lab,Lab,The Lab|L,COMPANY,FRONTIER_LAB,language models,US,2020,false,lab.com,
            fund,Fund,,FUND,CAPITAL,,DE,2001,false,,
            arm,Fund Arm,,FUND,CAPITAL,,DE,,false,,fund
            """;
    private static final String SOURCES = """
            id,publisher,title,url,published_on,language
            news,News,"A title, quoted",https://example.org/a,2026-01-02,en
            """;
    private static final String ROUNDS = """
            id,organization_id,series,amount_usd,post_money_valuation_usd,announced_on,status,part_of,collections,source_ids,note
            lab-a,lab,Series A,1000,5000,2026-01-02,CLOSED,,,news,
            lab-a-1,lab,Series A,400,,2026-01-03,CLOSED,lab-a,,news,tranche
            """;
    private static final String PARTICIPATIONS = """
            round_id,investor_id,lead,amount_usd,source_ids
            lab-a,fund,true,600,news
            lab-a,arm,false,,
            """;

    @TempDir
    Path folder;

    @Autowired
    FactReader reader;

    @Autowired
    FactStore store;

    @Autowired
    SeedFileRepository files;

    @BeforeEach
    void startEmpty() throws IOException {
        TestDatabase.scratch().wipe();
        write("organizations.csv", ORGANIZATIONS);
        write("sources.csv", SOURCES);
        write("funding_rounds.csv", ROUNDS);
        write("participations.csv", PARTICIPATIONS);
        for (SeedTable table : SeedTable.values()) {
            if (Files.notExists(folder.resolve(table.file()))) {
                write(table.file(), String.join(",", table.columns()) + "\n");
            }
        }
    }

    @Test
    void whatIsLoadedOnceIsNotLoadedAgain() {
        assertThat(load().written()).isEqualTo(8);
        long revision = reader.revision();
        SeedReport again = load();
        assertThat(again.written()).isZero();
        assertThat(reader.revision()).isEqualTo(revision);
        assertThat(stored()).hasSize(8);
    }

    @Test
    void aChangedRowIsTakenUpAndAGoneRowRetracted() throws IOException {
        load();
        write("funding_rounds.csv", ROUNDS.replace("Series A,1000", "Series A,2000"));
        assertThat(load().written()).isEqualTo(1);
        assertThat(stored()).anyMatch(entity -> entity.contains("dollars=2000"));
        write("participations.csv", PARTICIPATIONS.replace("lab-a,arm,false,,\n", ""));
        SeedReport gone = load();
        assertThat(gone.retracted()).isEqualTo(1);
        assertThat(stored()).hasSize(7);
    }

    @Test
    void aBrokenRowIsNamedByFileLineAndColumnWhileTheRestLoads() throws IOException {
        write("funding_rounds.csv", ROUNDS + """
                lab-b,nobody,Series B,1,,2026-01-05,CLOSED,,,news,
                lab-c,lab,Series C,-5,,2026-01-05,CLOSED,,,news,
                lab-d,lab,Series D,1,,2026-13-05,CLOSED,,,news,
                lab-e,lab,Series E,1,,2026-01-05,DONE,,,news,
                lab-a,lab,Series A,1,,2026-01-05,CLOSED,,,news,
                lab-f,lab,Series F,1,,2026-01-05,CLOSED,,,no-news,
                lab-g,lab,"over
                two lines",1,,2026-01-05,CLOSED,,,news
                lab-h,lab,Series H,1,,2026-01-05,CLOSED,lab-c,,news,
                lab-i,lab,Series I,1,,2026-01-05,CLOSED,,,news,
                """);
        SeedReport report = load();
        assertThat(report.rejected().stream().map(row -> row.line() + " " + row.column()))
                .containsExactlyInAnyOrder(
                        "4 organization_id",
                        "5 amount_usd",
                        "6 announced_on",
                        "7 status",
                        "8 id",
                        "9 source_ids",
                        "10 null",
                        "11 null",
                        "12 part_of");
        assertThat(report.rejected())
                .allMatch(row -> row.file().equals("funding_rounds.csv"))
                .allMatch(row -> row.reason().length() > 10);
        assertThat(report.written()).isEqualTo(9);
        assertThat(stored()).anyMatch(entity -> entity.contains("lab-i"));
    }

    @Test
    void aRowThatIsRefusedNowKeepsItsEarlierVersion() throws IOException {
        load();
        write("funding_rounds.csv", ROUNDS.replace("2026-01-03,CLOSED", "2026-01-03,DONE"));
        SeedReport report = load();
        assertThat(report.rejected()).hasSize(1);
        assertThat(report.retracted()).isZero();
        assertThat(stored()).hasSize(8);
    }

    @Test
    void aRuleNamesOrganizationsThatAreThereAndReachesTheMarketUnlessToldOtherwise() throws IOException {
        String older =
                "id,name,jurisdiction,kind,in_force_on,applies_to_layers,applies_to_sectors,applies_to_countries,"
                        + "threshold,summary,source_ids\n";
        write("regulations.csv", older + "rule,Rule,EU,AI,2025-08-02,FRONTIER_LAB,,EU,,A duty,news\n");
        assertThat(load().rejected()).isEmpty();
        assertThat(stored()).anyMatch(entity -> entity.contains("reach=MARKET") && entity.contains("organizations=[]"));

        write(
                "regulations.csv",
                older.replace("threshold", "reach,applies_to_organizations,exempt_sectors,threshold") + """
                rule,Rule,EU,AI,2025-08-02,FRONTIER_LAB,,EU,NAMED,lab|fund,defence,,A duty,news
                lost,Rule,EU,AI,2025-08-02,FRONTIER_LAB,,EU,NAMED,lab|nobody,,,A duty,news
                far,Rule,EU,AI,2025-08-02,FRONTIER_LAB,,EU,FAR,,,,A duty,news
                moon,Rule,EU,AI,2025-08-02,FRONTIER_LAB,,EU|XX,SEAT,,,,A duty,news
                """);
        assertThat(load().rejected().stream().map(row -> row.line() + " " + row.column()))
                .containsExactlyInAnyOrder("3 applies_to_organizations", "4 reach", "5 applies_to_countries");
        assertThat(stored())
                .anyMatch(entity -> entity.contains("reach=NAMED")
                        && entity.contains("organizations=[lab, fund]")
                        && entity.contains("exemptSectors=[defence]"));
    }

    @Test
    void aRuleStaysWithoutAnOrganizationItNamesThatAHandTookAway() throws IOException {
        write("regulations.csv", """
                id,name,jurisdiction,kind,in_force_on,applies_to_layers,applies_to_sectors,applies_to_countries,reach,applies_to_organizations,threshold,summary,source_ids
                rule,Rule,EU,AI,2025-08-02,,,EU,NAMED,lab|arm,,A duty,news
                """);
        load();
        try (Session session = TestDatabase.scratch().driver().session()) {
            session.run("MATCH (o:Organization {id: 'arm'}) SET o.retracted = true")
                    .consume();
        }
        assertThat(stored()).anyMatch(entity -> entity.contains("organizations=[lab]"));
    }

    @Test
    void whatAPersonWroteIsNeverOverwritten() throws IOException {
        load();
        try (Session session = TestDatabase.scratch().driver().session()) {
            session.run("MATCH (o:Organization {id: 'lab'}) SET o.name = 'Mine', o.origin = 'USER'")
                    .consume();
        }
        write("organizations.csv", ORGANIZATIONS.replace("lab,Lab,", "lab,Laboratory,"));
        SeedReport report = load();
        assertThat(report.conflicts()).hasSize(1);
        assertThat(stored()).anyMatch(entity -> entity.contains("Mine"));
        write("organizations.csv", ORGANIZATIONS.replace("fund,Fund,", "fund,The Fund,"));
        load();
        assertThat(stored())
                .anyMatch(entity -> entity.contains("Mine"))
                .anyMatch(entity -> entity.contains("The Fund"));
    }

    @Test
    void labelsFollowFromTheFacts() {
        load();
        try (Session session = TestDatabase.scratch().driver().session()) {
            assertThat(session.run("MATCH (o:Investor) RETURN o.id AS id ORDER BY id")
                            .list(row -> row.get("id").asString()))
                    .containsExactly("arm", "fund");
            assertThat(session.run("MATCH (o:Startup) RETURN o.id AS id")
                            .list(row -> row.get("id").asString()))
                    .containsExactly("lab");
        }
    }

    private SeedReport load() {
        return new SeedLoader(new DefaultResourceLoader(), folder.toUri().toString(), reader, store, files).load();
    }

    private List<String> stored() {
        List<String> entities = new java.util.ArrayList<>();
        reader.read(stored -> entities.add(stored.entity().toString()));
        return entities;
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
