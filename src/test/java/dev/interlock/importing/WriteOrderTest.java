package dev.interlock.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Entity;
import dev.interlock.store.EntityId;
import dev.interlock.store.References;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteOrderTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void every_part_refers_only_to_itself_and_to_parts_before(long seed) {
        List<Entity> changes = new ArrayList<>(TableGraph.entities(RandomTables.of(seed, 20)));
        Collections.shuffle(changes, new Random(seed));

        List<List<Entity>> parts =
                WriteOrder.parts(changes, entity -> 1 + entity.key().text().length() % 3, 7);

        Set<EntityId> there = new HashSet<>();
        List<Entity> all = new ArrayList<>();
        for (List<Entity> part : parts) {
            assertThat(part).as("seed %d", seed).isNotEmpty();
            part.forEach(entity -> there.add(EntityId.of(entity)));
            part.forEach(
                    entity -> assertThat(there).as("seed %d: %s", seed, entity).containsAll(References.of(entity)));
            all.addAll(part);
        }
        assertThat(all).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(changes);
        assertThat(parts).as("seed %d", seed).hasSizeGreaterThan(10);
    }
}
