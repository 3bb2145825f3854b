package dev.interlock.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that keeps the write key where none is configured: made at the first start, readable by its owner alone. */
final class WriteKeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(WriteKeyFile.class);
    private static final String NAME = "write-key";
    private static final int RANDOM_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path file;

    /** @param folder made where it is not there */
    WriteKeyFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** @throws UncheckedIOException where the file can be neither read nor made */
    WriteKey key() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            warnIfOthersMayRead();
            return new WriteKey(Files.readString(file).strip());
        } catch (IOException failed) {
            throw new UncheckedIOException("the write key " + file + " cannot be read or made", failed);
        } catch (IllegalArgumentException unusable) {
            throw new IllegalStateException(file + ": " + unusable.getMessage() + "; remove the file for a new key");
        }
    }

    Path path() {
        return file.toAbsolutePath().normalize();
    }

    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path made = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".new", ownerOnly());
        try {
            Files.write(made, (key + "\n").getBytes(UTF_8), StandardOpenOption.SYNC);
            restrict(made);
            // Whole or not at all, and never over one that another process made meanwhile.
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException madeByAnother) {
            LOG.debug("{} was made by another process", file);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(made, file);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    /** Where files have no POSIX permissions; the folder is in the user's home there. */
    private void restrict(Path made) {
        if (!isPosix()) {
            boolean restricted = made.toFile().setReadable(false, false)
                    && made.toFile().setReadable(true, true)
                    && made.toFile().setWritable(true, true);
            LOG.debug("{} restricted to its owner: {}", made, restricted);
        }
    }

    private void warnIfOthersMayRead() throws IOException {
        if (isPosix() && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            LOG.warn("Others than its owner may read {}; run: chmod 600 {}", path(), path());
        }
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
