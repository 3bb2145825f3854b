package dev.interlock.realdata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One set of the data: a folder with compressed tables, and the numbers known about them. */
final class RealData {
    private static final String VARIABLE = "INTERLOCK_REALDATA";

    private final Path folder;

    private RealData(Path folder) {
        this.folder = folder;
    }

    static RealData set(String name) {
        String root = System.getenv(VARIABLE);
        if (root == null || root.isBlank()) {
            throw new AssertionError("Set " + VARIABLE + " to the folder of the real data; these tests read " + name
                    + " in it, and there is nothing they could read instead.");
        }
        Path folder = Path.of(root).resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new AssertionError(VARIABLE + " is '" + root + "', but there is no folder '" + folder + "'.");
        }
        return new RealData(folder);
    }

    /** The rows of a table by column; an empty cell is an empty text. */
    List<Map<String, String>> rows(String table) {
        try (InputStream bytes = Files.newInputStream(folder.resolve(table + ".csv.gz"));
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new GZIPInputStream(bytes))) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A table as its file holds it, unpacked. */
    byte[] bytes(String table) {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(folder.resolve(table + ".csv.gz")))) {
            return bytes.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What another program counted in the set. */
    JsonNode profile() {
        return JsonMapper.builder().build().readTree(folder.resolve("profile.json"));
    }
}
