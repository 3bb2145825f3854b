package dev.interlock.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Finds the files of facts: in the jar, or in a folder the user named. */
final class SeedFiles {
    /** Two letters at least: a single one is a drive. */
    private static final Pattern HAS_SCHEME = Pattern.compile("[a-zA-Z]{2,}:.*");

    private SeedFiles() {}

    /** @param location of the folder, such as {@code classpath:graph-seed/}, {@code my-facts} or {@code /data/facts} */
    static Map<SeedTable, byte[]> read(ResourceLoader resources, String location) {
        String folder = HAS_SCHEME.matcher(location).matches()
                ? location
                : Path.of(location).toUri().toString();
        Map<SeedTable, byte[]> files = new EnumMap<>(SeedTable.class);
        for (SeedTable table : SeedTable.values()) {
            Resource file = resources.getResource((folder.endsWith("/") ? folder : folder + "/") + table.file());
            if (file.exists()) {
                files.put(table, content(file));
            }
        }
        return files;
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }
}
