package dev.interlock.analysis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceCasesTest {
    static Stream<String> ids() {
        return IntStream.rangeClosed(1, 28).mapToObj(number -> "T" + number);
    }

    @Test
    void allAreThereInOrder() {
        assertThat(ReferenceCases.list())
                .extracting(one -> one.heading().id())
                .containsExactlyElementsOf(ids().toList());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachYieldsWhatItsSourceSays(String id) {
        Reference.passes(id);
    }
}
