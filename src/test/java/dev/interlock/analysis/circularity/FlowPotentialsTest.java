package dev.interlock.analysis.circularity;

import static dev.interlock.analysis.circularity.FlowsFixture.flows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.Facts;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Subgraph;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlowPotentialsTest {
    private static final int[] BOTH_WAYS = {Laplacian.DENSE_UP_TO, 0};

    /** a→b 5, b→c 5, a→c 5: no money goes round, and no ladder fits all three. Gradient 10/3, 10/3 and 20/3. */
    @Test
    void whatNoLadderFitsCirculatesThoughNoMoneyComesBack() {
        Subgraph triangle = flows(
                new Facts().supply("a", "b", 5L, 1).supply("b", "c", 5L, 1).supply("a", "c", 5L, 1));
        for (int denseUpTo : BOTH_WAYS) {
            FlowPotentials.Result result = FlowPotentials.of(triangle, denseUpTo, Budget.unlimited());
            assertThat(result.circulationShare()).isCloseTo(1 / 9., within(1e-12));
            // Levels 0, 1 and 1 more would fit two hops; 0, 2/3 and 4/3 are nearest to all: 3 · (1/3)² ÷ 3.
            assertThat(result.trophicIncoherence()).isCloseTo(1 / 9., within(1e-12));
        }
    }

    /** A ring of 7 each, and branches that bring in and take out: those are all ladder, the ring is none. */
    @Test
    void aRingThatBalancesCirculatesWhateverHangsOnIt() {
        for (int branches : new int[] {0, 1, 10, 1000, 20_000}) {
            Random random = new Random(branches);
            Facts facts =
                    new Facts().supply("a", "b", 7L, 1).supply("b", "c", 7L, 1).supply("c", "a", 7L, 1);
            double branchSquares = 0;
            for (int i = 0; i < branches; i++) {
                long money = 1 + random.nextInt(1000);
                facts.supply("in" + i, "a", money, 1).supply("a", "out" + i, money, 1);
                branchSquares += 2. * money * money;
            }
            for (int denseUpTo : BOTH_WAYS) {
                FlowPotentials.Result result = FlowPotentials.of(flows(facts), denseUpTo, Budget.unlimited());
                String told = branches + " branches, " + result.potentials().residual();
                assertThat(result.circulationShare()).as(told).isCloseTo(147 / (147 + branchSquares), within(1e-12));
                assertThat(result.potentials().iterations()).as(told).isZero();
            }
        }
    }

    @Test
    void agreesWithLeastSquaresOverTheWholeGraph() {
        int shares = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Subgraph flows = flows(sparse(new Random(seed)));
            Double circulation = PlainPotentials.circulationShare(flows);
            Double incoherence = PlainPotentials.trophicIncoherence(flows);
            for (int denseUpTo : BOTH_WAYS) {
                FlowPotentials.Result result = FlowPotentials.of(flows, denseUpTo, Budget.unlimited());
                assertNear(seed, result.circulationShare(), circulation);
                assertNear(seed, result.trophicIncoherence(), incoherence);
            }
            shares += circulation != null && circulation > 1e-6 && circulation < 1 - 1e-6 ? 1 : 0;
        }
        assertThat(shares).as("neither pure ladder nor pure ring").isGreaterThan(300);
    }

    private static void assertNear(int seed, Double found, Double plain) {
        if (plain == null) {
            assertThat(found).as("seed " + seed).isNull();
        } else {
            assertThat(found).as("seed " + seed).isCloseTo(plain, within(1e-9));
        }
    }

    /** About as many hops as organizations, so that much of it hangs off by one hop; from single dollars to billions. */
    private static Facts sparse(Random random) {
        Facts facts = new Facts();
        int organizations = 3 + random.nextInt(12);
        int hops = organizations - 2 + random.nextInt(6);
        double scale = 1 + random.nextInt(22);
        for (int hop = 0; hop < hops; hop++) {
            facts.supply(
                    "o" + random.nextInt(organizations),
                    "o" + random.nextInt(organizations),
                    (long) Math.exp(scale * random.nextDouble()),
                    1);
        }
        return facts;
    }
}
