package dev.interlock.importing;

import dev.interlock.ingest.RejectedRow;
import org.jspecify.annotations.Nullable;

/** Where a row stands. */
record RowPlace(FileTally file, long line) {
    RejectedRow refused(@Nullable String column, @Nullable String value, String reason) {
        return new RejectedRow(file.name(), line, column, value, reason);
    }
}
