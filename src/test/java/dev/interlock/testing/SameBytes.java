package dev.interlock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks one query twice from one thread and then from eight at once. */
public final class SameBytes {
    private static final int THREADS = 8;
    private static final int ASKED = 4 * THREADS;

    private SameBytes() {}

    public static void check(int port, String query) {
        GraphQl service = new GraphQl(port);
        String alone = service.body(query);
        assertThat(service.body(query)).isEqualTo(alone);
        assertThat(alone).startsWith("{\"data\":{").doesNotContain("\"errors\"");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < ASKED; i++) {
                answers.add(threads.submit(() -> service.body(query)));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdown();
        }
    }
}
