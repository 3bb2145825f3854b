package dev.interlock.ingest;

import dev.interlock.model.Entity;
import dev.interlock.store.Changes;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.store.Origin;
import dev.interlock.store.SeedFile;
import dev.interlock.store.SeedFileRepository;
import dev.interlock.store.StoredEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Brings the database up to date with the files and says what came of it, in the log as well. */
    public SeedReport load() {
        long begun = System.nanoTime();
        Map<SeedTable, byte[]> files = SeedFiles.read(resources, location);
        Map<EntityId, StoredEntity> stored = stored();
        Seed seed = Seed.read(files, id -> isKnown(stored, id));
        List<SeedFile> described = new ArrayList<>();
        files.forEach((table, content) -> {
            described.add(SeedFiles.describe(table, content, seed.accepted(table)));
            LOG.info("Loading {}{}: {} rows", location, table.file(), seed.accepted(table));
        });
        seed.rejected().forEach(row -> LOG.warn("Refused {}", row));
        SeedReport report = isUnchanged(described)
                ? new SeedReport(0, 0, List.of(), seed.rejected())
                : write(seed, stored, described);
        LOG.info(
                "Facts are loaded: {} written, {} retracted, {} refused, in {} ms",
                report.written(),
                report.retracted(),
                report.rejected().size(),
                (System.nanoTime() - begun) / 1_000_000);
        return report;
    }

    private SeedReport write(Seed seed, Map<EntityId, StoredEntity> stored, List<SeedFile> files) {
        List<Entity> written = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        for (Entity entity : seed.entities()) {
            StoredEntity known = stored.get(EntityId.of(entity));
            if (known == null) {
                written.add(entity);
            } else if (!known.entity().equals(entity)) {
                if (known.origin() == Origin.SEED) {
                    written.add(entity);
                } else {
                    conflicts.add(EntityId.of(entity).toString());
                }
            }
        }
        List<Entity> retracted = gone(seed, stored);
        conflicts.forEach(conflict -> LOG.warn("Kept as a person wrote it, though the files differ: {}", conflict));
        Changes changes = new Changes(written, retracted, Origin.SEED);
        if (!changes.isEmpty()) {
            store.apply(changes, () -> loadedFiles.saveAll(files));
        } else {
            loadedFiles.saveAll(files);
        }
        return new SeedReport(written.size(), retracted.size(), conflicts, seed.rejected());
    }

    private static List<Entity> gone(Seed seed, Map<EntityId, StoredEntity> stored) {
        List<Entity> gone = new ArrayList<>();
        stored.forEach((id, known) -> {
            if (known.origin() == Origin.SEED && !seed.accepts(id) && !seed.refuses(id)) {
                gone.add(known.entity());
            }
        });
        return gone;
    }

    /** What a person wrote is there. What came from the files is there only if they still have it. */
    private static boolean isKnown(Map<EntityId, StoredEntity> stored, EntityId id) {
        StoredEntity known = stored.get(id);
        return known != null && known.origin() == Origin.USER;
    }

    private boolean isUnchanged(List<SeedFile> files) {
        Set<SeedFile> loaded = new HashSet<>(loadedFiles.findAll());
        return loaded.equals(new HashSet<>(files));
    }

    private Map<EntityId, StoredEntity> stored() {
        Map<EntityId, StoredEntity> stored = new HashMap<>();
        reader.read(entity -> stored.put(EntityId.of(entity.entity()), entity));
        return stored;
    }
}
