package dev.interlock.twins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphBuilder;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.testing.InterlockTest;
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

/** The documented paths and loops are those of the service, on random graphs in a real database. */
@InterlockTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomWalkTwinsTest {
    private static final long SEED = 20260217;
    private static final int GRAPHS = 150;
    /** Of how many graphs one organization or pair is asked about; each costs the database a few statements. */
    private static final int ASKED = 50;

    private final RandomFacts facts = new RandomFacts(SEED, GRAPHS);

    @Autowired
    private Driver driver;

    private Graph graph = new GraphBuilder().build(0);

    @BeforeAll
    void fill(@Autowired FactStore store, @Autowired FactReader reader) {
        graph = RandomDatabase.fill(facts, store, reader);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void loops(long seed) {
        Random random = new Random(seed);
        ViewSpec spec = RandomDatabase.view(random);
        Set<TieKind> kinds = RandomDatabase.kinds(random);
        assertThat(service(spec).loops(null, kinds, 2, 4))
                .as("facts %d, seed %d: %s %s", SEED, seed, spec, kinds)
                .isNotEmpty()
                .isEqualTo(new Twin(driver, spec).loops(null, kinds, 2, 4));
    }

    @Test
    void loopsThroughOneOrganization() {
        for (int i = 0; i < ASKED; i++) {
            Random random = new Random(i);
            ViewSpec spec = RandomDatabase.view(random);
            Set<TieKind> kinds = RandomDatabase.kinds(random);
            String through = pick(facts.graphs().get(i), random);
            assertThat(service(spec).loops(through, kinds, 2, 4))
                    .as("facts %d, seed %d: through %s, %s %s", SEED, i, through, spec, kinds)
                    .isEqualTo(new Twin(driver, spec).loops(through, kinds, 2, 4));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void paths(boolean eitherWay) {
        for (int i = 0; i < ASKED; i++) {
            Random random = new Random(i);
            ViewSpec spec = RandomDatabase.view(random);
            Set<TieKind> kinds = RandomDatabase.kinds(random);
            String from = pick(facts.graphs().get(i), random);
            String to = pick(facts.graphs().get(i), random);
            assertThat(service(spec).paths(from, to, kinds, eitherWay, 4))
                    .as("facts %d, seed %d: %s to %s, %s %s", SEED, i, from, to, spec, kinds)
                    .isEqualTo(new Twin(driver, spec).paths(from, to, kinds, eitherWay, 4));
        }
    }

    private Service service(ViewSpec spec) {
        return new Service(new GraphView(graph, spec));
    }

    private static String pick(List<String> slugs, Random random) {
        return slugs.get(random.nextInt(slugs.size()));
    }
}
