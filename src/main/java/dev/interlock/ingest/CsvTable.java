package dev.interlock.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a CSV file (RFC 4180, UTF-8, header row) row by row. After a row that cannot be read, as after a quote that is
 * never closed, reading goes on with the line after the row's first, so that nothing else is lost.
 */
final class CsvTable {
    /** Each may read the rest of the file again; a file with more is no table. */
    private static final int MAX_RESUMED = 1_000;

    private final String file;
    private final List<String> columns;
    private final List<String> optionalColumns;
    private final RowListener listener;

    /** @param optionalColumns those of the columns that a header may lack */
    CsvTable(String file, List<String> columns, List<String> optionalColumns, RowListener listener) {
        this.file = file;
        this.columns = columns;
        this.optionalColumns = optionalColumns;
        this.listener = listener;
    }

    /** Takes the rows of a file in their order. */
    interface RowListener {
        void row(Cells cells);

        /** A row whose cells could not be told apart; {@code cells} holds what its beginning looks like. */
        void unreadable(Cells cells, RejectedRow row);
    }

    void read(byte[] content) {
        String text = new String(content, UTF_8);
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        if (lines.isEmpty()) {
            reject(1, "the file is empty; it needs a header row: " + String.join(",", columns));
            return;
        }
        List<String> header = header(lines.get(0));
        if (!checkHeader(header)) {
            return;
        }
        int next = 1;
        for (int resumed = 0; next < lines.size(); resumed++) {
            if (resumed > MAX_RESUMED) {
                reject(
                        next + 1L,
                        "more than " + MAX_RESUMED + " rows cannot be read; the rest of the file is left out");
                return;
            }
            next = readFrom(lines, next, header);
        }
    }

    /** Reads up to the first row that cannot be read; returns the index of the line after its first, or the end. */
    private int readFrom(List<String> lines, int from, List<String> header) {
        int at = from;
        try (CsvReader<CsvRecord> reader = reader(String.join("\n", lines.subList(from, lines.size())))) {
            Iterator<CsvRecord> records = reader.iterator();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                at = from + (int) record.getStartingLineNumber() - 1;
                int end = at + 1 + (int) breaks(record);
                if (end >= lines.size() && isOpen(lines, at)) {
                    reject(lines, at, "a quote is opened and never closed; close it, and write quotes inside as \"\"");
                    return at + 1;
                }
                if (record.getFieldCount() != header.size()) {
                    refuse(record, at, header);
                    if (end > at + 1) {
                        return at + 1;
                    }
                } else {
                    listener.row(new Cells(at + 1L, cells(header, record)));
                }
                at = end;
            }
        } catch (CsvParseException broken) {
            int broke = firstFilled(lines, at);
            reject(
                    lines,
                    broke,
                    "text follows a closing quote; quote the whole cell, and write quotes inside it as \"\"");
            return broke + 1;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines.size();
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
    }

    private static long breaks(CsvRecord record) {
        return record.getFields().stream()
                .mapToLong(
                        field -> field.chars().filter(letter -> letter == '\n').count())
                .sum();
    }

    private static int firstFilled(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() - 1 && lines.get(at).isEmpty()) {
            at++;
        }
        return at;
    }

    /** Whether a quoted cell that begins in or after this line is still open at the end of the file. */
    private static boolean isOpen(List<String> lines, int from) {
        boolean quoted = false;
        boolean cellBegins = true;
        for (String line : lines.subList(from, lines.size())) {
            for (int i = 0; i < line.length(); i++) {
                char letter = line.charAt(i);
                if (letter == '"' && (quoted || cellBegins)) {
                    quoted = !quoted;
                    // A doubled quote closes and opens again.
                    cellBegins = !quoted;
                } else {
                    cellBegins = !quoted && letter == ',';
                }
            }
            cellBegins = !quoted;
        }
        return quoted;
    }

    private static List<String> header(String line) {
        try {
            return CsvReader.builder().ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException broken) {
            return List.of(line);
        }
    }

    private boolean checkHeader(List<String> header) {
        Set<String> missing = new LinkedHashSet<>(columns);
        header.forEach(missing::remove);
        optionalColumns.forEach(missing::remove);
        Set<String> unknown = new LinkedHashSet<>(header);
        columns.forEach(unknown::remove);
        if (missing.isEmpty() && unknown.isEmpty() && Set.copyOf(header).size() == header.size()) {
            return true;
        }
        String what = (missing.isEmpty() ? "" : "missing " + missing + "; ")
                + (unknown.isEmpty() ? "" : "unknown " + unknown + "; ")
                + (missing.isEmpty() && unknown.isEmpty() ? "a column appears twice; " : "");
        reject(1, "the header does not fit, so no row was read: " + what + "write " + String.join(",", columns));
        return false;
    }

    private static Map<String, String> cells(List<String> header, CsvRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            cells.put(header.get(i), record.getField(i));
        }
        return cells;
    }

    private void refuse(CsvRecord record, int at, List<String> header) {
        String reason = "has " + record.getFieldCount() + " cells, the header has " + header.size()
                + "; quote cells that hold commas, and close every quote";
        Cells cells = new Cells(at + 1L, cells(header, record));
        listener.unreadable(cells, new RejectedRow(file, at + 1L, null, null, reason));
    }

    private void reject(List<String> lines, int at, String reason) {
        listener.unreadable(new Cells(at + 1L, Map.of()), new RejectedRow(file, at + 1L, null, lines.get(at), reason));
    }

    private void reject(long line, String reason) {
        listener.unreadable(new Cells(line, Map.of()), new RejectedRow(file, line, null, null, reason));
    }
}
