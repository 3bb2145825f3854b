package dev.interlock.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The rows of the shipped files, read without the code under test. */
public final class SeedRows {
    private SeedRows() {}

    public static List<Map<String, String>> of(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(Path.of("graph-seed", file))) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The row with this id. */
    public static Map<String, String> row(String file, String id) {
        return of(file).stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** An amount, 0 where unknown. */
    public static long dollars(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? 0 : Long.parseLong(row.get(column));
    }
}
