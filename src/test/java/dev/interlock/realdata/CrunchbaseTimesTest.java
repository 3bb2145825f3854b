package dev.interlock.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Direction;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.KShortestPaths;
import dev.interlock.traversal.PathQuery;
import dev.interlock.traversal.ViewHops;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long traversals of 48,000 organizations and 75,000 hops take when warm, with 500 loops planted among the hubs. */
@Tag("realdata")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrunchbaseTimesTest {
    private static final long SEED = 3;
    private static final int PLANTED = 500;
    private static final int HUBS = 400;
    private static final int WARM_UPS = 30;
    private static final int RUNS = 31;
    private static final double MOST_MILLIS = 250;

    private final Crunchbase data = new Crunchbase();
    private final Random random = new Random(SEED);
    private final List<String> names = List.copyOf(data.facts().names());
    private final List<String> byActivity = data.byActivity();
    private GraphView view = new GraphView(data.graph(), ViewSpec.DEFAULT);

    @BeforeAll
    void plant() {
        new PlantedLoops(data.facts(), data.mostActive(HUBS), SEED).plant(PLANTED);
        view = new GraphView(data.facts().graph(), ViewSpec.DEFAULT);
    }

    @Test
    void loopsAnywhere() {
        time("moneyLoops(maxLength: 6, first: 20)", () -> loops(MoneyLoopsQuery.DEFAULT.lengths(2, 6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y Combinator", "Intel Capital", "Sequoia Capital"})
    void loopsThroughAHub(String hub) {
        MoneyLoopsQuery query = MoneyLoopsQuery.DEFAULT.lengths(2, 6).through(Key.of(data.slug(hub)));
        time("moneyLoops(through: " + hub + ", maxLength: 6, first: 20)", () -> loops(query));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8})
    void pathsBetweenAnyTwo(int maxHops) {
        time("paths(any two, maxHops: " + maxHops + ", first: 10)", () -> paths(anyone(), anyone(), maxHops));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8})
    void pathsFromTheLargestHub(int maxHops) {
        int from = node("Y Combinator");
        time("paths(from: largest hub, maxHops: " + maxHops + ", first: 10)", () -> paths(from, anyone(), maxHops));
    }

    private int loops(MoneyLoopsQuery query) {
        return MoneyLoops.page(Fold.none(view), query, null, 20, Budget.unlimited())
                .loops()
                .size();
    }

    private int paths(int from, int to, int maxHops) {
        ViewHops hops = new ViewHops(view, EnumSet.allOf(TieKind.class), true);
        KShortestPaths paths =
                KShortestPaths.of(hops, PathQuery.shortest(from, to, Direction.ANY, maxHops), Budget.unlimited());
        int found = 0;
        while (found < 10 && paths.next() != null) {
            found++;
        }
        return found;
    }

    /** Half of them at random, half as active as investors are. */
    private int anyone() {
        List<String> names = random.nextBoolean()
                ? data.byActivity()
                : List.copyOf(data.facts().names());
        return node(names.get(random.nextInt(names.size())));
    }

    private int node(String name) {
        Graph graph = view.graph();
        return graph.organizations().find(data.slug(name));
    }

    private static void time(String what, IntSupplier run) {
        for (int i = 0; i < WARM_UPS; i++) {
            run.getAsInt();
        }
        double[] millis = new double[RUNS];
        int found = 0;
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            found += run.getAsInt();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s: median %.1f ms, worst %.1f ms of %d, %d found%n",
                what, millis[RUNS / 2], millis[RUNS - 1], RUNS, found);
        assertThat(millis[RUNS / 2]).as(what).isLessThan(MOST_MILLIS);
    }
}
