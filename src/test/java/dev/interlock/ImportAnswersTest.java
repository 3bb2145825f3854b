package dev.interlock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.Imports;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What docs/import.md prints is what the service answers to the files beside it. */
@InterlockTest
class ImportAnswersTest {
    private static final Path EXAMPLE = Path.of("docs", "import-example");

    @LocalServerPort
    private int port;

    @Test
    void the_way_through_the_page_goes_as_it_says() {
        List<String> sheets = texts("csv");
        List<String> answers = texts("json");
        String deals = Imports.text(EXAMPLE.resolve("deals.csv"));
        assertThat(sheets).containsExactly(deals);

        Imports.Answer wrong = send(deals);
        assertThat(wrong.status()).isEqualTo(422);
        assertPrinted(wrong.report().path("refused").get(0).toString(), answers.get(0));

        Imports.Answer right = send(deals.replace(";Alpenmodel;", ";Alpenmodell;"));
        assertThat(right.status()).isEqualTo(200);
        String loops = "{\"data\":" + new GraphQl(port).data(texts("graphql").get(0)) + "}";
        assertPrinted(loops, answers.get(1));
        assertPrinted(right.body().toString(), answers.get(2));
    }

    private Imports.Answer send(String deals) {
        return new Imports(port, TestDatabase.WRITE_KEY)
                .form(
                        "",
                        Map.of(
                                "companies.csv",
                                Imports.text(EXAMPLE.resolve("companies.csv")).getBytes(UTF_8),
                                "deals.csv",
                                deals.getBytes(UTF_8)),
                        Imports.text(EXAMPLE.resolve("mapping.json")));
    }

    private static List<String> texts(String language) {
        return Documents.blocks(Documents.IMPORT).stream()
                .filter(block -> block.language().equals(language))
                .map(Documents.Block::text)
                .toList();
    }

    private static void assertPrinted(String answer, String printed) {
        assertThat(ReadmeAnswersTest.withoutSpace(answer)).matches(ReadmeAnswersTest.pattern(printed));
    }
}
