package dev.interlock.store.database;

import java.net.URI;
import java.nio.file.Path;

/** A database that runs in this process until it is closed. */
public interface LocalDatabase extends AutoCloseable {
    /** Where the driver reaches it, without a password. */
    URI uri();

    /** Stops it and lets go of its folder. */
    @Override
    void close();

    /** Starts one; implementations are found by {@link java.util.ServiceLoader}. */
    interface Starter {
        /**
         * @param folder where its files are; made if it is not there
         * @param port of Bolt on the loopback address; 0 for any free one
         * @throws DatabaseStartFailed if the folder is in use, cannot be written to or was written by another version
         */
        LocalDatabase start(Path folder, int port);
    }
}
