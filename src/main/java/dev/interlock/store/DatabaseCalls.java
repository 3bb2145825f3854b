package dev.interlock.store;

import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** Counts how often this service asked its database; tests and metrics read it. */
@Component
public class DatabaseCalls {
    private final LongAdder calls = new LongAdder();

    void count() {
        calls.increment();
    }

    /** Calls since the service started. */
    public long total() {
        return calls.sum();
    }
}
