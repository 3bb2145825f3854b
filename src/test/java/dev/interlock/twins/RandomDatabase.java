package dev.interlock.twins;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.store.Changes;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.store.Origin;
import dev.interlock.testing.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Nothing but random facts in the scratch database, and the graph that the service reads from there. */
final class RandomDatabase {
    private RandomDatabase() {}

    static Graph fill(RandomFacts facts, FactStore store, FactReader reader) {
        TestDatabase.scratch().wipe();
        store.apply(new Changes(facts.written(), List.of(), Origin.USER));
        store.apply(new Changes(List.of(), facts.retracted(), Origin.USER));
        GraphBuilder graph = new GraphBuilder();
        reader.read(stored -> graph.add(stored.entity()));
        return graph.build(1);
    }

    static ViewSpec view(Random random) {
        Trust everything = new Trust(EnumSet.allOf(Status.class));
        return new ViewSpec(
                random.nextBoolean() ? null : RandomFacts.FIRST_DAY.plusDays(random.nextInt(RandomFacts.DAYS)),
                random.nextInt(3) == 0 ? everything : Trust.DEFAULT);
    }

    static Set<TieKind> kinds(Random random) {
        EnumSet<TieKind> kinds = EnumSet.allOf(TieKind.class);
        if (random.nextInt(3) > 0) {
            kinds.removeIf(kind -> random.nextInt(4) == 0);
        }
        return kinds.isEmpty() ? EnumSet.allOf(TieKind.class) : kinds;
    }
}
