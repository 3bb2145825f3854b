package dev.interlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.Documents.Block;
import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The answers printed below the queries of the pages for users are those of the service; … stands for any text. */
@ShippedFactsTest
class ReadmeAnswersTest {
    @LocalServerPort
    int port;

    static Stream<Arguments> queriesWithAnswers() {
        return Documents.ALL.stream()
                .filter(document -> !document.equals(Documents.RECORDING) && !document.equals(Documents.IMPORT))
                .map(Documents::blocks)
                .flatMap(ReadmeAnswersTest::pairs);
    }

    private static Stream<Arguments> pairs(List<Block> blocks) {
        return IntStream.range(1, blocks.size())
                .filter(i -> blocks.get(i).language().equals("json"))
                .mapToObj(i ->
                        Arguments.of(blocks.get(i - 1).text(), blocks.get(i).text()));
    }

    @ParameterizedTest
    @MethodSource("queriesWithAnswers")
    void the_service_answers_as_printed(String query, String printed) {
        String answer = "{\"data\":" + new GraphQl(port).data(query) + "}";
        assertThat(withoutSpace(answer)).matches(pattern(printed));
    }

    static Pattern pattern(String printed) {
        return Pattern.compile(Arrays.stream(withoutSpace(printed).split("…", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    }

    static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
