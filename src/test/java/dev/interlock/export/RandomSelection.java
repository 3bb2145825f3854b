package dev.interlock.export;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Entity;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.testing.HostileTexts;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/**
 * Random facts with hostile texts, and all of them that one view shows.
 *
 * @param entities all facts, those out of view among them
 */
record RandomSelection(List<Entity> entities, GraphView view, Selection selection) {
    static final Trust EVERYTHING = new Trust(EnumSet.allOf(Status.class));

    /** Every fact, whatever its status and date. */
    static RandomSelection everything(long seed) {
        return of(seed, new ViewSpec(null, EVERYTHING));
    }

    /** At some date or none, under one of two choices of trust. */
    static RandomSelection someView(long seed) {
        Random random = new Random(seed);
        LocalDate date =
                random.nextInt(3) == 0 ? null : LocalDate.of(2025, 12, 1).plusDays(random.nextInt(120));
        return of(seed, new ViewSpec(date, random.nextBoolean() ? EVERYTHING : Trust.DEFAULT));
    }

    private static RandomSelection of(long seed, ViewSpec spec) {
        List<Entity> entities =
                HostileTexts.in(TableGraph.entities(RandomTables.of(seed, 4 + (int) (seed % 20))), seed);
        Graph graph = new GraphBuilder().addAll(entities).build(1);
        GraphView view = new GraphView(graph, spec);
        return new RandomSelection(
                entities, view, new Selection.Builder(view, view).all().build());
    }

    byte[] written(Format format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(selection, out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
