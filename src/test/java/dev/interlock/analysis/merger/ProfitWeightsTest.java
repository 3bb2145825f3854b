package dev.interlock.analysis.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.traversal.Budget;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Common ownership: published cases (measures.md, T5 to T7), and random ones against the sums of the definition. */
class ProfitWeightsTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;

    @Test
    void t5TwoFirmsWithTheSameOwnersActAsOne() {
        Holdings.Builder holdings = new Holdings.Builder();
        for (int owner = 0; owner < 10; owner++) {
            holdings.add(0, owner, .1).add(1, owner, .1);
        }
        ProfitWeights weights = weights(holdings.freeze(2, 10), .5, .5);
        assertThat(weights.delta()).isCloseTo(5000, EXACT);
        assertThat(weights.mhhi()).isCloseTo(10_000, EXACT);
    }

    @Test
    void t6AirlinesWithFiveFunds() {
        Holdings.Builder holdings = new Holdings.Builder();
        for (int firm = 0; firm < 4; firm++) {
            for (int fund = 0; fund < 5; fund++) {
                holdings.add(firm, fund, fund == firm + 1 ? .02 : .01);
            }
        }
        ProfitWeights weights = weights(holdings.freeze(4, 5), .3, .3, .2, .2);
        assertThat(weights.pairs())
                .hasSize(12)
                .allSatisfy(pair -> assertThat(pair.kappa()).isCloseTo(.875, EXACT));
        assertThat(weights.delta()).isCloseTo(6475, EXACT);
        assertThat(weights.mhhi()).isCloseTo(9075, EXACT);
    }

    @Test
    void t7CashFlowAndControlInDifferentHands() {
        ProfitWeights cashMoved = weights(owners(1, 0), .15, .20, .25, .35, .05);
        assertThat(cashMoved.mhhi()).isCloseTo(7712.083333, within(5e-7));
        ProfitWeights controlMoved = weights(owners(.7, .3), .15, .20, .25, .35, .05);
        assertThat(controlMoved.mhhi()).isCloseTo(7963.977273, within(5e-7));
    }

    /** Owner A holds firms 1 and 2, B firms 3 and 4, C firm 5; A and B have parts of the profit of firms 1 and 3. */
    private static Holdings owners(double controlOfA, double controlOfB) {
        return new Holdings.Builder()
                .add(0, A, controlOfA, .9)
                .add(0, B, controlOfB, .1)
                .add(1, A, 1)
                .add(2, A, 0, .75)
                .add(2, B, 1, .25)
                .add(3, B, 1)
                .add(4, C, 1)
                .freeze(5, 3);
    }

    @Test
    void aFirmWithoutKnownOwnersIsLeftOutNotTakenForZero() {
        Holdings holdings = new Holdings.Builder().add(0, A, .5).add(1, A, .5).freeze(3, 1);
        ProfitWeights weights = weights(holdings, .5, .3, .2);
        assertThat(weights.hasOwners(0)).isTrue();
        assertThat(weights.hasOwners(2)).isFalse();
        // 2 · 10,000 · .5 · .3, both weights 1.
        assertThat(weights.delta()).isCloseTo(3000, EXACT);
        assertThat(weights.mhhi()).isCloseTo(2500 + 900 + 400 + 3000, EXACT);
    }

    @Test
    void nobodyOwnsAnything() {
        ProfitWeights weights = weights(new Holdings.Builder().freeze(2, 0), .5, .5);
        assertThat(weights.pairs()).isEmpty();
        assertThat(weights.mhhi()).isCloseTo(5000, EXACT);
    }

    @Test
    void weightsAreTheSumsOfTheDefinition() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int firms = 1 + random.nextInt(7);
            int owners = 1 + random.nextInt(6);
            double[][] control = new double[owners][firms];
            double[][] cash = new double[owners][firms];
            Holdings.Builder holdings = new Holdings.Builder();
            for (int owner = 0; owner < owners; owner++) {
                for (int firm = 0; firm < firms; firm++) {
                    if (random.nextInt(3) > 0) {
                        control[owner][firm] = random.nextInt(3) / 4.0;
                        cash[owner][firm] = random.nextInt(3) / 4.0;
                        holdings.add(firm, owner, control[owner][firm], cash[owner][firm]);
                    }
                }
            }
            double[] shares = random.doubles(firms).toArray();
            double total = DoubleStream.of(shares).sum();
            shares = DoubleStream.of(shares).map(share -> share / total).toArray();
            ProfitWeights actual = weights(holdings.freeze(firms, owners), shares);
            assertThat(actual.mhhi()).as("seed %d", seed).isCloseTo(plainMhhi(shares, control, cash), within(1e-7));
        }
    }

    private static double plainMhhi(double[] shares, double[][] control, double[][] cash) {
        double mhhi = 0;
        for (int f = 0; f < shares.length; f++) {
            for (int g = 0; g < shares.length; g++) {
                double numerator = 0;
                double denominator = 0;
                for (int i = 0; i < control.length; i++) {
                    numerator += control[i][f] * cash[i][g];
                    denominator += control[i][f] * cash[i][f];
                }
                double kappa = f == g ? 1 : denominator == 0 ? 0 : numerator / denominator;
                mhhi += 10_000 * shares[f] * shares[g] * kappa;
            }
        }
        return mhhi;
    }

    private static ProfitWeights weights(Holdings holdings, double... shares) {
        return ProfitWeights.of(shares, holdings, Budget.unlimited());
    }
}
