package dev.interlock.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.model.Entity;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Percent;
import dev.interlock.model.Product;
import dev.interlock.model.Stake;
import dev.interlock.model.StakeBasis;
import dev.interlock.model.Status;
import dev.interlock.model.SupplyAgreement;
import dev.interlock.store.Changes;
import dev.interlock.store.EntityId;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.store.FactsChanged;
import dev.interlock.store.MissingReference;
import dev.interlock.store.Origin;
import dev.interlock.testing.GraphText;
import dev.interlock.testing.InterlockTest;
import dev.interlock.testing.RandomHistory;
import dev.interlock.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
    private static final int HISTORIES = 18;
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

    @Test
    void whatComesBackBringsTheFactsThatNameIt(CapturedOutput log) {
        begin();
        store.apply(retracted(organization("a")));
        assertThat(publisher.current().graph().stakes().size()).isZero();
        store.apply(written(organization("a")));
        check("the holder is back");
        assertThat(publisher.current().graph().stakes().size()).isEqualTo(1);
        assertThat(log).contains("Reading all facts again: 1 older facts name a new Organization");
    }

    @Test
    void anOuterAgreementThatComesLaterContainsTheInner(CapturedOutput log) {
        begin();
        store.apply(written(supply("inner", "outer")));
        assertThat(publisher.current().graph().supply().partOf().get(0)).isNull();
        store.apply(written(supply("outer", null)));
        check("the outer one came");
        assertThat(publisher.current().graph().supply().partOf().get(0)).isEqualTo("outer");
        assertThat(log).contains("Reading all facts again: 1 older facts name a new SupplyAgreement");
    }

    @Test
    void ordinaryChangesAreTakenWithoutAskingForTheRest(CapturedOutput log) {
        begin();
        store.apply(written(organization("c"), supply("s", null)));
        check("new ones");
        store.apply(new Changes(List.of(supply("t", "s")), List.of(stake()), Origin.USER));
        check("one more and one less");
        store.apply(retracted(supply("t", "s"), supply("s", null)));
        check("an outer one with its inner one");
        store.apply(written(stake()));
        check("recorded again");
        assertThat(log).doesNotContain("Reading all facts again");
        assertThat(log).contains(": 2 written, 0 retracted", ": 1 written, 1 retracted", ": 0 written, 2 retracted");
    }

    @Test
    void whatOneEntityWentThroughMeanwhileIsNoReasonToReadAll(CapturedOutput log) {
        begin();
        SnapshotPublisher other = new SnapshotPublisher(reader, event -> {});
        other.refresh();
        store.apply(written(organization("c")));
        store.apply(written(organization("c"), organization("d")));
        store.apply(retracted(organization("c")));
        store.apply(written(organization("c")));
        assertThat(other.catchUp().revision()).isEqualTo(reader.revision());
        assertThat(GraphText.of(other.current().graph()))
                .isEqualTo(GraphText.of(publisher.current().graph()));
        check("four changes at once");
        assertThat(log).doesNotContain("Reading all facts again");
    }

    @Test
    void aRevisionRaisedByHandIsNotHiddenByTheNextWrite(CapturedOutput log) {
        begin();
        try (Session session = TestDatabase.scratch().driver().session()) {
            session.run("MATCH (o:Organization {id: 'a'}) SET o.name = 'Renamed by hand' WITH o " + RAISE)
                    .consume();
        }
        store.apply(written(organization("c")));
        check("one by hand, one not");
        assertThat(publisher.current().graph().organizations().name().get(0)).isEqualTo("Renamed by hand");
        assertThat(log).contains("Reading all facts again: nothing bears one of the revisions 2 to 3");
    }

    @Test
    void concurrentWritesShareOneRebuild() throws Exception {
        begin();
        int writers = 8;
        List<Long> published = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch allCommitted = new CountDownLatch(writers);
        SnapshotPublisher shared = new SnapshotPublisher(reader, event -> {
            published.add(((SnapshotPublished) event).after().revision());
            await(allCommitted);
        });
        shared.refresh();
        List<Future<?>> waiting = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        for (int i = 0; i < writers; i++) {
            Organization organization = organization("w" + i);
            waiting.add(threads.submit(() -> {
                long revision = store.apply(written(organization));
                allCommitted.countDown();
                shared.onFactsChanged(new FactsChanged(revision));
                assertThat(shared.current().graph().has(Organization.class, organization.key()))
                        .isTrue();
            }));
        }
        for (Future<?> writer : waiting) {
            writer.get();
        }
        threads.shutdown();
        assertThat(published).hasSizeBetween(1, 2).endsWith(reader.revision());
    }

    @Test
    void aListenerThatFailsStopsNothing(CapturedOutput log) {
        begin();
        SnapshotPublisher told = new SnapshotPublisher(reader, event -> {
            throw new IllegalStateException("a listener's own fault");
        });
        told.refresh();
        long revision = store.apply(written(organization("c")));
        told.onFactsChanged(new FactsChanged(revision));
        assertThat(told.current().revision()).isEqualTo(revision);
        assertThat(log).contains("a listener's own fault");
    }

    /** Two organizations, one of which holds a stake in the other. */
    private void begin() {
        TestDatabase.scratch().wipe();
        store.apply(written(organization("a"), organization("b"), stake()));
        publisher.refresh();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static Changes written(Entity... entities) {
        return new Changes(List.of(entities), List.of(), Origin.USER);
    }

    private static Changes retracted(Entity... entities) {
        return new Changes(List.of(), List.of(entities), Origin.USER);
    }

    private static Organization organization(String slug) {
        return new Organization(
                Key.of(slug), slug, List.of(), OrganizationKind.COMPANY, null, null, null, null, false, null, null);
    }

    private static Stake stake() {
        return new Stake(
                Key.of("a"),
                Key.of("b"),
                Percent.of(10),
                null,
                StakeBasis.HELD,
                LocalDate.of(2026, 1, 2),
                Status.CLOSED,
                List.of(),
                null);
    }

    private static SupplyAgreement supply(String key, @Nullable String partOf) {
        return new SupplyAgreement(
                Key.of(key),
                Key.of("a"),
                Key.of("b"),
                Product.GPU,
                null,
                null,
                null,
                null,
                null,
                Status.CLOSED,
                partOf == null ? null : Key.of(partOf),
                List.of(),
                null);
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
