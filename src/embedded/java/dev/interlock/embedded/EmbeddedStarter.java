package dev.interlock.embedded;

import dev.interlock.store.database.LocalDatabase;
import java.nio.file.Path;

/** Starts Neo4j in this process; found by the service loader. */
public final class EmbeddedStarter implements LocalDatabase.Starter {
    @Override
    public LocalDatabase start(Path folder, int port) {
        return EmbeddedDatabase.start(folder, port);
    }
}
