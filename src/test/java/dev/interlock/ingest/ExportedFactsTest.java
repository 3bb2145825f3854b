package dev.interlock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.export.Format;
import dev.interlock.export.Selection;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Entity;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.store.Changes;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.store.Origin;
import dev.interlock.store.SeedFileRepository;
import dev.interlock.testing.Exports;
import dev.interlock.testing.HostileTexts;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.DefaultResourceLoader;

/** What was recorded in one database and exported makes the same graph in an empty one. */
@InterlockTest
class ExportedFactsTest {
    private static final ViewSpec EVERYTHING = new ViewSpec(null, new Trust(EnumSet.allOf(Status.class)));

    @TempDir
    Path folder;

    @Autowired
    FactReader reader;

    @Autowired
    FactStore store;

    @Autowired
    SeedFileRepository files;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anEmptyServiceHoldsTheSameGraphAfterwards(long seed) throws IOException {
        TestDatabase.scratch().wipe();
        List<Entity> entities = HostileTexts.in(TableGraph.entities(RandomTables.of(seed, 12)), seed);
        store.apply(new Changes(entities, List.of(), Origin.USER));
        List<Entity> before = stored();
        GraphView view = new GraphView(new GraphBuilder().addAll(before).build(1), EVERYTHING);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        Format.ZIP.write(new Selection.Builder(view, view).all().build(), zip);
        for (Map.Entry<String, byte[]> file :
                Exports.unzipped(zip.toByteArray()).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }

        TestDatabase.scratch().wipe();
        SeedReport report =
                new SeedLoader(new DefaultResourceLoader(), folder.toUri().toString(), reader, store, files).load();

        assertThat(report.rejected()).as("seed %d", seed).isEmpty();
        assertThat(stored()).as("seed %d", seed).isNotEmpty().isEqualTo(before);
    }

    private List<Entity> stored() {
        List<Entity> entities = new ArrayList<>();
        reader.read(stored -> entities.add(stored.entity()));
        return entities;
    }
}
