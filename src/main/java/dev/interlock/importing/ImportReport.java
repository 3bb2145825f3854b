package dev.interlock.importing;

import dev.interlock.ingest.RejectedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param written whether anything was written; nothing is by a dry run, and where refused rows stop the import
 * @param stopped whether refused rows kept everything from being written
 * @param revision the facts have now
 * @param refusedRows how many rows were refused
 * @param refused the first of them, in the order of the files
 * @param unread the first cells that could not be read and were taken for unknown
 * @param warnings the first things that should be looked at
 * @param warned how many there are
 */
public record ImportReport(
        boolean dryRun,
        boolean written,
        boolean stopped,
        long revision,
        List<FileCount> files,
        List<TypeCount> types,
        long refusedRows,
        List<RejectedRow> refused,
        List<RejectedRow> unread,
        long warned,
        List<Warning> warnings) {
    public ImportReport {
        files = List.copyOf(files);
        types = List.copyOf(types);
        refused = List.copyOf(refused);
        unread = List.copyOf(unread);
        warnings = List.copyOf(warnings);
    }

    /**
     * The rows of one file: each is empty, taken, a repetition of one that was taken, or refused.
     *
     * @param unread cells that could not be read and were taken for unknown, in rows that were taken
     */
    public record FileCount(String file, long rows, long empty, long repeated, long refused, long taken, long unread) {}

    /**
     * What the rows that were taken say about one kind of thing.
     *
     * @param type its name in the schema
     */
    public record TypeCount(String type, long added, long changed, long unchanged) {}

    /**
     * Something odd that is written all the same.
     *
     * @param about what, such as {@code FundingRound 'acme-seed'}
     * @param kind of oddity, as in the schema
     * @param field {@code null} where it is about the whole
     */
    public record Warning(
            String about, String kind, @Nullable String field, String message) {}
}
