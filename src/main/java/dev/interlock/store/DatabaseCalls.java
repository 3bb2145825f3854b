package dev.interlock.store;

import java.util.concurrent.atomic.LongAdder;

/** Counts how often this service asked its database, by whatever way; tests and metrics read it. */
public class DatabaseCalls {
    private final LongAdder calls = new LongAdder();

    void count() {
        calls.increment();
    }

    /** Statements sent since the service started. */
    public long total() {
        return calls.sum();
    }
}
