package dev.interlock.analysis.circularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.Facts;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.ViewHops;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MoneyCirculationTest {
    /** Cone Spring, nodes by name: bacteria, carnivores, detritus, feeders, plants. */
    @Test
    void t18FinnCyclingIndexOfConeSpring() {
        GraphView view = view(new Facts()
                .funding("plants", "detritus", 8881L, 1)
                .funding("detritus", "bacteria", 5205L, 1)
                .funding("detritus", "feeders", 2309L, 1)
                .funding("bacteria", "detritus", 1600L, 1)
                .funding("bacteria", "feeders", 75L, 1)
                .funding("feeders", "detritus", 200L, 1)
                .funding("feeders", "carnivores", 370L, 1)
                .funding("carnivores", "detritus", 167L, 1));
        ViewHops flows = new ViewHops(view, EnumSet.of(TieKind.FUNDING), true);
        long[] inputs = {0, 0, 635, 0, 11184};
        FinnCycling.Result result = FinnCycling.of(flows, inputs, FinnCycling.DENSE_UP_TO, Budget.unlimited());
        assertThat(result.throughput()).isEqualTo(30626);
        assertThat(result.index()).isCloseTo(.0919390, within(5e-8));
    }

    @Test
    void t19CirculationShareAndTrophicIncoherenceOfATriangle() {
        Circularity value = measure(view(new Facts()
                .funding("nv", "oa", 10L, 1)
                .funding("oa", "or", 6L, 1)
                .funding("or", "nv", 5L, 1)));
        assertThat(value.circulationShare()).isCloseTo(.9130435, within(5e-8));
        assertThat(value.trophicIncoherence()).isCloseTo(.9183673, within(5e-8));
        assertThat(value.loops()).hasSize(1);
        assertThat(value.loops().get(0).amount().dollars()).isEqualTo(5);
        assertThat(value.goingRoundUsd()).isEqualTo(5);
        assertThat(value.cycledUsd()).isEqualTo(15);
        assertThat(value.remainderAcyclic()).isTrue();
    }

    @Test
    void t20WeightedReciprocity() {
        Circularity value = measure(view(new Facts()
                .funding("nv", "oa", 10L, 1)
                .supply("oa", "nv", 6L, 1)
                .funding("nv", "cw", 2L, 1)
                .supply("cw", "nv", 4L, 1)
                .supply("oa", "or", 3L, 1)));
        assertThat(value.reciprocity()).isCloseTo(16 / 25.0, within(1e-9));
    }

    @Test
    void nothingKnownGivesNoShares() {
        Circularity value = measure(view(new Facts().funding("a", "b", null, 1)));
        assertThat(value.totalUsd()).isZero();
        assertThat(value.unknownHops()).isEqualTo(1);
        assertThat(value.cycledShare()).isNull();
        assertThat(value.reciprocity()).isNull();
        assertThat(value.finnCyclingIndex()).isNull();
    }

    @Test
    void loopsAndRemainderAddUpToEachHop() {
        for (int seed = 0; seed < 2000; seed++) {
            GraphView view = view(Facts.random(seed, 7, seed % 6));
            Circularity value = measure(view);
            Map<String, Long> rebuilt = new HashMap<>();
            value.remainder()
                    .forEach(flow -> rebuilt.merge(
                            flow.from() + ">" + flow.to(), flow.amount().dollars(), Long::sum));
            for (Circularity.Loop loop : value.loops()) {
                for (int i = 0; i < loop.organizations().size(); i++) {
                    Key from = loop.organizations().get(i);
                    Key to = loop.organizations()
                            .get((i + 1) % loop.organizations().size());
                    rebuilt.merge(from + ">" + to, loop.amount().dollars(), Long::sum);
                }
            }
            assertThat(rebuilt).as("seed " + seed).isEqualTo(flows(view));
            assertThat(value.totalUsd() - value.cycledUsd())
                    .as("seed " + seed)
                    .isEqualTo(value.remainder().stream()
                            .mapToLong(flow -> flow.amount().dollars())
                            .sum());
        }
    }

    /** The known money between different organizations that have names. */
    private static Map<String, Long> flows(GraphView view) {
        ViewHops hops = new ViewHops(view, MoneyLoopsQuery.MONEY, true);
        Map<String, Long> flows = new HashMap<>();
        for (int hop = 0; hop < hops.hops(); hop++) {
            boolean counts = hops.from(hop) != hops.to(hop) && hops.money(hop) > 0;
            if (counts) {
                flows.put(slug(view, hops.from(hop)) + ">" + slug(view, hops.to(hop)), hops.money(hop));
            }
        }
        return flows;
    }

    private static String slug(GraphView view, int node) {
        return view.graph().organizations().key().require(node);
    }

    private static Circularity measure(GraphView view) {
        return MoneyCirculation.of(view, CircularityQuery.DEFAULT, Budget.unlimited());
    }

    private static GraphView view(Facts facts) {
        return new GraphView(facts.graph(), ViewSpec.DEFAULT);
    }
}
