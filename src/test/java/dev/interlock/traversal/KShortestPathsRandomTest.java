package dev.interlock.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Paths agree with {@link AllPaths} on random graphs, for every direction, order, sort and page size. */
class KShortestPathsRandomTest {
    private static final int SEEDS = 4000;

    @Test
    void agreesWithTheListOfAllPaths() {
        long paths = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            HopsFixture graph = RandomHops.of(seed, 8, 8);
            PathQuery query = query(seed, graph);
            List<int[]> expected = AllPaths.of(graph, query);
            paths += expected.size();
            assertThat(texts(all(graph, query)))
                    .as(() -> message(graph, query))
                    .isEqualTo(expected.stream().map(Arrays::toString).toList());
        }
        assertThat(paths).isGreaterThan(SEEDS);
    }

    @Test
    void everyStepFollowsTheOneBeforeAndIsWalkedAsItSays() {
        for (int seed = 0; seed < SEEDS; seed++) {
            HopsFixture graph = RandomHops.of(seed, 8, 8);
            PathQuery query = query(seed, graph);
            for (Path path : all(graph, query)) {
                assertStepsFit(graph, query, path);
                if (query.order() != TimeOrder.ANY) {
                    assertThat(path.arrivalDay())
                            .as(() -> message(graph, query))
                            .isEqualTo(AllPaths.earliestArrival(graph, query, path.nodeIds()));
                }
            }
        }
    }

    @Test
    void pagesOfAnySizeGiveTheSameSequence() {
        for (int seed = 0; seed < SEEDS; seed++) {
            HopsFixture graph = RandomHops.of(seed, 8, 8);
            PathQuery query = query(seed, graph);
            int page = 1 + seed % 3;
            List<Path> paged = new ArrayList<>();
            KShortestPaths listing = KShortestPaths.of(graph, query, Budget.unlimited());
            for (Path path = listing.next(); path != null; path = listing.next()) {
                paged.add(path);
                if (paged.size() % page == 0) {
                    listing = KShortestPaths.resumeAfter(graph, query, listing.position(), Budget.unlimited());
                }
            }
            assertThat(paged).as(() -> message(graph, query)).isEqualTo(all(graph, query));
        }
    }

    @Test
    void anAnswerCutByItsBudgetGoesOnWhereItStopped() {
        for (int seed = 0; seed < SEEDS / 2; seed++) {
            HopsFixture graph = RandomHops.of(seed, 8, 8);
            PathQuery query = query(seed, graph);
            List<Path> pieces = new ArrayList<>();
            Budget budget = visits(20);
            KShortestPaths listing = KShortestPaths.of(graph, query, budget);
            for (int round = 1; ; round++) {
                for (Path path = listing.next(); path != null; path = listing.next()) {
                    pieces.add(path);
                }
                if (budget.cut() == null) {
                    break;
                }
                assertThat(budget.cut()).isEqualTo(Cut.COUNT);
                // Each round can afford a little more, since what is needed to begin at all is not known.
                budget = visits(20 + round * 10);
                listing = KShortestPaths.resumeAfter(graph, query, listing.position(), budget);
            }
            assertThat(pieces).as(() -> message(graph, query)).isEqualTo(all(graph, query));
        }
    }

    private static Budget visits(int visits) {
        return Budget.of(visits, Long.MAX_VALUE, () -> 0, () -> false);
    }

    private static PathQuery query(int seed, HopsFixture graph) {
        Random random = new Random(-seed);
        return new PathQuery(
                random.nextInt(graph.nodes()),
                random.nextInt(graph.nodes()),
                Direction.values()[seed % 3],
                TimeOrder.values()[seed / 3 % 3],
                1 + random.nextInt(7),
                random.nextInt(3) == 0 ? 1 + random.nextInt(6) : PathQuery.NO_HUBS,
                PathSort.values()[seed / 9 % 3]);
    }

    private static List<Path> all(HopsFixture graph, PathQuery query) {
        KShortestPaths listing = KShortestPaths.of(graph, query, Budget.unlimited());
        List<Path> paths = new ArrayList<>();
        for (Path path = listing.next(); path != null; path = listing.next()) {
            paths.add(path);
        }
        return paths;
    }

    private static List<String> texts(List<Path> paths) {
        return paths.stream()
                .map(path -> path.nodes().stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]")))
                .toList();
    }

    private static void assertStepsFit(HopsFixture graph, PathQuery query, Path path) {
        int at = query.from();
        int arrival = Integer.MIN_VALUE;
        for (Step step : path.steps()) {
            assertThat(step.from()).as(() -> message(graph, query)).isEqualTo(at);
            assertThat(step.along() ? graph.from(step.hop()) : graph.to(step.hop()))
                    .as(() -> message(graph, query))
                    .isEqualTo(step.from());
            assertThat(step.along() ? graph.to(step.hop()) : graph.from(step.hop()))
                    .as(() -> message(graph, query))
                    .isEqualTo(step.to());
            if (query.order() != TimeOrder.ANY) {
                int day = graph.day(step.tie());
                assertThat(graph.seesTie(step.tie())).isTrue();
                assertThat(day).as(() -> message(graph, query)).isGreaterThanOrEqualTo(arrival);
                assertThat(query.order() == TimeOrder.STRICT && day == arrival).isFalse();
                arrival = day;
            }
            at = step.to();
        }
        assertThat(at).isEqualTo(query.to());
    }

    private static String message(HopsFixture graph, PathQuery query) {
        return query + " on\n" + graph;
    }
}
