package dev.interlock.speed;

import dev.interlock.testing.SameBytes;
import dev.interlock.testing.ShippedFactsTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same query gets the same bytes, one after the other and from eight threads at once. */
@ShippedFactsTest
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
