package dev.interlock.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.export.EntityTable;
import dev.interlock.export.Format;
import dev.interlock.export.Selection;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Entity;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.testing.HostileTexts;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported as tables is loaded again without loss of a character. */
class SeedRoundTripTest {
    private static final Trust EVERYTHING = new Trust(EnumSet.allOf(Status.class));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void allFactsAreLoadedAsTheyWere(long seed) throws IOException {
        List<Entity> entities = HostileTexts.in(TableGraph.entities(RandomTables.of(seed, 3 + (int) seed * 2)), seed);

        Seed loaded = loaded(entities, new ViewSpec(null, EVERYTHING));

        assertThat(loaded.rejected()).as("seed %d", seed).isEmpty();
        assertThat(loaded.entities()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(entities);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theFactsOfAViewNameNothingThatIsNotThere(long seed) throws IOException {
        List<Entity> entities = TableGraph.entities(RandomTables.of(seed, 10));
        ViewSpec spec = new ViewSpec(java.time.LocalDate.of(2026, 1, 20), Trust.DEFAULT);

        assertThat(loaded(entities, spec).rejected()).as("seed %d", seed).isEmpty();
    }

    @Test
    void theShippedFilesComeBackCellByCell() throws IOException {
        Tables shipped = Tables.shipped();
        List<Entity> entities = TableGraph.entities(shipped);
        Map<String, byte[]> files = files(entities, new ViewSpec(null, EVERYTHING));
        Map<String, List<Tables.Row>> back = new HashMap<>();
        files.forEach((name, content) -> back.put(name, Tables.read(new String(content, UTF_8))));

        for (EntityTable table : EntityTable.values()) {
            List<Tables.Row> rows = back.get(table.file() + ".csv");
            assertThat(rows.stream().map(Tables.Row::known))
                    .as(table.file())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(shipped.rows(table.file()).stream()
                            .map(Tables.Row::known)
                            .toList());
        }
    }

    private static Seed loaded(List<Entity> entities, ViewSpec spec) throws IOException {
        Map<SeedTable, byte[]> read = new EnumMap<>(SeedTable.class);
        files(entities, spec)
                .forEach((name, content) -> read.put(
                        Stream.of(SeedTable.values())
                                .filter(table -> table.file().equals(name))
                                .findFirst()
                                .orElseThrow(),
                        content));
        assertThat(read).hasSameSizeAs(SeedTable.values());
        return Seed.read(read, new Stored(Map.of(), Set.of()));
    }

    private static Map<String, byte[]> files(List<Entity> entities, ViewSpec spec) throws IOException {
        GraphView view = new GraphView(new GraphBuilder().addAll(entities).build(1), spec);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.ZIP.write(new Selection.Builder(view, view).all().build(), out);
        Map<String, byte[]> files = new HashMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
