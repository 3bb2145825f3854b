package dev.interlock.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.importing.mapping.BadMapping;
import dev.interlock.importing.mapping.Mapping;
import dev.interlock.importing.mapping.MappingReader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one import in a folder of their own: as they came, those in a ZIP by themselves, compressed ones unpacked.
 * Names are never taken for paths. Closing it removes them.
 */
public final class Upload implements AutoCloseable {
    private static final int MOST_FILES = 1_000;
    private static final long LONGEST_MAPPING = 1_000_000;
    private static final int BUFFER = 1 << 16;
    private static final String MAPPING = "mapping.json";

    private final Path folder;
    private final long mostBytes;
    private final List<Part> parts = new ArrayList<>();
    private long bytes;
    private @Nullable Mapping mapping;

    /** @param mostBytes that all files may have together, unpacked */
    public Upload(long mostBytes) throws IOException {
        this.folder = Files.createTempDirectory("interlock-import");
        this.mostBytes = mostBytes;
    }

    /**
     * Takes a file.
     *
     * @throws BadUpload where it cannot be unpacked, or is more than may come
     * @throws BadMapping where it is a {@code mapping.json} and none
     */
    public void add(String name, InputStream content) throws IOException {
        BufferedInputStream in = new BufferedInputStream(content, BUFFER);
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (begins(in, 'P', 'K')) {
                unzip(name, in);
            } else if (begins(in, 0x1f, 0x8b)) {
                file(lower.endsWith(".gz") ? name.substring(0, name.length() - 3) : name, new GZIPInputStream(in));
            } else {
                file(name, in);
            }
        } catch (ZipException broken) {
            throw new BadUpload(
                    name, "cannot be unpacked: " + broken.getMessage(), "Pack it again, or send the files.");
        } catch (EOFException cut) {
            throw new BadUpload(name, "ends in the middle", "Send it again.");
        }
    }

    /** Takes the mapping that the tables are read by. */
    public void mapping(InputStream content) throws IOException {
        byte[] read = content.readNBytes((int) LONGEST_MAPPING + 1);
        if (read.length > LONGEST_MAPPING) {
            throw new BadUpload(MAPPING, "is longer than " + LONGEST_MAPPING + " bytes", "Shorten it.");
        }
        if (mapping != null) {
            throw new BadUpload(MAPPING, "comes twice", "Send one mapping; it may hold several tables.");
        }
        try {
            mapping = MappingReader.read(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(read)).toString());
        } catch (CharacterCodingException wrong) {
            throw new BadUpload(MAPPING, "is not UTF-8", "Save it as UTF-8.");
        }
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public @Nullable Mapping mapping() {
        return mapping;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void unzip(String name, InputStream in) throws IOException {
        int before = parts.size();
        try (ZipInputStream zip = new ZipInputStream(in, UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                    add(entry.getName(), new Uncloseable(zip));
                }
            }
        } catch (IllegalArgumentException wrong) {
            throw new BadUpload(name, "holds a file name that is not UTF-8", "Rename the file and pack it again.");
        }
        if (parts.size() == before && mapping == null) {
            throw new BadUpload(name, "holds no file", "Put tables into it.");
        }
    }

    private void file(String name, InputStream in) throws IOException {
        if (name.equals(MAPPING) || name.endsWith("/" + MAPPING)) {
            mapping(in);
            return;
        }
        if (parts.size() >= MOST_FILES) {
            throw new BadUpload(name, "is file number " + (MOST_FILES + 1), "Send no more than " + MOST_FILES + ".");
        }
        Path file = folder.resolve(parts.size() + ".table");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > mostBytes) {
                    throw new BadUpload(
                            name,
                            "is too large: all files together may have " + mostBytes + " bytes unpacked",
                            "Send less at once, or raise interlock.import.unpacked.");
                }
                out.write(buffer, 0, read);
            }
        }
        parts.add(new Part(name, file));
    }

    private static boolean begins(BufferedInputStream in, int first, int second) throws IOException {
        in.mark(2);
        boolean begins = in.read() == first && in.read() == second;
        in.reset();
        return begins;
    }

    /** One file of a ZIP, which ends before the ZIP does. */
    private static final class Uncloseable extends FilterInputStream {
        Uncloseable(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
