package dev.interlock.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.graph.column.Ints;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Dominators, components and reach. */
class ArcsTest {
    @Test
    void t25ImmediateDominators() {
        HopsFixture graph = HopsFixture.of("1 -> 2\n1 -> 3\n2 -> 5\n3 -> 4\n4 -> 5");
        Dominators dominators = Dominators.of(arcs(graph), Budget.unlimited(), graph.id("1"));
        assertThat(IntStream.range(1, 5).map(dominators::immediate).mapToObj(graph::name))
                .containsExactly("1", "1", "3", "1");
        assertThat(dominators.immediate(0)).isEqualTo(Dominators.VIRTUAL_ROOT);
        assertThat(graph.text(dominators.of(graph.id("4")))).isEqualTo("3 1");
    }

    @Test
    void aVirtualRootStandsAboveSeveralRoots() {
        HopsFixture graph = HopsFixture.of("nodes: alone\na -> x\nb -> x\nx -> y");
        Dominators dominators = Dominators.of(arcs(graph), Budget.unlimited(), graph.id("a"), graph.id("b"));
        assertThat(dominators.immediate(graph.id("x"))).isEqualTo(Dominators.VIRTUAL_ROOT);
        assertThat(dominators.immediate(graph.id("y"))).isEqualTo(graph.id("x"));
        assertThat(dominators.reaches(graph.id("alone"))).isFalse();
        assertThat(dominators.immediate(graph.id("alone"))).isEqualTo(Dominators.NONE);
    }

    @Test
    void t27JaccardOfInvestors() {
        assertThat(Jaccard.of(new int[] {1, 2, 3}, new int[] {2, 3, 4, 5})).isEqualTo(.4);
        assertThat(Jaccard.of(new int[0], new int[0])).isZero();
        HopsFixture graph = HopsFixture.of("""
                i1 -> a
                i2 -> a STAKE 5%
                i3 -> a
                i2 -> b
                i3 -> b
                i3 -> b
                i4 -> b
                i5 -> b
                lender -> a CREDIT
                lender -> b CREDIT
                b -> b
                hidden -> a unseen
                """);
        assertThat(Jaccard.ofInvestors(graph, graph.id("a"), graph.id("b"), Budget.unlimited()))
                .isEqualTo(.4);
    }

    @Test
    void reachesWithinADepthButNotThroughPartiesNobodyNamed() {
        HopsFixture graph = HopsFixture.of("""
                a -> b
                b -> c
                c -> d
                a -> nobody
                nobody -> e
                b -> a
                pass nobody: nobody
                """);
        Reach reach = Reach.of(graph, Direction.MONEY, 2, Budget.unlimited(), graph.id("a"));
        int[] nodes = IntStream.range(0, reach.size()).map(reach::node).toArray();
        assertThat(graph.text(nodes)).isEqualTo("a b nobody c");
        assertThat(reach.within(1)).isEqualTo(3);
        assertThat(reach.within(9)).isEqualTo(4);
        assertThat(reach.distance(graph.id("c"))).isEqualTo(2);
        assertThat(reach.distance(graph.id("e"))).isEqualTo(-1);
    }

    @Test
    void dominatorsAreTheNodesWithoutWhichNothingArrives() {
        for (int seed = 0; seed < 4000; seed++) {
            HopsFixture graph = RandomHops.of(seed, 9, 3);
            Arcs arcs = arcs(graph);
            int[] roots = new Random(seed).ints(1 + seed % 3, 0, graph.nodes()).toArray();
            Dominators dominators = Dominators.of(arcs, Budget.unlimited(), roots);
            boolean[] reached = reached(arcs, -1, roots);
            for (int node = 0; node < graph.nodes(); node++) {
                int target = node;
                int[] expected = IntStream.range(0, graph.nodes())
                        .filter(other -> other != target && reached[target] && !reached(arcs, other, roots)[target])
                        .toArray();
                assertThat(Arrays.stream(dominators.of(node)).sorted().toArray())
                        .as("node " + node + ", seed " + seed)
                        .isEqualTo(expected);
                assertThat(dominators.reaches(node)).isEqualTo(reached[node]);
            }
        }
    }

    @Test
    void componentsAreTheNodesThatReachEachOther() {
        for (int seed = 0; seed < 4000; seed++) {
            HopsFixture graph = RandomHops.of(seed, 9, 2);
            Arcs arcs = arcs(graph);
            StronglyConnectedComponents components = StronglyConnectedComponents.of(arcs, Budget.unlimited());
            int last = -1;
            for (int node = 0; node < graph.nodes(); node++) {
                int start = node;
                int[] expected = IntStream.range(0, graph.nodes())
                        .filter(other -> reached(arcs, -1, start)[other] && reached(arcs, -1, other)[start])
                        .toArray();
                int component = components.component(node);
                assertThat(components.members(component)).as("seed " + seed).isEqualTo(expected);
                assertThat(component).as("seed " + seed).isLessThanOrEqualTo(last + 1);
                last = Math.max(last, component);
            }
            assertThat(components.count()).isEqualTo(last + 1);
        }
    }

    @Test
    void aLongRingNeedsNoDeepStack() {
        int nodes = 200_000;
        Arcs ring = Arcs.of(nodes, ints(nodes, 0), ints(nodes, 1));
        assertThat(StronglyConnectedComponents.of(ring, Budget.unlimited()).count())
                .isEqualTo(1);
        assertThat(Dominators.of(ring, Budget.unlimited(), 0).immediate(nodes - 1))
                .isEqualTo(nodes - 2);
    }

    private static Ints ints(int nodes, int shift) {
        return Ints.of(
                IntStream.range(0, nodes).map(node -> (node + shift) % nodes).toArray());
    }

    private static Arcs arcs(HopsFixture graph) {
        return Arcs.of(graph, Direction.MONEY, Budget.unlimited());
    }

    private static boolean[] reached(Arcs arcs, int without, int... roots) {
        boolean[] reached = new boolean[arcs.nodes()];
        for (int root : roots) {
            reached[root] = root != without;
        }
        for (int round = 0; round < arcs.nodes(); round++) {
            for (int node = 0; node < arcs.nodes(); node++) {
                for (int i = arcs.outStart(node); reached[node] && i < arcs.outEnd(node); i++) {
                    reached[arcs.target(i)] |= arcs.target(i) != without;
                }
            }
        }
        return reached;
    }
}
