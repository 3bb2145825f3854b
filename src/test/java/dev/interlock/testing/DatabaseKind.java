package dev.interlock.testing;

import dev.interlock.store.database.LocalDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.neo4j.Neo4jContainer;

/** Where a test's Neo4j comes from. */
enum DatabaseKind {
    CONTAINER {
        @Override
        URI start() {
            Neo4jContainer container = new Neo4jContainer("neo4j:5.26").withoutAuthentication();
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
            container.start();
            return URI.create(container.getBoltUrl());
        }
    },
    EMBEDDED {
        @Override
        URI start() {
            Path folder = temporaryFolder();
            LocalDatabase database = LocalDatabase.start(folder, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return database.uri();
        }
    };

    /** There is no third: a test never goes without a database. */
    static DatabaseKind choose(boolean dockerAnswers) {
        return dockerAnswers ? CONTAINER : EMBEDDED;
    }

    /** Runs until the JVM ends; needs no password. */
    abstract URI start();

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("interlock-test");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
