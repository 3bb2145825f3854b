package dev.interlock.ingest;

import dev.interlock.store.SeedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Finds the files of facts: in the jar, or in a folder the user named. */
final class SeedFiles {
    private SeedFiles() {}

    /** @param location of the folder, such as {@code classpath:graph-seed/} or {@code file:my-facts/} */
    static Map<SeedTable, byte[]> read(ResourceLoader resources, String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        Map<SeedTable, byte[]> files = new EnumMap<>(SeedTable.class);
        for (SeedTable table : SeedTable.values()) {
            Resource file = resources.getResource(folder + table.file());
            if (file.exists()) {
                files.put(table, content(file));
            }
        }
        return files;
    }

    static SeedFile describe(SeedTable table, byte[] content, long rows) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new SeedFile(table.file(), HexFormat.of().formatHex(digest), rows);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }
}
