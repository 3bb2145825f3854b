package dev.interlock.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a CSV file (RFC 4180, UTF-8, header row) row by row. A row with the wrong number of cells is refused; if it
 * spans several lines, as after a quote that is never closed, reading goes on with the line after its first.
 */
final class CsvTable {
    private final String file;
    private final List<String> columns;
    private final Consumer<RejectedRow> rejected;

    CsvTable(String file, List<String> columns, Consumer<RejectedRow> rejected) {
        this.file = file;
        this.columns = columns;
        this.rejected = rejected;
    }

    void read(byte[] content, Consumer<Cells> rows) {
        String text = new String(content, UTF_8);
        List<String> lines = text.lines().toList();
        if (lines.isEmpty()) {
            reject(1, "the file is empty; it needs a header row: " + String.join(",", columns));
            return;
        }
        List<String> header = header(lines.get(0));
        if (!checkHeader(header)) {
            return;
        }
        int next = 1;
        while (next < lines.size()) {
            next = readFrom(lines, next, header, rows);
        }
    }

    /** Reads up to the first row that has to be read again from its second line; returns that line, or the end. */
    private int readFrom(List<String> lines, int from, List<String> header, Consumer<Cells> rows) {
        String rest = String.join("\n", lines.subList(from, lines.size()));
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(rest)) {
            Iterator<CsvRecord> records = reader.iterator();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                int line = from + (int) record.getStartingLineNumber();
                if (record.getFieldCount() == header.size()) {
                    rows.accept(new Cells(line, cells(header, record)));
                } else {
                    reject(
                            line,
                            "has " + record.getFieldCount() + " cells, the header has " + header.size()
                                    + "; quote cells that hold commas, and close every quote");
                    if (String.join("", record.getFields()).contains("\n")) {
                        return line;
                    }
                }
            }
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException broken) {
            reject(from + 1L, "cannot be read: " + broken.getMessage());
            return from + 1;
        }
        return lines.size();
    }

    private static List<String> header(String line) {
        String clean = line.startsWith("\uFEFF") ? line.substring(1) : line;
        return CsvReader.builder().ofSingleCsvRecord(clean).getFields();
    }

    private boolean checkHeader(List<String> header) {
        Set<String> missing = new HashSet<>(columns);
        header.forEach(missing::remove);
        Set<String> unknown = new HashSet<>(header);
        columns.forEach(unknown::remove);
        if (!missing.isEmpty() || !unknown.isEmpty() || header.size() != columns.size()) {
            reject(
                    1,
                    "the header does not fit: " + (missing.isEmpty() ? "" : "missing " + missing + " ")
                            + (unknown.isEmpty() ? "" : "unknown " + unknown + " ") + "; write "
                            + String.join(",", columns));
            return false;
        }
        return true;
    }

    private static Map<String, String> cells(List<String> header, CsvRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.getField(i));
        }
        return cells;
    }

    private void reject(long line, String reason) {
        rejected.accept(new RejectedRow(file, line, null, reason));
    }
}
