package dev.interlock.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Entity;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.store.EntityId;
import dev.interlock.testing.GraphText;
import dev.interlock.testing.RandomHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A graph that was kept up to date is the graph that is built anew of the same facts, to the last number. */
class GraphUpdateTest {
    private static final int HISTORIES = 3_000;
    private static final int STEPS = 8;

    @Test
    void keepingUpIsLikeBuildingAnew() {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = 0; seed < HISTORIES; seed++) {
            RandomHistory history = new RandomHistory(seed, seed % 2 == 0);
            Graph kept = new GraphBuilder().addAll(history.holding()).build(0);
            for (int step = 1; step <= STEPS; step++) {
                String name = "seed " + seed + ", step " + step;
                Map<EntityId, @Nullable Entity> change = history.change();
                @Nullable Graph updated = updated(kept, change, step);
                @Nullable Graph anew = anew(history.holding(), step);
                assertThat(updated == null).as(name + " fits not: " + change).isEqualTo(anew == null);
                seen.merge(anew == null ? "refused" : "taken", 1, Integer::sum);
                if (updated == null || anew == null) {
                    history.takeBack();
                    continue;
                }
                assertThat(updated.revision()).as(name).isEqualTo(step);
                assertThat(GraphText.of(updated)).as(name + ": " + change).isEqualTo(GraphText.of(anew));
                kept = updated;
            }
        }
        assertThat(seen.get("taken")).as(seen.toString()).isGreaterThan(HISTORIES);
        assertThat(seen.get("refused")).as(seen.toString()).isGreaterThan(HISTORIES);
    }

    private static @Nullable Graph updated(Graph base, Map<EntityId, @Nullable Entity> change, long revision) {
        GraphUpdate update = new GraphUpdate(base);
        change.forEach((id, entity) -> {
            if (entity == null) {
                update.retract(id.type(), id.key());
            } else {
                update.write(entity);
            }
        });
        try {
            return update.build(revision);
        } catch (BrokenGraph refused) {
            return null;
        }
    }

    private static @Nullable Graph anew(List<Entity> holding, long revision) {
        if (hasRingOfParents(holding)) {
            return null;
        }
        try {
            return new GraphBuilder().addAll(holding).build(revision);
        } catch (BrokenGraph refused) {
            return null;
        }
    }

    private static boolean hasRingOfParents(List<Entity> holding) {
        Map<Key, @Nullable Key> parents = new HashMap<>();
        for (Entity entity : holding) {
            if (entity instanceof Organization organization) {
                parents.put(organization.key(), organization.parent());
            }
        }
        for (Key start : parents.keySet()) {
            Key at = parents.get(start);
            for (int i = 0; i < parents.size() && at != null; i++) {
                at = parents.get(at);
            }
            if (at != null) {
                return true;
            }
        }
        return false;
    }
}
