package dev.interlock.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.Facts;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Key;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldedHopsTest {

    @Test
    void tiesInsideAGroupVanishAndParallelOnesMerge() {
        Graph graph = new Facts()
                .funding("arm", "lab", 3L, 1)
                .funding("parent", "lab", 4L, 2)
                .funding("parent", "arm", 9L, 1)
                .supply("lab", "parent", 5L, 3)
                .stake("parent", "lab", 10, 4)
                .stake("arm", "lab", 5, 4)
                .graph();
        FoldedHops hops = folded(graph, Map.of("arm", "parent"));

        assertThat(hops.hops()).isEqualTo(2);
        int invests = hops.outHop(hops.outStart(row(graph, "parent")));
        assertThat(hops.to(invests)).isEqualTo(row(graph, "lab"));
        assertThat(hops.money(invests)).isEqualTo(7);
        assertThat(hops.kinds(invests)).isEqualTo(ViewHops.mask(EnumSet.of(TieKind.FUNDING, TieKind.STAKE)));
        assertThat(hops.share(invests)).isEqualTo(.15000000000000002);
        assertThat(hops.outStart(row(graph, "arm"))).isEqualTo(hops.outEnd(row(graph, "arm")));
        assertThat(new HopFacts(hops).of(invests))
                .extracting(HopFact::key)
                .containsExactly(
                        Key.of("round-0:arm"),
                        Key.of("round-2:parent"),
                        Key.of("arm:lab:2025-01-05"),
                        Key.of("parent:lab:2025-01-05"));
        Ties first = new Ties(graph, hops.underlyingHop(hops.tieStart(invests)));
        assertThat(first.from() + " " + first.to()).isEqualTo("arm lab");
    }

    @Test
    void moneyOfAnAgreementInsideOneOfAnotherMemberCountsOnce() {
        Graph graph = new Facts()
                .supply("lab", "parent", 10L, 1)
                .supply("lab", "arm", 4L, 1, 0)
                .graph();

        FoldedHops hops = folded(graph, Map.of("arm", "parent"));

        assertThat(hops.hops()).isEqualTo(1);
        assertThat(hops.money(0)).isEqualTo(10);
        assertThat(new HopFacts(hops).of(0))
                .extracting(HopFact::role)
                .containsExactly(HopFact.Role.COUNTED, HopFact.Role.CONTAINED);
    }

    @Test
    void agreesWithSumsOverPairsOnRandomFacts() {
        for (long seed = 0; seed < 3_000; seed++) {
            Graph graph = Facts.random(seed, 8, 5).graph();
            Random random = new Random(seed);
            int nodes = graph.organizations().size();
            int[] representative = IntStream.range(0, nodes).toArray();
            for (int node = 0; node < nodes; node++) {
                int other = random.nextInt(nodes);
                if (random.nextInt(3) == 0 && representative[other] == other) {
                    representative[node] = other;
                }
            }
            for (int node = 0; node < nodes; node++) {
                while (representative[representative[node]] != representative[node]) {
                    representative[node] = Math.min(node, representative[representative[node]]);
                }
            }
            ViewHops plain = hops(graph);
            FoldedHops folded = folded(graph, representative);
            Map<String, String> expected = new TreeMap<>();
            Map<String, Long> money = new TreeMap<>();
            Map<String, Integer> kinds = new TreeMap<>();
            for (int hop = 0; hop < plain.hops(); hop++) {
                String pair = representative[plain.from(hop)] + " " + representative[plain.to(hop)];
                if (representative[plain.from(hop)] != representative[plain.to(hop)] && plain.sees(hop)) {
                    kinds.merge(pair, plain.kinds(hop), (one, two) -> one | two);
                    money.merge(pair, plain.money(hop), FoldedHopsTest::plus);
                    expected.put(pair, kinds.get(pair) + " " + money.get(pair));
                }
            }
            Map<String, String> found = new TreeMap<>();
            for (int node = 0; node < nodes; node++) {
                int last = -1;
                for (int i = folded.outStart(node); i < folded.outEnd(node); i++) {
                    int hop = folded.outHop(i);
                    assertThat(folded.to(hop)).as("order, seed " + seed).isGreaterThan(last);
                    last = folded.to(hop);
                    if (folded.sees(hop)) {
                        found.put(node + " " + last, folded.kinds(hop) + " " + folded.money(hop));
                    }
                }
            }
            assertThat(found).as("seed " + seed).isEqualTo(expected);
        }
    }

    private static long plus(long one, long two) {
        return one == Longs.MISSING ? two : two == Longs.MISSING ? one : one + two;
    }

    private record Ties(Graph graph, int hop) {
        String from() {
            return graph.organizations().key().require(graph.ties().from(hop));
        }

        String to() {
            return graph.organizations().key().require(graph.ties().to(hop));
        }
    }

    private static int row(Graph graph, String slug) {
        return graph.organizations().find(slug);
    }

    private static ViewHops hops(Graph graph) {
        return new ViewHops(new GraphView(graph, ViewSpec.DEFAULT), EnumSet.allOf(TieKind.class), true);
    }

    private static FoldedHops folded(Graph graph, Map<String, String> parents) {
        int[] representative = IntStream.range(0, graph.organizations().size())
                .map(row -> row(
                        graph,
                        parents.getOrDefault(
                                graph.organizations().key().require(row),
                                graph.organizations().key().require(row))))
                .toArray();
        return folded(graph, representative);
    }

    private static FoldedHops folded(Graph graph, int[] representative) {
        Fold fold = Fold.of(new GraphView(graph, ViewSpec.DEFAULT), representative);
        return (FoldedHops) fold.hops(EnumSet.allOf(TieKind.class), true);
    }
}
