package dev.interlock.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A row that was refused.
 *
 * @param line the physical line it begins on, from 1
 * @param column the header of the wrong cell; {@code null} where the whole row is wrong
 * @param reason what is wrong and how to mend it
 */
public record RejectedRow(String file, long line, @Nullable String column, String reason) {
    @Override
    public String toString() {
        return file + ":" + line + (column == null ? "" : " column " + column) + ": " + reason;
    }
}
