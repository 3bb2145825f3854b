package dev.interlock.analysis;

import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.traversal.Budget;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;

/**
 * Random facts at some date under some trust, and who is under one roof there.
 *
 * @param estimates whether equal splits are to count
 */
record RandomGroups(Tables tables, ViewSpec spec, GraphView view, Groups groups, boolean estimates) {
    /** @param sizes how many sizes of graphs there are, from 4 */
    static RandomGroups of(long seed, int sizes) {
        Random random = new Random(seed);
        Tables tables = RandomTables.of(seed, 4 + random.nextInt(sizes));
        LocalDate asOf =
                random.nextInt(3) == 0 ? null : LocalDate.of(2025, 11, 1).plusDays(random.nextInt(12) * 17L);
        Trust trust = random.nextBoolean() ? Trust.DEFAULT : new Trust(EnumSet.allOf(Status.class));
        ViewSpec spec = new ViewSpec(asOf, trust);
        GraphView view = new GraphView(TableGraph.of(tables), spec);
        return new RandomGroups(tables, spec, view, Groups.of(view, Budget.unlimited()), random.nextInt(3) > 0);
    }
}
