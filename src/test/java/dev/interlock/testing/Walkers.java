package dev.interlock.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The threads of this process that walk the graph at the moment. */
public final class Walkers {
    /** Also between two walks of one request there is a moment when nobody walks. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private Walkers() {}

    /** The name of each, and what it is at. */
    public static List<String> now() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey() != Thread.currentThread())
                .flatMap(Walkers::walking)
                .toList();
    }

    /** Waits until somebody walks. */
    public static void awaitOne(Duration patience) {
        long begun = System.nanoTime();
        while (now().isEmpty()) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new AssertionError("nobody walks after " + patience);
            }
            Thread.onSpinWait();
        }
    }

    /** Watches until nobody has walked for a while; says how long it took to the end of the last walk. */
    public static Duration awaitNone(Duration patience) {
        long begun = System.nanoTime();
        long last = begun;
        while (System.nanoTime() - last < QUIET.toNanos()) {
            List<String> walkers = now();
            if (!walkers.isEmpty()) {
                last = System.nanoTime();
            }
            if (last - begun > patience.toNanos()) {
                throw new AssertionError("still at it after " + patience + ": " + walkers);
            }
        }
        return Duration.ofNanos(last - begun);
    }

    private static Stream<String> walking(Map.Entry<Thread, StackTraceElement[]> thread) {
        return Stream.of(thread.getValue())
                .filter(frame -> frame.getClassName().startsWith("dev.interlock.traversal.")
                        || frame.getClassName().startsWith("dev.interlock.analysis."))
                .map(frame -> thread.getKey().getName() + " at " + frame)
                .limit(1);
    }
}
