package dev.interlock.api.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The running service shows that it computes what others have published. */
@ShippedFactsTest
class ReferenceChecksTest {
    private static final String ALL =
            "{ passed checkCount passedCount checks { id title measure basis citation note given"
                    + " passed failure values { name expected actual difference tolerance passed } } }";

    @LocalServerPort
    int port;

    @Test
    void allTwentyEightPass() {
        JsonNode all = ask("referenceChecks " + ALL);
        assertThat(GraphQl.texts(all.get("checks"), "/id"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 28)
                        .mapToObj(number -> "T" + number)
                        .toList());
        for (JsonNode check : all.get("checks")) {
            assertThat(check.get("passed").asBoolean()).as(check.toString()).isTrue();
            assertThat(check.get("failure").isNull()).isTrue();
            assertThat(check.get("values").size()).isPositive();
            assertThat(check.get("given").size()).isPositive();
            assertThat(check.get("citation").asString()).isNotBlank();
            check.get("values")
                    .forEach(value -> assertThat(value.get("passed").asBoolean())
                            .as(value.toString())
                            .isTrue());
        }
        assertThat(all.get("passed").asBoolean()).isTrue();
        assertThat(all.get("checkCount").asInt()).isEqualTo(28);
        assertThat(all.get("passedCount").asInt()).isEqualTo(28);
    }

    /** By hand: 30² + 30² + 20² + 20²; flows of the Cone Spring as its sources print the index. */
    @Test
    void aCaseTellsInputExpectationAnswerAndTolerance() {
        JsonNode checks =
                ask("referenceChecks(ids: [\"T18\", \"T1\", \"T18\"]) " + ALL).get("checks");
        assertThat(GraphQl.texts(checks, "/id")).containsExactly("T1", "T18");
        JsonNode four = checks.get(0);
        assertThat(four.get("basis").asString()).isEqualTo("PUBLISHED");
        assertThat(GraphQl.texts(four.get("given"), "")).containsExactly("f1,f2 raised 30", "f3,f4 raised 20");
        JsonNode hhi = four.at("/values/0");
        assertThat(hhi.get("expected").asString()).isEqualTo("2600");
        assertThat(hhi.get("actual").asString()).isEqualTo("2600");
        assertThat(hhi.get("difference").asDouble()).isZero();
        assertThat(hhi.get("tolerance").asDouble()).isEqualTo(1e-9);
        JsonNode finn = checks.at("/1/values/1");
        assertThat(finn.get("expected").asString()).isEqualTo("0.0919390");
        assertThat(finn.get("actual").asString()).startsWith("0.09193");
        assertThat(finn.get("tolerance").asDouble()).isEqualTo(5e-8);
    }

    @Test
    void measuresAreFieldsOfTheSchema() {
        List<String> fields = Stream.of("Query", "Graph")
                .flatMap(
                        type -> GraphQl.texts(
                                ask("__type(name: \"" + type + "\") { fields { name } }")
                                        .get("fields"),
                                "/name")
                                .stream())
                .toList();
        assertThat(GraphQl.texts(ask("referenceChecks { checks { measure } }").get("checks"), "/measure"))
                .isSubsetOf(fields);
    }

    @ParameterizedTest
    @CsvSource({"'[\"T1\", \"T29\"]', T29, T1 to T28", "'[\"t1\"]', t1, T1 to T28", "'[]', [], Leave ids out"})
    void unknownCasesAreRefused(String ids, String value, String hint) {
        JsonNode error = new GraphQl(port).error("{ referenceChecks(ids: " + ids + ") { passed } }");
        assertThat(error.get("code").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(error.get("argument").asString()).isEqualTo("ids");
        assertThat(error.get("value").asString()).isEqualTo(value);
        assertThat(error.get("hint").asString()).contains(hint);
    }

    private JsonNode ask(String field) {
        return new GraphQl(port).data("{ answer: " + field + " }").get("answer");
    }
}
