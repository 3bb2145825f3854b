package dev.interlock.importing;

import dev.interlock.importing.mapping.MappedTable.Said;
import dev.interlock.ingest.BadCell;
import dev.interlock.ingest.Cells;
import dev.interlock.ingest.RejectedRow;
import dev.interlock.ingest.RowListener;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one file: counts each, and hands on what it says, or refuses it. */
final class TableListener implements RowListener {
    private final FileTally tally;
    private final Gathering gathering;
    private final Findings findings;
    private final Progress progress;
    private final Function<List<String>, @Nullable String> complaint;
    private final Reader reader;

    TableListener(
            FileTally tally,
            Gathering gathering,
            Findings findings,
            Progress progress,
            Function<List<String>, @Nullable String> complaint,
            Reader reader) {
        this.tally = tally;
        this.gathering = gathering;
        this.findings = findings;
        this.progress = progress;
        this.complaint = complaint;
        this.reader = reader;
    }

    /** What a row says. */
    @FunctionalInterface
    interface Reader {
        /** @throws BadCell where the row says what cannot be */
        List<Said> read(Cells cells, RowPlace place);
    }

    @Override
    public @Nullable String complaint(List<String> header) {
        return complaint.apply(header);
    }

    @Override
    public void row(Cells cells) {
        RowPlace place = counted(cells);
        if (cells.isEmpty()) {
            tally.empty();
            return;
        }
        List<Said> said;
        try {
            said = reader.read(cells, place);
        } catch (BadCell wrong) {
            findings.refuse(place, refused(place, cells, wrong));
            return;
        }
        gathering.take(said, place);
    }

    @Override
    public void unreadable(Cells cells, RejectedRow row) {
        findings.refuse(counted(cells), row);
    }

    static RejectedRow refused(RowPlace place, Cells cells, BadCell wrong) {
        String column = wrong.column();
        return place.refused(column, column == null ? null : cells.raw(column), wrong.reason());
    }

    private RowPlace counted(Cells cells) {
        tally.row();
        progress.row();
        return new RowPlace(tally, cells.line());
    }
}
