package dev.interlock.store.database;

import org.jspecify.annotations.Nullable;

/** There is no database to work with. Says what to do about it. */
public class DatabaseStartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    public DatabaseStartFailed(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** What the person who started the service can do. */
    public String action() {
        return action;
    }
}
