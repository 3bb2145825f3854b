package dev.interlock.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.SeedRows;
import dev.interlock.testing.ShippedFactsTest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ShippedFactsTest
class SearchTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 20;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "SkildAI, skild-ai",
        "skild ai, skild-ai",
        "humans&, humansand",
        "xAI, xai",
        "Elon Musk's xAI, xai",
        "elon musk’s XAI, xai",
        "NVIDIA, nvidia",
        "open-ai, openai",
        "Mistral, mistral-ai",
        "core weave, coreweave",
    })
    void whatSomeoneWouldTypeIsFoundFirst(String text, String slug) {
        assertThat(first(text)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "nvidai, nvidia",
        "nvida, nvidia",
        "nvvidia, nvidia",
        "antropic, anthropic",
        "anthorpic, anthropic",
        "opnai, openai",
        "mistrall ai, mistral-ai",
        "corewaeve, coreweave",
        "databriks, databricks",
        "micrsoft, microsoft",
    })
    void aSmallMistakeFindsWhatWasMeant(String text, String slug) {
        assertThat(first(text)).isEqualTo(slug);
    }

    @Test
    void accentsAndSharpSCanBeLeftOutOrTyped() {
        for (Map<String, String> row : SeedRows.of("organizations.csv")) {
            String name = row.get("name");
            if (!name.chars().allMatch(letter -> letter < 128)) {
                String plain = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "");
                assertThat(first(plain)).as(name).isEqualTo(row.get("id"));
            }
        }
    }

    @Test
    void everySlugNameAndAliasIsFoundExactly() {
        List<String[]> wanted = new ArrayList<>();
        for (Map<String, String> row : SeedRows.of("organizations.csv")) {
            wanted.add(new String[] {row.get("id"), row.get("id")});
            wanted.add(new String[] {row.get("name").toUpperCase(Locale.ROOT), row.get("id")});
            for (String alias : row.get("aliases").split("\\|")) {
                if (!alias.isBlank()) {
                    wanted.add(new String[] {alias, row.get("id")});
                }
            }
        }
        assertThat(wanted).hasSizeGreaterThan(1_600);
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            expectExact(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)));
        }
    }

    /** Two organizations may share an alias, so the one meant is among the exact ones, not always first. */
    private void expectExact(List<String[]> wanted) {
        StringBuilder query = new StringBuilder("{");
        for (int at = 0; at < wanted.size(); at++) {
            query.append(" s").append(at).append(": search(text: ").append(JSON.writeValueAsString(wanted.get(at)[0]));
            query.append(", first: 5) { edges { match node { slug } } }");
        }
        JsonNode data = new GraphQl(port).data(query.append("}").toString());
        for (int at = 0; at < wanted.size(); at++) {
            List<String> exact = data.at("/s" + at + "/edges")
                    .valueStream()
                    .filter(edge -> edge.get("match").asString().equals("EXACT"))
                    .map(edge -> edge.at("/node/slug").asString())
                    .toList();
            assertThat(exact).as(wanted.get(at)[0]).contains(wanted.get(at)[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
                "\"",
                "nvidia AND NOT (",
                "name:[* TO *]",
                "*",
                "?",
                "nvidia~99999999",
                "/.*/",
                "\\",
                "\u0000",
                "😀",
                "﷽",
                "TO",
                "nvidia OR",
            })
    void specialCharactersBreakNothing(String text) {
        assertThat(new GraphQl(port).answer(query(text)).has("errors")).as(text).isFalse();
    }

    @Test
    void randomTextsBreakNothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String syntax = "+-&|!(){}[]^\"~*?:\\/ aAnvidia\u00e4\u00df\u4e2d";
        for (int round = 0; round < 300; round++) {
            String text = random.ints(1 + random.nextInt(40), 0, syntax.length())
                    .mapToObj(at -> syntax.substring(at, at + 1))
                    .collect(Collectors.joining());
            if (!text.isBlank()) {
                assertThat(new GraphQl(port).answer(query(text)).has("errors"))
                        .as("seed %s, text <%s>", seed, text)
                        .isFalse();
            }
        }
    }

    @Test
    void anEmptyTextIsNamed() {
        assertThat(new GraphQl(port).error(query("  ")).get("argument").asString())
                .isEqualTo("text");
    }

    private String first(String text) {
        return new GraphQl(port).data(query(text)).at("/search/nodes/0/slug").asString("nothing");
    }

    private static String query(String text) {
        return "{ search(text: " + JSON.writeValueAsString(text) + ", first: 3) { nodes { slug } } }";
    }
}
