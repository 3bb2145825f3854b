package dev.interlock.ingest;

import org.jspecify.annotations.Nullable;

/** A cell that cannot be read; makes the row a {@link RejectedRow}. */
class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable String column;

    BadCell(@Nullable String column, String reason) {
        super(reason, null, false, false);
        this.column = column;
    }

    @Nullable
    String column() {
        return column;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
