package dev.interlock.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.RankedLoops.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankedLoopsTest {
    @Test
    void mostMoneyComesFirstAndTheUnknownLast() {
        HopsFixture graph = HopsFixture.of("""
                a -> b 5
                b -> a 9
                b -> c 5
                c -> a 5
                c -> b ?
                c -> d 7
                d -> c 8
                """);
        assertThat(all(graph, -1, 2, 4)).containsExactly("7: c d", "5: a b", "5: a b c", "?: b c");
        assertThat(all(graph, graph.id("b"), 2, 4)).containsExactly("5: b a", "5: b c a", "?: b c");
    }

    @Test
    void orderIsThatOfSortingAllOfThem() {
        for (int seed = 0; seed < 4000; seed++) {
            HopsFixture graph = RandomHops.of(seed, 8, seed % 5);
            int max = 2 + seed % 7;
            int min = 2 + seed % (max - 1);
            int through = seed % 3 == 0 ? -1 : seed % graph.nodes();
            assertThat(all(graph, through, min, max)).as("seed " + seed).isEqualTo(plain(graph, through, min, max));
        }
    }

    @Test
    void theWalkGoesOnAfterAnyCircuit() {
        for (int seed = 0; seed < 300; seed++) {
            HopsFixture graph = RandomHops.of(seed, 7, 4);
            int through = seed % 2 == 0 ? -1 : seed % graph.nodes();
            List<String> pages = new ArrayList<>();
            Walk walk = new Walk(graph, through, 2, 6);
            Position after = Position.START;
            int page = 1 + seed % 4;
            while (true) {
                List<String> found = walk.take(page, after, Budget.unlimited());
                pages.addAll(found);
                if (found.size() < page) {
                    break;
                }
                after = walk.last();
            }
            assertThat(pages).as("seed " + seed).isEqualTo(plain(graph, through, 2, 6));
        }
    }

    @Test
    void aSpentBudgetSaysWhereToGoOn() {
        for (int seed = 0; seed < 300; seed++) {
            HopsFixture graph = RandomHops.of(seed, 7, 4);
            int through = seed % 2 == 0 ? -1 : seed % graph.nodes();
            Walk walk = new Walk(graph, through, 2, 6);
            List<String> pieces = new ArrayList<>();
            Position after = Position.START;
            int visits = 20;
            while (after != null) {
                Budget budget = Budget.of(visits, Long.MAX_VALUE, () -> 0, () -> false);
                pieces.addAll(walk.take(Integer.MAX_VALUE, after, budget));
                after = walk.cutAt;
                assertThat(budget.cut() == null).isEqualTo(after == null);
                visits += 5;
            }
            assertThat(pieces).as("seed " + seed).isEqualTo(plain(graph, through, 2, 6));
        }
    }

    @Test
    void belowTheFloorNothingIsFound() {
        for (int seed = 0; seed < 300; seed++) {
            HopsFixture graph = RandomHops.of(seed, 7, 4);
            List<String> expected = PlainCircuits.of(graph, -1, 2, 5, false).stream()
                    .filter(circuit -> circuit.bottleneck() >= 3)
                    .sorted(PlainCircuits.BY_MONEY)
                    .map(circuit -> text(graph, circuit))
                    .toList();
            Walk walk = new Walk(graph, -1, 2, 5);
            walk.floor = 3;
            assertThat(walk.take(Integer.MAX_VALUE, Position.START, Budget.unlimited()))
                    .as("seed " + seed)
                    .isEqualTo(expected);
        }
    }

    private static List<String> all(HopsFixture graph, int through, int min, int max) {
        return new Walk(graph, through, min, max).take(Integer.MAX_VALUE, Position.START, Budget.unlimited());
    }

    private static List<String> plain(HopsFixture graph, int through, int min, int max) {
        return PlainCircuits.of(graph, through, min, max, false).stream()
                .sorted(PlainCircuits.BY_MONEY)
                .map(circuit -> text(graph, circuit))
                .toList();
    }

    private static String text(HopsFixture graph, PlainCircuits.Circuit circuit) {
        int[] nodes = circuit.nodes().stream().mapToInt(Integer::intValue).toArray();
        return (circuit.bottleneck() == Longs.MISSING ? "?" : circuit.bottleneck()) + ": " + graph.text(nodes);
    }

    private static final class Walk {
        private final HopsFixture graph;
        private final Subgraph subgraph;
        private final int through;
        private final int min;
        private final int max;
        private long floor = RankedLoops.UNKNOWN;
        private @Nullable Position last;
        private @Nullable Position cutAt;

        Walk(HopsFixture graph, int through, int min, int max) {
            this.graph = graph;
            this.through = through;
            this.min = min;
            this.max = max;
            this.subgraph = through < 0
                    ? Subgraph.cyclic(graph, false, hop -> true, Budget.unlimited())
                    : Subgraph.around(graph, through, max, false, hop -> true, Budget.unlimited());
        }

        List<String> take(int count, Position after, Budget budget) {
            List<String> found = new ArrayList<>();
            int local = through < 0 ? -1 : subgraph.find(through);
            cutAt = null;
            if (through >= 0 && local < 0) {
                return found;
            }
            cutAt = new RankedLoops(subgraph, local, min, max, after, budget, (money, nodes, hops, length) -> {
                        last = new Position(money, length, java.util.Arrays.copyOf(nodes, length));
                        found.add((money == RankedLoops.UNKNOWN ? "?" : money) + ": "
                                + graph.text(IntStream.of(last.nodes())
                                        .map(subgraph::originalNode)
                                        .toArray()));
                        return found.size() < count;
                    })
                    .walk(floor);
            return found;
        }

        Position last() {
            return java.util.Objects.requireNonNull(last);
        }
    }
}
