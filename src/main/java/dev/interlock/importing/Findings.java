package dev.interlock.importing;

import dev.interlock.ingest.RejectedRow;
import dev.interlock.recording.Doubt;
import dev.interlock.store.EntityId;
import java.util.ArrayList;
import java.util.List;

/** What is told about an import: all of it is counted, the first of each sort is kept. */
final class Findings {
    private static final int MOST_REFUSED = 1_000;
    private static final int MOST_OTHERS = 100;

    private final List<FileTally> files = new ArrayList<>();
    private final List<RejectedRow> refused = new ArrayList<>();
    private final List<RejectedRow> unread = new ArrayList<>();
    private final List<ImportReport.Warning> warnings = new ArrayList<>();
    private long warned;

    FileTally file(String name) {
        FileTally tally = new FileTally(name);
        files.add(tally);
        return tally;
    }

    void refuse(RowPlace place, RejectedRow row) {
        place.file().refused(place.line());
        if (refused.size() < MOST_REFUSED) {
            refused.add(row);
        }
    }

    void unread(RowPlace place, RejectedRow cell) {
        place.file().unread();
        if (unread.size() < MOST_OTHERS) {
            unread.add(cell);
        }
    }

    void doubt(EntityId about, Doubt doubt) {
        warned++;
        if (warnings.size() < MOST_OTHERS) {
            warnings.add(new ImportReport.Warning(
                    about.toString(),
                    doubt.kind().name(),
                    doubt.field().isEmpty() ? null : doubt.field(),
                    doubt.message()));
        }
    }

    List<ImportReport.FileCount> files() {
        return files.stream().map(FileTally::count).toList();
    }

    long refusedRows() {
        return files().stream().mapToLong(ImportReport.FileCount::refused).sum();
    }

    List<RejectedRow> refused() {
        return refused;
    }

    List<RejectedRow> unread() {
        return unread;
    }

    List<ImportReport.Warning> warnings() {
        return warnings;
    }

    long warned() {
        return warned;
    }
}
