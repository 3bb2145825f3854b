package dev.interlock.store.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migrations packed into this build. */
final class MigrationFiles {
    private static final String FILES = "classpath:migrations/V*.cypher";

    private MigrationFiles() {}

    /** By version: 1, 2, 3 and so on, without gaps. */
    static List<Migration> shipped() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            return inOrder(Arrays.stream(files).map(Migration::read).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<Migration> inOrder(List<Migration> migrations) {
        List<Migration> sorted = migrations.stream().sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).version() != i + 1) {
                throw new IllegalStateException(sorted.get(i).name() + " is out of sequence: its version must be "
                        + (i + 1) + ", as versions rise by one");
            }
        }
        return sorted;
    }
}
