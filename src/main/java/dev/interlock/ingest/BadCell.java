package dev.interlock.ingest;

import org.jspecify.annotations.Nullable;

/** A cell that cannot be read; makes the row a {@link RejectedRow}. */
public class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable String column;

    public BadCell(@Nullable String column, String reason) {
        super(reason, null, false, false);
        this.column = column;
    }

    public @Nullable String column() {
        return column;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
