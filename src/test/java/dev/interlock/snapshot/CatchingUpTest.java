package dev.interlock.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Entity;
import dev.interlock.store.Changes;
import dev.interlock.store.EntityId;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.store.MissingReference;
import dev.interlock.store.Origin;
import dev.interlock.testing.GraphText;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.RandomHistory;
import dev.interlock.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** Whatever was written by whom, the next snapshot is the one that a reading of everything makes. */
@InterlockTest
@TestPropertySource(properties = "interlock.seed=")
@ExtendWith(OutputCaptureExtension.class)
class CatchingUpTest {
    private static final int HISTORIES = 45;
    private static final int STEPS = 12;

    /** What a hand may do in Neo4j Browser, and that it raised the revision for it. */
    private static final List<String> BY_HAND = List.of(
            "MATCH (o:Organization) WITH o LIMIT 1 SET o.name = 'Renamed by hand'",
            "MATCH (o:Organization) WITH o LIMIT 1 SET o.kind = 'NONSENSE', o.revision = $revision",
            "MATCH ()-[s:HOLDS_STAKE_IN]->() WITH s LIMIT 1 SET s.percent = 'much', s.revision = $revision",
            "MATCH (r:FundingRound)-[by:RAISED_BY]->() WITH r, by LIMIT 1 SET r.revision = $revision DELETE by",
            "MATCH (s:Source) WITH s LIMIT 1 DETACH DELETE s",
            "MATCH ()-[s:SUPPLIES]->() WITH s LIMIT 1 SET s.partOf = 'nowhere', s.revision = $revision",
            "MATCH (r:Regulation) WITH r LIMIT 1 SET r.revision = 'new'");

    private static final String RAISE = "MATCH (r:Revision) SET r.value = r.value + 1 RETURN r.value AS revision";

    @Autowired
    FactStore store;

    @Autowired
    FactReader reader;

    @Autowired
    SnapshotPublisher publisher;

    @Test
    void theNextSnapshotIsThatOfAFullReading(CapturedOutput log) {
        int read = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            RandomHistory history = begin(seed);
            Random random = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                String change = seed % 3 == 2 && random.nextInt(4) == 0 ? byHand(random) : written(history);
                check("seed " + seed + ", step " + step + ": " + change);
                read++;
            }
        }
        int all = log.getOut().split("Reading all facts again", -1).length - 1;
        int pulled = log.getOut().split(" written, ", -1).length - 1;
        assertThat(all).as("of " + read + " read in full").isGreaterThan(read / 8);
        assertThat(pulled).as("of " + read + " pulled").isGreaterThan(read / 3);
    }

    private RandomHistory begin(long seed) {
        TestDatabase.scratch().wipe();
        RandomHistory history = new RandomHistory(seed, seed % 3 == 0);
        store.apply(new Changes(history.holding(), List.of(), Origin.USER));
        publisher.refresh();
        return history;
    }

    private String written(RandomHistory history) {
        Map<EntityId, Entity> before = new LinkedHashMap<>();
        history.holding().forEach(it -> before.put(EntityId.of(it), it));
        Map<EntityId, @Nullable Entity> touched = history.change();
        List<Entity> retracted = new ArrayList<>();
        touched.forEach((id, entity) -> {
            if (entity == null && before.containsKey(id)) {
                retracted.add(before.get(id));
            }
        });
        try {
            store.apply(new Changes(
                    touched.values().stream().filter(Objects::nonNull).toList(), retracted, Origin.USER));
        } catch (MissingReference refused) {
            history.takeBack();
        }
        return touched.toString();
    }

    private String byHand(Random random) {
        String cypher = BY_HAND.get(random.nextInt(BY_HAND.size()));
        try (Session session = TestDatabase.scratch().driver().session()) {
            Map<String, Object> revision = session.run(RAISE).single().asMap();
            session.run(cypher, revision).consume();
        }
        publisher.catchUp();
        return cypher;
    }

    private void check(String name) {
        Snapshot published = publisher.current();
        Snapshot anew = new SnapshotPublisher(reader, event -> {}).refresh();
        assertThat(published.revision()).as(name).isEqualTo(anew.revision());
        assertThat(published.leftOut()).as(name).isEqualTo(anew.leftOut());
        assertThat(GraphText.of(published.graph())).as(name).isEqualTo(GraphText.of(anew.graph()));
    }
}
