package dev.interlock.ingest;

import dev.interlock.model.Sha256;
import dev.interlock.store.Changes;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.store.SeedFile;
import dev.interlock.store.SeedFileRepository;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Loads the files of facts into the database: on the first start, and again when a file has changed. All in one
 * transaction, so that a load that is cut short leaves nothing. Only rows that changed are written; rows that are gone
 * are retracted; what a person wrote is never overwritten; a row refused now keeps its earlier version.
 */
@Component
public class SeedLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SeedLoader.class);

    private final ResourceLoader resources;
    private final String location;
    private final FactReader reader;
    private final FactStore store;
    private final SeedFileRepository loadedFiles;

    SeedLoader(
            ResourceLoader resources,
            @Value("${interlock.seed}") String location,
            FactReader reader,
            FactStore store,
            SeedFileRepository loadedFiles) {
        this.resources = resources;
        this.location = location;
        this.reader = reader;
        this.store = store;
        this.loadedFiles = loadedFiles;
    }

    /**
     * Brings the database up to date with the files and says what came of it, in the log as well. Where nothing has
     * changed and nothing was refused last time, costs one small query; else a reading of all facts.
     */
    public SeedReport load() {
        return location.isBlank() ? SeedReport.NOTHING : load(SeedFiles.read(resources, location));
    }

    SeedReport load(Map<SeedTable, byte[]> files) {
        Map<SeedTable, String> hashes = new EnumMap<>(SeedTable.class);
        files.forEach((table, content) -> hashes.put(table, Sha256.hex(content)));
        if (isLoaded(hashes)) {
            LOG.info("Facts of {} are loaded and unchanged", location);
            return SeedReport.NOTHING;
        }
        long begun = System.nanoTime();
        Loading loading = new Loading(files, hashes);
        store.apply(loading::decide);
        SeedReport report = loading.report();
        report.rejected().forEach(row -> LOG.warn("Refused {}", row));
        report.conflicts().forEach(conflict -> LOG.warn("{}", conflict));
        LOG.info(
                "Facts are loaded: {} written, {} retracted, {} refused, done in {} s",
                report.written(),
                report.retracted(),
                report.rejected().size(),
                (System.nanoTime() - begun) / 100_000_000 / 10.0);
        return report;
    }

    /** A load that refused something is done again, so that it is told again until it is mended. */
    private boolean isLoaded(Map<SeedTable, String> hashes) {
        List<SeedFile> known = loadedFiles.findAll();
        return hashes.size() == SeedTable.values().length
                && known.size() == hashes.size()
                && known.stream().allMatch(file -> file.refused() == 0)
                && known.stream()
                        .allMatch(file -> hashes.entrySet().stream()
                                .anyMatch(entry -> entry.getKey().file().equals(file.name())
                                        && entry.getValue().equals(file.sha256())));
    }

    /** One load; decides while no other change can come between. */
    private final class Loading {
        private final Map<SeedTable, byte[]> files;
        private final Map<SeedTable, String> hashes;
        private SeedReport report = SeedReport.NOTHING;

        Loading(Map<SeedTable, byte[]> files, Map<SeedTable, String> hashes) {
            this.files = files;
            this.hashes = hashes;
        }

        SeedReport report() {
            return report;
        }

        Changes decide() {
            Stored stored = Stored.read(reader);
            Seed seed = Seed.read(files, stored);
            LOG.info("Loading {}: {}", location, counts(seed));
            SeedChanges changes = SeedChanges.between(stored, seed);
            remember(seed);
            report = new SeedReport(
                    changes.written().size(), changes.retracted().size(), changes.conflicts(), seed.rejected());
            return changes.toApply();
        }

        private String counts(Seed seed) {
            return files.keySet().stream()
                    .map(table -> table.what() + " " + seed.accepted(table))
                    .collect(Collectors.joining(", "));
        }

        private void remember(Seed seed) {
            Map<String, SeedFile> known =
                    loadedFiles.findAll().stream().collect(Collectors.toMap(SeedFile::name, Function.identity()));
            List<SeedFile> read = hashes.entrySet().stream()
                    .map(entry -> new SeedFile(
                            entry.getKey().file(),
                            entry.getValue(),
                            seed.accepted(entry.getKey()),
                            seed.refused(entry.getKey())))
                    .toList();
            loadedFiles.saveAll(read.stream()
                    .filter(file -> !file.equals(known.get(file.name())))
                    .toList());
        }
    }
}
