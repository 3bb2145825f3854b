package dev.interlock.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.interlock.ingest.SeedCell;
import dev.interlock.model.Entity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The tables that facts are loaded from: one as CSV, or all in a ZIP. */
final class SeedTables {
    /** The same bytes whenever it is written; the first day that a ZIP can hold. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SeedTables() {}

    static void zip(Selection selection, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        for (EntityTable table : EntityTable.values()) {
            ZipEntry entry = new ZipEntry(table.file() + ".csv");
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            csv(selection, table, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    static void csv(Selection selection, EntityTable table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, UTF_8);
        // Closing it would close the stream, which is not ours.
        @SuppressWarnings("resource")
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(table.columns().stream().map(Column::header).toList());
        for (Iterator<Entity> rows = selection.entities(table).iterator(); rows.hasNext(); ) {
            csv.writeRecord(cells(selection, table, rows.next()));
        }
        csv.flush();
    }

    private static List<String> cells(Selection selection, EntityTable table, Entity entity) {
        return table.columns().stream()
                .map(column -> SeedCell.of(selection.value(column, entity)))
                .toList();
    }
}
