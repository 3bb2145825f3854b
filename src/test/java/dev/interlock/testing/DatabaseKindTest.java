package dev.interlock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseKindTest {
    @ParameterizedTest(name = "docker answers: {0} -> {1}")
    @CsvSource({"true, CONTAINER", "false, EMBEDDED"})
    void a_container_is_used_where_docker_answers_and_else_the_embedded_server(
            boolean dockerAnswers, DatabaseKind expected) {
        assertThat(DatabaseKind.choose(dockerAnswers)).isEqualTo(expected);
    }
}
