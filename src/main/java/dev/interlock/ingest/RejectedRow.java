package dev.interlock.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A row that was refused.
 *
 * @param line the physical line it begins on, from 1
 * @param column the header of the wrong cell; {@code null} where the whole row is wrong
 * @param value what stands in the wrong cell, shortened where it is long
 * @param reason what is wrong and how to mend it
 */
public record RejectedRow(
        String file,
        long line,
        @Nullable String column,
        @Nullable String value,
        String reason) {
    private static final int LONGEST_VALUE = 100;

    public RejectedRow {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    @Override
    public String toString() {
        return file + ":" + line + (column == null ? "" : " column " + column) + ": " + reason;
    }
}
