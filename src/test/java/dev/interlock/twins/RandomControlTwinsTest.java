package dev.interlock.twins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.store.FactReader;
import dev.interlock.store.FactStore;
import dev.interlock.testing.InterlockTest;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

/** The documented control is that of the service, on random graphs in a real database. */
@InterlockTest
class RandomControlTwinsTest {
    private static final int GRAPHS = 25;
    private static final int VIEWS = 5;

    @Autowired
    private FactStore store;

    @Autowired
    private FactReader reader;

    @Autowired
    private Driver driver;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void control(long seed) {
        Graph graph = RandomDatabase.fill(new RandomFacts(seed, GRAPHS), store, reader);
        Random random = new Random(seed);
        for (int i = 0; i < VIEWS; i++) {
            ViewSpec spec = RandomDatabase.view(random);
            assertThat(new Service(new GraphView(graph, spec)).control())
                    .as("seed %d, %s", seed, spec)
                    .isNotEmpty()
                    .isEqualTo(new Twin(driver, spec).control());
        }
    }
}
