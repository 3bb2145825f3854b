package dev.interlock.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KShortestPathsTest {
    private static final HopsFixture GRAPH = HopsFixture.of("""
            a -> b FUNDING 5 day:1
            a -> b FUNDING 4 day:6
            a -> c STAKE 50% day:2
            b -> d SUPPLY 7 day:3..day:9
            c -> d STAKE 20% day:2
            c -> b CREDIT 3 day:4
            d -> e SUPPLY 1 day:3..day:8
            a -> hub SUPPLY 9 day:7
            hub -> e SUPPLY 9
            hub -> x
            hub -> y
            e -> a SUPPLY 2 day:5
            a -> nobody CREDIT 8 day:1
            nobody -> e CREDIT 8 day:1
            pass nobody: nobody
            """);

    @Test
    void shortOnesFirstThenByName() {
        assertThat(list(query("a", "e", Direction.MONEY)))
                .containsExactly("a hub e", "a b d e", "a c d e", "a c b d e");
        assertThat(list(query("e", "a", Direction.MONEY))).containsExactly("e a");
        assertThat(list(query("a", "nobody", Direction.MONEY))).containsExactly("a nobody");
    }

    @Test
    void againstTheHopsAndEitherWay() {
        assertThat(list(query("e", "a", Direction.REVERSE)))
                .containsExactly("e hub a", "e d b a", "e d c a", "e d b c a");
        assertThat(list(query("x", "b", Direction.ANY))).startsWith("x hub a b", "x hub a c b", "x hub e a b");
        Path path = all(query("x", "b", Direction.ANY)).get(0);
        assertThat(path.steps().stream().map(Step::along)).containsExactly(false, false, true);
    }

    @Test
    void hubsAndLongWaysAreLeftOut() {
        assertThat(list(query("a", "e", Direction.MONEY).withAvoidHubsAbove(3)))
                .containsExactly("a b d e", "a c d e", "a c b d e");
        assertThat(list(PathQuery.shortest(id("a"), id("e"), Direction.MONEY, 3)))
                .containsExactly("a hub e", "a b d e", "a c d e");
    }

    @Test
    void greatestBottleneckFirstAndUnknownLast() {
        assertThat(list(query("a", "e", Direction.MONEY).withSort(PathSort.BOTTLENECK)))
                .containsExactly("a hub e", "a b d e", "a c d e", "a c b d e");
        assertThat(list(query("a", "d", Direction.MONEY).withSort(PathSort.BOTTLENECK)))
                .containsExactly("a b d", "a c d", "a c b d");
    }

    @Test
    void completeFirstFirst() {
        assertThat(list(query("a", "e", Direction.MONEY).withSort(PathSort.DATE)))
                .containsExactly("a b d e", "a c d e", "a c b d e", "a hub e");
    }

    @Test
    void inOrderOfTime() {
        assertThat(list(query("a", "e", Direction.MONEY).withOrder(TimeOrder.NON_DECREASING)))
                .containsExactly("a b d e", "a c d e");
        assertThat(list(query("a", "e", Direction.MONEY).withOrder(TimeOrder.STRICT)))
                .isEmpty();
        Path path = all(query("a", "d", Direction.MONEY).withOrder(TimeOrder.STRICT))
                .get(0);
        assertThat(GRAPH.tie(path.steps().get(0).tie()).day()).isEqualTo(1);
        assertThat(path.arrivalDay()).isEqualTo(3);
    }

    @Test
    void measuresThePathAsAWhole() {
        Path money = all(query("a", "e", Direction.MONEY)).get(1);
        assertThat(money.bottleneck()).isEqualTo(1);
        assertThat(money.unknownHops()).isZero();
        assertThat(money.firstDay()).isEqualTo(3);
        assertThat(money.lastDay()).isEqualTo(8);
        assertThat(money.shareProduct()).isNaN();
        Path stakes = all(query("d", "a", Direction.REVERSE)).get(1);
        assertThat(GRAPH.text(stakes.nodeIds())).isEqualTo("d c a");
        assertThat(stakes.shareProduct()).isEqualTo(.1, Offset.offset(1e-12));
        assertThat(stakes.bottleneck()).isEqualTo(Longs.MISSING);
        assertThat(stakes.unknownHops()).isEqualTo(2);
        assertThat(stakes.lastDay()).isEqualTo(Ints.MISSING);
    }

    @Test
    void saysWhyThereIsNone() {
        KShortestPaths none = KShortestPaths.of(GRAPH, query("x", "a", Direction.MONEY), Budget.unlimited());
        assertThat(none.next()).isNull();
        assertThat(none.isUnreachable()).isTrue();
        KShortestPaths tooFar =
                KShortestPaths.of(GRAPH, PathQuery.shortest(id("b"), id("a"), Direction.MONEY, 2), Budget.unlimited());
        assertThat(tooFar.next()).isNull();
        assertThat(tooFar.isUnreachable()).isFalse();
        assertThat(list(query("a", "a", Direction.ANY))).isEmpty();
    }

    @Test
    void goesOnBehindAPathThatIsNoLongerThere() {
        PathQuery query = query("a", "e", Direction.MONEY);
        PathPosition gone = new PathPosition(Longs.MISSING, 3, new int[] {id("a"), id("b"), id("x"), id("e")}, false);
        assertThat(list(KShortestPaths.resumeAfter(GRAPH, query, gone, Budget.unlimited())))
                .containsExactly("a c d e", "a c b d e");
    }

    @Test
    void aHostileQuestionIsCutAndHoldsNothing() {
        StringBuilder dense = new StringBuilder();
        for (int from = 10; from < 70; from++) {
            for (int to = 10; to < 70; to++) {
                dense.append("n").append(from).append(" -> n").append(to).append('\n');
            }
        }
        HopsFixture graph = HopsFixture.of(dense + "z -> n10");
        for (PathSort sort : PathSort.values()) {
            long[] clock = {0};
            Budget budget = Budget.of(50_000_000, 2000, () -> clock[0]++, () -> false);
            KShortestPaths listing = KShortestPaths.of(
                    graph, PathQuery.shortest(0, 59, Direction.MONEY, 30).withSort(sort), budget);
            int paths = 0;
            while (listing.next() != null) {
                paths++;
            }
            assertThat(budget.cut()).isEqualTo(Cut.TIME);
            assertThat(paths).isPositive();
        }
    }

    private static PathQuery query(String from, String to, Direction direction) {
        return PathQuery.shortest(id(from), id(to), direction, 8);
    }

    private static int id(String name) {
        return GRAPH.id(name);
    }

    private static List<String> list(PathQuery query) {
        return list(KShortestPaths.of(GRAPH, query, Budget.unlimited()));
    }

    private static List<String> list(KShortestPaths listing) {
        List<String> paths = new ArrayList<>();
        for (Path path = listing.next(); path != null; path = listing.next()) {
            paths.add(GRAPH.text(path.nodeIds()));
        }
        return paths;
    }

    private static List<Path> all(PathQuery query) {
        KShortestPaths listing = KShortestPaths.of(GRAPH, query, Budget.unlimited());
        List<Path> paths = new ArrayList<>();
        for (Path path = listing.next(); path != null; path = listing.next()) {
            paths.add(path);
        }
        return paths;
    }
}
