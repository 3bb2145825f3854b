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
    private static final Path TABLE = Path.of("target", "speed.md");

    @LocalServerPort
    int port;

    @Test
    void theTable() throws IOException {
        GraphQl service = new GraphQl(port);
        List<Question> questions = Question.all().toList();
        for (int i = 0; i < WARM_UPS; i++) {
            questions.forEach(question -> service.data(question.query()));
        }
        StringBuilder table =
                new StringBuilder("| question | median ms | longest ms | answer kB |\n|---|--:|--:|--:|\n");
        for (Question question : questions) {
            table.append(row(service, question));
        }
        System.out.println(table);
        Files.writeString(TABLE, table);
    }

    private static String row(GraphQl service, Question question) {
        double[] millis = new double[RUNS];
        int size = 0;
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            size = service.body(question.query()).length();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.0f |%n",
                question.title(),
                millis[RUNS / 2],
                millis[RUNS - 1],
                size / 1000.0);
    }
}
