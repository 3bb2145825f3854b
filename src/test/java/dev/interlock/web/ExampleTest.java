package dev.interlock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleTest {

    @Test
    void theFirstCommentLineIsTheQuestionAndTheRestIsAboutIt() {
        String query = """
                # Who holds Acme?
                # Stakes at their latest date,
                # largest first.
                query Holders($of: ID!) {
                  # not part of it
                  organization(id: $of) { name }
                }
                """;
        assertThat(Example.of("01-holders.graphql", query, "{\"of\": \"acme\"}"))
                .isEqualTo(new Example(
                        "01-holders.graphql",
                        "Holders",
                        "Who holds Acme?",
                        "Stakes at their latest date, largest first.",
                        query,
                        "{\"of\": \"acme\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"query Q { a }", "# A question\n{ a }", ""})
    void anExampleWithoutAQuestionOrANameIsRefusedByFile(String query) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Example.of("07-odd.graphql", query, null))
                .withMessageContaining("examples/07-odd.graphql");
    }
}
