package dev.interlock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks one query twice from one thread and then from eight at once. */
public final class SameBytes {
    private static final int THREADS = 8;
    private static final int ASKED = 2 * THREADS;

    private SameBytes() {}

    public static void check(int port, String query) {
        GraphQl service = new GraphQl(port);
        String alone = service.body(query);
        assertSame(service.body(query), alone);
        assertThat(alone).startsWith("{\"data\":{").doesNotContain("\"errors\"");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < ASKED; i++) {
                answers.add(threads.submit(() -> service.body(query)));
            }
            for (Future<String> answer : answers) {
                assertSame(answer.get(), alone);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdown();
        }
    }

    /** Says only where they begin to differ. */
    private static void assertSame(String answer, String expected) {
        int same = Arrays.mismatch(answer.toCharArray(), expected.toCharArray());
        assertThat(same < 0 ? "" : answer.substring(Math.max(0, same - 80)))
                .as("instead of: %s", same < 0 ? "" : expected.substring(Math.max(0, same - 80)))
                .isEmpty();
    }
}
