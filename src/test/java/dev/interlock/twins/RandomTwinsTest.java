package dev.interlock.twins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.snapshot.Snapshots;
import dev.interlock.store.Changes;
import dev.interlock.store.FactStore;
import dev.interlock.store.Origin;
import dev.interlock.testing.InterlockTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** The documented statements and the service give the same on random graphs that a real database holds. */
@InterlockTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomTwinsTest {
    private static final long SEED = 20260217;
    private static final int GRAPHS = 150;

    @Autowired
    private FactStore store;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Driver driver;

    private final RandomFacts facts = new RandomFacts(SEED, GRAPHS);

    @BeforeAll
    void write() {
        store.apply(new Changes(facts.written(), List.of(), Origin.USER));
        store.apply(new Changes(List.of(), facts.retracted(), Origin.USER));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void loops(long seed) {
        Random random = new Random(seed);
        ViewSpec spec = spec(random);
        Set<TieKind> kinds = kinds(random);
        assertThat(new Service(view(spec)).loops(null, kinds, 2, 4))
                .as("facts %d, seed %d: %s %s", SEED, seed, spec, kinds)
                .isEqualTo(new Twin(driver, spec).loops(null, kinds, 2, 4));
    }

    @Test
    void loopsThroughOneOrganization() {
        for (int i = 0; i < GRAPHS; i++) {
            Random random = new Random(i);
            ViewSpec spec = spec(random);
            Set<TieKind> kinds = kinds(random);
            String through = pick(facts.graphs().get(i), random);
            assertThat(new Service(view(spec)).loops(through, kinds, 2, 4))
                    .as("facts %d, seed %d: through %s, %s %s", SEED, i, through, spec, kinds)
                    .isEqualTo(new Twin(driver, spec).loops(through, kinds, 2, 4));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void paths(boolean eitherWay) {
        for (int i = 0; i < GRAPHS; i++) {
            Random random = new Random(i);
            ViewSpec spec = spec(random);
            Set<TieKind> kinds = kinds(random);
            String from = pick(facts.graphs().get(i), random);
            String to = pick(facts.graphs().get(i), random);
            assertThat(new Service(view(spec)).paths(from, to, kinds, eitherWay, 4))
                    .as("facts %d, seed %d: %s to %s, %s %s", SEED, i, from, to, spec, kinds)
                    .isEqualTo(new Twin(driver, spec).paths(from, to, kinds, eitherWay, 4));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void control(long seed) {
        ViewSpec spec = spec(new Random(seed));
        assertThat(new Service(view(spec)).control())
                .as("facts %d, seed %d: %s", SEED, seed, spec)
                .isEqualTo(new Twin(driver, spec).control());
    }

    private GraphView view(ViewSpec spec) {
        return snapshots.current().view(spec);
    }

    private static ViewSpec spec(Random random) {
        Trust everything = new Trust(EnumSet.allOf(Status.class));
        return new ViewSpec(
                random.nextBoolean() ? null : RandomFacts.FIRST_DAY.plusDays(random.nextInt(RandomFacts.DAYS)),
                random.nextInt(3) == 0 ? everything : Trust.DEFAULT);
    }

    private static Set<TieKind> kinds(Random random) {
        EnumSet<TieKind> kinds = EnumSet.allOf(TieKind.class);
        if (random.nextInt(3) > 0) {
            kinds.removeIf(kind -> random.nextInt(4) == 0);
        }
        return kinds.isEmpty() ? EnumSet.allOf(TieKind.class) : kinds;
    }

    private static String pick(List<String> slugs, Random random) {
        return slugs.get(random.nextInt(slugs.size()));
    }
}
