package dev.interlock.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tables of facts as texts, by the names of their files and columns. Shipped ones are read by a small reader of our own,
 * so that what tests expect owes nothing to the code they test.
 */
public final class Tables {
    private final Map<String, List<Row>> tables;

    public Tables(Map<String, List<Row>> tables) {
        this.tables = tables;
    }

    /** The tables in {@code graph-seed}. */
    public static Tables shipped() {
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        for (String name : List.of(
                "organizations",
                "sources",
                "funding_rounds",
                "participations",
                "stakes",
                "supply_agreements",
                "credit",
                "acquisitions",
                "financials",
                "regulations")) {
            tables.put(name, read(Path.of("graph-seed", name + ".csv")));
        }
        return new Tables(tables);
    }

    public List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    private static List<Row> read(Path file) {
        try {
            return read(Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a CSV file. */
    public static List<Row> read(String csv) {
        List<List<String>> records = records(csv);
        List<String> header = records.get(0);
        List<Row> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), record.get(i));
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    /** RFC 4180: commas, quotes doubled inside quotes, line ends inside quotes. */
    private static List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> record = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(record);
                    record = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !record.isEmpty()) {
            record.add(cell.toString());
            records.add(record);
        }
        return records;
    }

    /** One row; an empty cell is unknown. */
    public record Row(Map<String, String> cells) {
        /** Columns and their texts in turn. */
        public static Row of(@Nullable String... columnsAndTexts) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < columnsAndTexts.length; i += 2) {
                String text = columnsAndTexts[i + 1];
                cells.put(String.valueOf(columnsAndTexts[i]), text == null ? "" : text);
            }
            return new Row(cells);
        }

        /** The same with another text in one column. */
        public Row with(String column, String text) {
            Map<String, String> changed = new LinkedHashMap<>(cells);
            changed.put(column, text);
            return new Row(changed);
        }

        /** The same without its empty cells: a file may lack a column that is empty throughout. */
        public Row known() {
            Map<String, String> known = new LinkedHashMap<>(cells);
            known.values().removeIf(String::isEmpty);
            return new Row(known);
        }

        public @Nullable String find(String column) {
            String text = cells.getOrDefault(column, "");
            return text.isEmpty() ? null : text;
        }

        public String get(String column) {
            String text = find(column);
            if (text == null) {
                throw new AssertionError("no " + column + " in " + cells);
            }
            return text;
        }

        public List<String> list(String column) {
            String text = find(column);
            return text == null ? List.of() : Arrays.asList(text.split("\\|"));
        }

        public @Nullable Long number(String column) {
            String text = find(column);
            return text == null ? null : Long.valueOf(text);
        }
    }
}
