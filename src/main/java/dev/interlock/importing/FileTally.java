package dev.interlock.importing;

import java.util.HashSet;
import java.util.Set;

/** What became of the rows of one file. */
final class FileTally {
    private final String name;
    private long rows;
    private long empty;
    private long repeated;
    private long unread;
    private final Set<Long> refused = new HashSet<>();

    FileTally(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void row() {
        rows++;
    }

    void empty() {
        empty++;
    }

    void repeated() {
        repeated++;
    }

    /** A cell that could not be read and was taken for unknown. */
    void unread() {
        unread++;
    }

    void refused(long line) {
        refused.add(line);
    }

    ImportReport.FileCount count() {
        return new ImportReport.FileCount(
                name, rows, empty, repeated, refused.size(), rows - empty - repeated - refused.size(), unread);
    }
}
