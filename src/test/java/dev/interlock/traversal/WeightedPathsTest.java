package dev.interlock.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.column.Longs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedPathsTest {
    @Test
    void t22YensExampleFromWikipedia() {
        HopsFixture graph = HopsFixture.of("""
                c -> d ? 3
                c -> e ? 2
                d -> f ? 4
                e -> d ? 1
                e -> f ? 2
                e -> g ? 3
                f -> g ? 2
                f -> h ? 1
                g -> h ? 2
                """);
        assertThat(list(graph, graph::money, graph.id("c"), graph.id("h")))
                .containsExactly(
                        "c e f h 5",
                        "c e g h 7",
                        "c d f h 8",
                        "c e d f h 8",
                        "c e f g h 8",
                        "c d f g h 11",
                        "c e d f g h 11");
    }

    @Test
    void aGraphWithoutHopsHasNoPathsNorHasANodeToItself() {
        HopsFixture graph = HopsFixture.of("nodes: a b\na -> a 1");
        assertThat(list(graph, HopCost.HOPS, 0, 1)).isEmpty();
        assertThat(list(graph, HopCost.HOPS, 0, 0)).isEmpty();
    }

    @Test
    void agreesWithTheListOfAllPaths() {
        for (int seed = 0; seed < 3000; seed++) {
            HopsFixture graph = RandomHops.of(seed, 7, 6);
            Random random = new Random(seed);
            int from = random.nextInt(graph.nodes());
            int to = random.nextInt(graph.nodes());
            HopCost cost = hop -> graph.money(hop) == Longs.MISSING ? 0 : graph.money(hop);
            List<int[]> expected = AllPaths.of(graph, PathQuery.shortest(from, to, Direction.MONEY, 9));
            expected.sort(Comparator.<int[]>comparingLong(path -> cost(graph, cost, path))
                    .thenComparingInt(path -> path.length)
                    .thenComparing(Arrays::compare));
            assertThat(list(graph, cost, from, to))
                    .as("seed " + seed)
                    .isEqualTo(expected.stream()
                            .map(path -> graph.text(path) + " " + cost(graph, cost, path))
                            .toList());
        }
    }

    private static long cost(HopsFixture graph, HopCost cost, int[] path) {
        long sum = 0;
        for (int i = 1; i < path.length; i++) {
            sum += cost.of(graph.hop(path[i - 1], path[i]));
        }
        return sum;
    }

    private static List<String> list(HopsFixture graph, HopCost cost, int from, int to) {
        WeightedPaths listing = new WeightedPaths(graph, cost, from, to, Budget.unlimited());
        List<String> paths = new ArrayList<>();
        for (WeightedPaths.Weighted path = listing.next(); path != null; path = listing.next()) {
            int[] nodes = path.nodes().stream().mapToInt(Integer::intValue).toArray();
            paths.add(graph.text(nodes) + " " + path.cost());
        }
        return paths;
    }
}
