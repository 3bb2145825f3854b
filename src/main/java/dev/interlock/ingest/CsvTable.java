package dev.interlock.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.interlock.ingest.Lines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of text (RFC 4180 with any separator and any end of line, header row) row by row. After a row that cannot
 * be read, as after a quote that is never closed, reading goes on with the line after the row's first, so that nothing
 * else is lost. Holds one row at a time, and a thousand lines where a quote stays open.
 */
public final class CsvTable {
    /** A file with more rows that cannot be told apart is no table. */
    private static final int MAX_RESUMED = 1_000;

    /** How many lines one row may stand on. */
    private static final int MAX_LINES = 1_000;

    private final String file;
    private final char separator;
    private final RowListener listener;
    private int resumed;

    /** @param file its name in complaints */
    public CsvTable(String file, char separator, RowListener listener) {
        this.file = file;
        this.separator = separator;
        this.listener = listener;
    }

    void read(byte[] content) {
        try {
            read(new InputStreamReader(new ByteArrayInputStream(content), UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads all rows. Bytes that are no text of the encoding come as U+FFFD, and are complained of in their cell. */
    public void read(Reader text) throws IOException {
        Lines lines = new Lines(text);
        List<Line> top = row(lines);
        if (top.isEmpty()) {
            reject(new Line(1, "", false), "the file is empty; it needs a header row", null);
            return;
        }
        List<String> header = header(joined(top));
        String complaint = listener.complaint(header);
        if (complaint != null) {
            reject(top.get(0), complaint, null);
            return;
        }
        for (List<Line> row = row(lines); !row.isEmpty(); row = row(lines)) {
            if (resumed > MAX_RESUMED) {
                reject(
                        row.get(0),
                        "more than " + MAX_RESUMED + " rows cannot be read; the rest of the file is left out",
                        null);
                return;
            }
            read(row, header, lines);
        }
    }

    /** The lines of the next row, or the first of them where a quote stays open; none at the end. */
    private List<Line> row(Lines lines) throws IOException {
        Line first = lines.next();
        while (first != null && first.text().isEmpty()) {
            first = lines.next();
        }
        List<Line> row = new ArrayList<>();
        boolean open = false;
        int length = 0;
        for (Line line = first; line != null; line = lines.next()) {
            row.add(line);
            length += line.text().length();
            open = isOpen(line.text(), open);
            if (!open || row.size() > MAX_LINES || length > Lines.LONGEST) {
                break;
            }
        }
        return row;
    }

    private void read(List<Line> row, List<String> header, Lines lines) {
        Line first = row.get(0);
        List<Line> others = row.subList(1, row.size());
        if (row.stream().anyMatch(Line::cut)) {
            reject(first, "is longer than " + Lines.LONGEST + " characters; no cell is so long", null);
            return;
        }
        if (staysOpen(row)) {
            again(lines, others);
            reject(
                    first,
                    "a quote is opened and never closed; close it, and write quotes inside as \"\"",
                    first.text());
            return;
        }
        try {
            List<String> fields = fields(joined(row));
            if (fields.size() == header.size()) {
                listener.row(new Cells(first.number(), cells(header, fields)));
                return;
            }
            if (!others.isEmpty()) {
                again(lines, others);
            }
            refuse(first, fields, header);
        } catch (CsvParseException broken) {
            again(lines, others);
            reject(
                    first,
                    "text follows a closing quote; quote the whole cell, and write quotes inside it as \"\"",
                    first.text());
        }
    }

    private void again(Lines lines, List<Line> others) {
        resumed++;
        lines.giveBack(others);
    }

    private boolean staysOpen(List<Line> row) {
        boolean open = false;
        for (Line line : row) {
            open = isOpen(line.text(), open);
        }
        return open;
    }

    /** Whether a quoted cell is open at the end of a line. */
    private boolean isOpen(String line, boolean openBefore) {
        boolean quoted = openBefore;
        boolean cellBegins = !openBefore;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"' && (quoted || cellBegins)) {
                quoted = !quoted;
                // A doubled quote closes and opens again.
                cellBegins = !quoted;
            } else {
                cellBegins = !quoted && letter == separator;
            }
        }
        return quoted;
    }

    private static String joined(List<Line> row) {
        return row.size() == 1
                ? row.get(0).text()
                : row.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private List<String> header(String line) {
        try {
            return fields(line).stream().map(String::strip).toList();
        } catch (CsvParseException broken) {
            return List.of(line);
        }
    }

    private List<String> fields(String row) {
        if (row.indexOf('"') < 0) {
            return unquoted(row);
        }
        CsvRecord record = CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(row);
        return record.getFields();
    }

    /** What a reader makes of a row in which nothing is quoted. */
    private List<String> unquoted(String row) {
        List<String> fields = new ArrayList<>();
        int begin = 0;
        for (int next = row.indexOf(separator); next >= 0; next = row.indexOf(separator, begin)) {
            fields.add(row.substring(begin, next));
            begin = next + 1;
        }
        fields.add(row.substring(begin));
        return fields;
    }

    private static Map<String, String> cells(List<String> header, List<String> fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
            cells.put(header.get(i), fields.get(i));
        }
        return cells;
    }

    private void refuse(Line line, List<String> fields, List<String> header) {
        String reason = "has " + fields.size() + " cells, the header has " + header.size() + "; quote cells that hold "
                + what() + ", and close every quote";
        listener.unreadable(
                new Cells(line.number(), cells(header, fields)),
                new RejectedRow(file, line.number(), null, null, reason));
    }

    private String what() {
        return separator == ',' ? "commas" : separator == ';' ? "semicolons" : "tabs";
    }

    private void reject(Line line, String reason, @Nullable String value) {
        listener.unreadable(
                new Cells(line.number(), Map.of()), new RejectedRow(file, line.number(), null, value, reason));
    }
}
