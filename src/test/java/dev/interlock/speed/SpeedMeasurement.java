package dev.interlock.speed;

import dev.interlock.testing.GraphQl;
import dev.interlock.testing.ShippedFactsTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long a warm service takes from question to the last byte of the answer, over HTTP, one question at a time.
 * Prints a table and leaves it in {@code target/speed.md}.
 */
@Tag("speed")
@ShippedFactsTest
class SpeedMeasurement {
    private static final int WARM_UPS = 150;
    private static final int RUNS = 101;
    /** A question that takes long is asked less often: as often as fits into so many seconds, warming up or measured. */
    private static final int LONGEST_SECONDS = 5;

    private static final int LEAST_RUNS = 11;
    /** Part of the titles of the questions to measure, all unless told: {@code -Dquestions=circularity}. */
    private static final String ONLY = System.getProperty("questions", "");

    private static final Path TABLE = Path.of("target", "speed.md");

    @LocalServerPort
    int port;

    @Test
    void theTable() throws IOException {
        GraphQl service = new GraphQl(port);
        List<Question> questions = Question.all()
                .filter(question -> question.title().contains(ONLY))
                .toList();
        warmUp(service, questions);
        StringBuilder table = new StringBuilder(
                "| question | shortest ms | median ms | longest ms | times | answer kB |\n|---|--:|--:|--:|--:|--:|\n");
        for (Question question : questions) {
            table.append(row(service, question));
        }
        System.out.println(table);
        Files.writeString(TABLE, table);
    }

    /** In turns, so that the last question is as warm as the first. */
    private static void warmUp(GraphQl service, List<Question> questions) {
        long[] nanos = new long[questions.size()];
        for (int i = 0; i < WARM_UPS; i++) {
            for (int question = 0; question < nanos.length; question++) {
                if (nanos[question] < LONGEST_SECONDS * 1e9) {
                    long begun = System.nanoTime();
                    service.data(questions.get(question).query());
                    nanos[question] += System.nanoTime() - begun;
                }
            }
        }
    }

    private static String row(GraphQl service, Question question) {
        double[] millis = new double[RUNS];
        double spent = 0;
        int runs = 0;
        int size = 0;
        while (runs < RUNS && (runs < LEAST_RUNS || spent < LONGEST_SECONDS * 1e3)) {
            long begun = System.nanoTime();
            size = service.body(question.query()).length();
            millis[runs] = (System.nanoTime() - begun) / 1e6;
            spent += millis[runs++];
        }
        Arrays.sort(millis, 0, runs);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %d | %.0f |%n",
                question.title(),
                millis[0],
                millis[runs / 2],
                millis[runs - 1],
                runs,
                size / 1000.0);
    }
}
