package dev.interlock.store.database;

import java.net.URI;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** A database that runs in this process until it is closed. */
public interface LocalDatabase extends AutoCloseable {
    /** Where the driver reaches it, without a password. */
    URI uri();

    /** Has it load what its first query needs, which takes long once and would be waited for later. */
    default void warmUp() {}

    /** Stops it and lets go of its folder. */
    @Override
    void close();

    /**
     * Starts the database this build holds.
     *
     * @param folder where its files are; made if it is not there
     * @param port of Bolt on the loopback address; 0 for any free one
     * @throws DatabaseStartFailed if this build holds none, the folder is in use or cannot be written to, the port is
     *     taken, or the files were written by another version
     */
    static LocalDatabase start(Path folder, int port) {
        return ServiceLoader.load(Starter.class)
                .findFirst()
                .orElseThrow(() -> new DatabaseStartFailed(
                        "No Neo4j is configured, and this build holds none of its own",
                        "Set spring.neo4j.uri (SPRING_NEO4J_URI), and spring.neo4j.authentication.username and "
                                + ".password, to those of a Neo4j 5.26 or later.",
                        null))
                .start(folder, port);
    }

    /** What a build that holds a database offers to {@link ServiceLoader}. */
    interface Starter {
        /** As {@link LocalDatabase#start}. */
        LocalDatabase start(Path folder, int port);
    }
}
