package dev.interlock.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementaryCircuitsTest {
    @Test
    void t16FindsTheFiveCircuitsWithTiesToOneself() {
        HopsFixture graph = HopsFixture.of("""
                0 -> 0
                0 -> 1
                0 -> 2
                1 -> 2
                2 -> 0
                2 -> 1
                2 -> 2
                """);
        assertThat(circuits(graph, null, 1, 3, true)).containsExactly("0", "0 1 2", "0 2", "1 2", "2");
        assertThat(circuits(graph, null, 1, 3, false)).containsExactly("0 1 2", "0 2", "1 2");
    }

    @ParameterizedTest
    @CsvSource({"2, 7, 1", "3, 7, 5", "4, 7, 20", "5, 7, 84", "6, 7, 409", "7, 7, 2365", "5, 3, 30"})
    void t17CountsTheCircuitsOfCompleteGraphs(int nodes, int maxLength, int expected) {
        assertThat(circuits(complete(nodes), null, 1, maxLength, false)).hasSize(expected);
    }

    @Test
    void circuitsThroughANodeStartThere() {
        assertThat(circuits(complete(3), 1, 1, 3, false)).containsExactly("1 0", "1 0 2", "1 2", "1 2 0");
    }

    @Test
    void aGraphWithoutNodesHasNone() {
        assertThat(circuits(new HopsFixture(List.of(), java.util.Set.of(), List.of()), null, 1, 8, true))
                .isEmpty();
    }

    @Test
    void nothingGoesThroughPartiesNobodyNamed() {
        HopsFixture graph = HopsFixture.of("""
                a -> hidden
                hidden -> a
                a -> b
                b -> a
                pass nobody: hidden
                """);
        assertThat(circuits(graph, null, 1, 8, true)).containsExactly("a b");
        assertThat(circuits(graph, graph.id("hidden"), 1, 8, true)).isEmpty();
    }

    @Test
    void findsWhatWalkingEverywhereFinds() {
        for (int seed = 0; seed < 4000; seed++) {
            HopsFixture graph = RandomHops.of(seed, 9, seed % 5);
            int max = 1 + seed % 9;
            int min = 1 + seed % max;
            Integer through = seed % 3 == 0 ? null : seed % graph.nodes();
            boolean selfLoops = seed % 2 == 0;
            List<String> expected =
                    PlainCircuits.of(graph, through == null ? -1 : through, min, max, selfLoops).stream()
                            .map(circuit -> graph.text(circuit.nodes().stream()
                                    .mapToInt(Integer::intValue)
                                    .toArray()))
                            .toList();
            assertThat(circuits(graph, through, min, max, selfLoops))
                    .as("seed " + seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aSpentBudgetLeavesABeginning() {
        List<String> all = circuits(complete(6), null, 1, 6, false);
        for (int visits : new int[] {0, 10, 100, 500, 2000}) {
            Budget budget = Budget.of(visits, Long.MAX_VALUE, () -> 0, () -> false);
            List<String> some = circuits(complete(6), null, 1, 6, false, budget);
            assertThat(budget.cut()).isEqualTo(Cut.COUNT);
            assertThat(some).isEqualTo(all.subList(0, some.size()));
        }
    }

    @Test
    void aSinkStopsTheWalk() {
        List<Integer> lengths = new ArrayList<>();
        ElementaryCircuits.forEach(
                complete(7), hop -> true, null, 2, 7, false, Budget.unlimited(), (nodes, hops, length) -> {
                    lengths.add(length);
                    return lengths.size() < 3;
                });
        assertThat(lengths).containsExactly(2, 3, 4);
    }

    static HopsFixture complete(int nodes) {
        return HopsFixture.of(IntStream.range(0, nodes)
                .boxed()
                .flatMap(a -> IntStream.range(0, nodes).filter(b -> a != b).mapToObj(b -> a + " -> " + b))
                .collect(Collectors.joining("\n")));
    }

    private static List<String> circuits(
            HopsFixture graph, @Nullable Integer through, int min, int max, boolean selfLoops) {
        Budget budget = Budget.unlimited();
        List<String> found = circuits(graph, through, min, max, selfLoops, budget);
        assertThat(budget.cut()).isNull();
        return found;
    }

    private static List<String> circuits(
            HopsFixture graph, @Nullable Integer through, int min, int max, boolean selfLoops, Budget budget) {
        List<List<Integer>> found = new ArrayList<>();
        ElementaryCircuits.forEach(graph, hop -> true, through, min, max, selfLoops, budget, (nodes, hops, length) -> {
            for (int i = 0; i < length; i++) {
                assertThat(graph.from(hops[i])).isEqualTo(nodes[i]);
                assertThat(graph.to(hops[i])).isEqualTo(nodes[(i + 1) % length]);
            }
            return found.add(IntStream.of(nodes).limit(length).boxed().toList());
        });
        // Prefixes come after what they begin, as the way home is looked at among the other hops.
        Comparator<List<Integer>> order = PlainCircuits::compare;
        return (budget.cut() == null ? found.stream().sorted(order) : found.stream())
                .map(nodes ->
                        graph.text(nodes.stream().mapToInt(Integer::intValue).toArray()))
                .toList();
    }
}
