package dev.interlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.SeedRows;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for users say about files, fields, columns, settings and numbers of rows is so. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path SEED = Path.of("graph-seed");
    private static final Path SEED_README = SEED.resolve("README.md");
    private static final Path PICTURE = Path.of("docs", "picture.svg");
    private static final Set<String> WITHOUT_DEFAULT = Set.of(
            "interlock.read.key",
            "interlock.write.key",
            "spring.neo4j.uri",
            "spring.neo4j.authentication.username",
            "spring.neo4j.authentication.password");
    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(Path.of("schema.graphqls").toFile()));

    static Stream<Path> documents() {
        return Documents.ALL.stream();
    }

    static Stream<String> queries() {
        return documents()
                .flatMap(document -> Documents.blocks(document).stream())
                .filter(block -> block.language().equals("graphql"))
                .map(Documents.Block::text);
    }

    static Stream<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(SEED)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void every_query_is_valid(String query) {
        assertThat(new Validator().validateDocument(SCHEMA, new Parser().parseDocument(query), Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_to_a_file_finds_it(Path document) {
        Path folder = document.toAbsolutePath().getParent();
        assertThat(Documents.matches(document, "\\]\\(([^)#]+)[^)]*\\)"))
                .map(link -> link.group(1))
                .filteredOn(target -> !target.contains("://"))
                .allSatisfy(target -> assertThat(folder.resolve(target)).exists());
    }

    @Test
    void every_setting_exists_with_its_variable_and_default() throws IOException {
        Properties defaults = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
            defaults.load(reader);
        }
        List<List<String>> rows =
                Documents.matches(README, "^\\| `([a-z0-9.]+)` \\| `([A-Z0-9_]+)` \\| ([^|]+) \\|").stream()
                        .map(row -> List.of(row.group(1), row.group(2), row.group(3)))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(5).allSatisfy(row -> {
            String property = row.get(0);
            assertThat(row.get(1)).isEqualTo(property.toUpperCase(Locale.ROOT).replace('.', '_'));
            String fallback = defaults.getProperty(property);
            if (fallback == null) {
                assertThat(property).isIn(WITHOUT_DEFAULT);
                assertThat(row.get(2)).isEqualTo("none");
            } else if (fallback.isEmpty()) {
                assertThat(row.get(2)).isEqualTo("none");
            } else {
                assertThat(row.get(2)).startsWith("`" + fallback.replace("${user.home}/", "") + "`");
            }
        });
        assertThat(defaults.stringPropertyNames())
                .filteredOn(property -> property.startsWith("interlock.") && !property.equals("interlock.version"))
                .isSubsetOf(rows.stream().map(row -> row.get(0)).toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_column_is_described_in_the_section_of_its_file(Path table) throws IOException {
        String[] columns =
                Files.readString(table).lines().findFirst().orElseThrow().split(",", -1);
        String section = Arrays.stream(Documents.text(SEED_README).split("(?m)^#+ "))
                .filter(part -> part.startsWith(table.getFileName() + "\n"))
                .findFirst()
                .orElseThrow();
        assertThat(columns).allSatisfy(column -> assertThat(section).contains("`" + column + "`"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_number_of_rows_is_that_of_the_file(Path table) {
        String file = table.getFileName().toString();
        String rows = String.format(Locale.ROOT, "%,d", SeedRows.of(file).size());
        assertThat(Documents.text(SEED_README)).contains("| [" + file + "](" + file + ") | " + rows + " |");
    }

    @Test
    void the_picture_shows_amounts_of_facts_that_exist() {
        Map<String, Long> amounts = amounts();
        assertThat(Documents.matches(PICTURE, "data-facts=\"([^\"]+)\"(?: data-usd=\"(\\d+)\")?"))
                .hasSize(10)
                .allSatisfy(arrow -> {
                    List<String> facts = List.of(arrow.group(1).split(" "));
                    assertThat(amounts).containsKeys(facts.toArray(String[]::new));
                    long sum = facts.stream().mapToLong(amounts::get).sum();
                    assertThat(sum).isEqualTo(arrow.group(2) == null ? 0 : Long.parseLong(arrow.group(2)));
                });
    }

    /** Amounts of participations by round and investor, and values of supply agreements by id; 0 where unknown. */
    private static Map<String, Long> amounts() {
        Map<String, Long> amounts = SeedRows.of("supply_agreements.csv").stream()
                .collect(Collectors.toMap(row -> row.get("id"), row -> SeedRows.dollars(row, "value_usd")));
        SeedRows.of("participations.csv")
                .forEach(row -> amounts.put(
                        row.get("round_id") + ":" + row.get("investor_id"), SeedRows.dollars(row, "amount_usd")));
        return amounts;
    }
}
