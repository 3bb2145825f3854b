package dev.interlock.embedded;

import dev.interlock.store.database.DatabaseStartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder the embedded server keeps its files in. */
final class DataFolder {
    private static final String ACTION = "Set interlock.data to a folder this user may write to.";

    private DataFolder() {}

    /**
     * The folder, made if it was not there.
     *
     * @throws DatabaseStartFailed if it cannot be made or written to
     */
    static Path prepared(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
        } catch (IOException failed) {
            throw new DatabaseStartFailed(
                    "The data folder " + home + " cannot be made (" + failed + ")", ACTION, failed);
        }
        if (!Files.isWritable(home)) {
            throw new DatabaseStartFailed("The data folder " + home + " cannot be written to", ACTION, null);
        }
        return home;
    }
}
