package dev.interlock.speed;

import dev.interlock.testing.SameBytes;
import dev.interlock.testing.ShippedFactsTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The same query gets the same bytes, one after the other and from eight threads at once; no answer is cut by time. */
@ShippedFactsTest
@TestPropertySource(properties = {"interlock.budget.visits=1000000000000", "interlock.budget.time=10m"})
class SameAnswerTest {
    @LocalServerPort
    int port;

    static Stream<Question> questions() {
        return Question.all();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionGetsTheSameBytes(Question question) {
        SameBytes.check(port, question.query());
    }
}
