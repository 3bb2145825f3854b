package dev.interlock.analysis.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.graph.column.Ints;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.FactReference;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fast agrees with plain: cascades on random exposures, each named by its seed. */
class CascadeRandomTest {
    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    /** Below the cap, losses are (I − Λ)⁻¹ of the shock. */
    @ParameterizedTest
    @MethodSource("seeds")
    void linearDebtRankIsTheInverseBelowTheCap(long seed) {
        Random random = new Random(seed);
        RandomExposures facts = new RandomExposures(random, false);
        double[][] lambda = facts.lambda();
        // Row sums of at most .9 and a small shock keep everyone below the cap.
        for (int i = 0; i < facts.size; i++) {
            double sum = IntStream.range(0, facts.size)
                    .mapToDouble(facts.row(lambda, i))
                    .sum();
            facts.equity[i] *= Math.max(1, sum / .9);
        }
        lambda = facts.lambda();
        Cascade cascade = new Cascade(facts.exposures, facts.equity, ContagionModel.LINEAR_DEBT_RANK, 1);
        double[] shock = new double[facts.size];
        for (int i = 0; i < facts.size; i++) {
            if (i == 0 || random.nextInt(3) == 0) {
                shock[i] = random.nextDouble() / 20;
                cascade.shockShare(i, shock[i]);
            }
        }
        cascade.run(10_000, Budget.unlimited(), (round, exposure, usd) -> {});
        RealMatrix system = MatrixUtils.createRealIdentityMatrix(facts.size).subtract(new Array2DRowRealMatrix(lambda));
        double[] expected = new LUDecomposition(system)
                .getSolver()
                .solve(new ArrayRealVector(shock))
                .toArray();
        assertThat(cascade.isUnfinished()).as("seed " + seed).isFalse();
        for (int i = 0; i < facts.size; i++) {
            assertThat(expected[i]).as("seed " + seed).isLessThan(1);
            assertThat(cascade.share(i)).as("seed " + seed + ", " + i).isCloseTo(expected[i], within(1e-9));
        }
    }

    /** Every model, with caps, unknown equities and parallel exposures, against dense arrays. */
    @ParameterizedTest
    @EnumSource(ContagionModel.class)
    void cascadesAgreeWithDenseArrays(ContagionModel model) {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            RandomExposures facts = new RandomExposures(random, true);
            double threshold = random.nextBoolean() ? 1 : .25 + random.nextDouble() / 2;
            int rounds = 1 + random.nextInt(40);
            Cascade cascade = new Cascade(facts.exposures, facts.equity, model, threshold);
            PlainCascade plain = new PlainCascade(facts, model, threshold);
            for (int run = 0; run < 2; run++) {
                plain.reset();
                for (int i = 0; i < facts.size; i++) {
                    if (random.nextInt(3) == 0) {
                        double share = random.nextInt(4) == 0 ? 1 : random.nextDouble();
                        cascade.shockShare(i, share);
                        plain.shock(i, share);
                    }
                }
                double[] told = new double[facts.size];
                cascade.run(
                        rounds,
                        Budget.unlimited(),
                        (round, exposure, usd) -> told[facts.exposures.holder(exposure)] += usd);
                plain.run(rounds);
                for (int i = 0; i < facts.size; i++) {
                    String where = model + ", seed " + seed + ", run " + run + ", organization " + i;
                    assertThat(cascade.share(i)).as(where).isCloseTo(plain.share[i], within(1e-9));
                    assertThat(cascade.loss(i)).as(where).isCloseTo(plain.loss[i], within(1e-6));
                    double first = Double.isNaN(facts.equity[i]) ? 0 : plain.first[i] * facts.equity[i];
                    assertThat(told[i] + first).as(where).isCloseTo(cascade.loss(i), within(1e-6));
                }
                cascade.reset();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spectralRadiusIsTheLargestEigenvalue(long seed) {
        RandomExposures facts = new RandomExposures(new Random(seed), false);
        double[][] lambda = facts.lambda();
        double expected = largestEigenvalue(lambda);
        Ints.Builder row = new Ints.Builder();
        Ints.Builder column = new Ints.Builder();
        double[] entry = new double[facts.exposures.size()];
        for (int e = 0; e < entry.length; e++) {
            entry[e] = facts.exposures.usd(e) / facts.equity[facts.exposures.holder(e)];
            row.add(facts.exposures.holder(e));
            column.add(facts.exposures.target(e));
        }
        SpectralRadius radius = SpectralRadius.of(facts.size, row.freeze(), column.freeze(), entry, Budget.unlimited());
        assertThat(radius.upper()).as("seed " + seed).isGreaterThanOrEqualTo(radius.lower());
        assertThat(radius.lower()).as("seed " + seed).isCloseTo(expected, within(1e-6 * Math.max(1, expected)));
        assertThat(radius.upper()).as("seed " + seed).isCloseTo(expected, within(1e-6 * Math.max(1, expected)));
    }

    /** The least s for which sI − A is an M-matrix, found by halving. */
    private static double largestEigenvalue(double[][] matrix) {
        double low = 0;
        double high = 1;
        for (double[] row : matrix) {
            high = Math.max(high, Arrays.stream(row).sum() + 1);
        }
        while (high - low > 1e-9 * high) {
            double middle = (low + high) / 2;
            if (isAbove(middle, matrix)) {
                high = middle;
            } else {
                low = middle;
            }
            if (high < 1e-5) {
                // Exposures and equities here leave no ring so weak.
                return 0;
            }
        }
        return high;
    }

    /** Elimination without exchange meets only pivots above zero iff s is larger than every eigenvalue. */
    private static boolean isAbove(double s, double[][] matrix) {
        double[][] system = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                system[i][j] = (i == j ? s : 0) - matrix[i][j];
            }
        }
        for (int pivot = 0; pivot < matrix.length; pivot++) {
            if (system[pivot][pivot] <= 0) {
                return false;
            }
            for (int i = pivot + 1; i < matrix.length; i++) {
                double factor = system[i][pivot] / system[pivot][pivot];
                for (int j = pivot; j < matrix.length; j++) {
                    system[i][j] -= factor * system[pivot][j];
                }
            }
        }
        return true;
    }

    /** Organizations and exposures between them, many parallel. */
    static final class RandomExposures {
        final int size;
        final double[] equity;
        final Exposures exposures;

        RandomExposures(Random random, boolean withUnknown) {
            size = 1 + random.nextInt(9);
            equity = new double[size];
            for (int i = 0; i < size; i++) {
                boolean unknown = withUnknown && random.nextInt(5) == 0;
                equity[i] = unknown ? Double.NaN : 1 + random.nextInt(1000);
            }
            Exposures.Builder rows = new Exposures.Builder(row -> row);
            int count = random.nextInt(3 * size + 1);
            for (int i = 0; i < count; i++) {
                rows.add(
                        random.nextInt(size),
                        random.nextInt(size),
                        1 + random.nextInt(400),
                        ExposureBasis.CREDIT_AMOUNT,
                        FactReference.Table.CREDIT,
                        i);
            }
            exposures = rows.build(size);
        }

        double[][] lambda() {
            double[][] lambda = new double[size][size];
            for (int e = 0; e < exposures.size(); e++) {
                lambda[exposures.holder(e)][exposures.target(e)] += exposures.usd(e) / equity[exposures.holder(e)];
            }
            return lambda;
        }

        IntToDoubleFunction row(double[][] matrix, int i) {
            return j -> matrix[i][j];
        }
    }

    /** The formulas as they are printed, over dense arrays and all organizations in every round. */
    static final class PlainCascade {
        private final RandomExposures facts;
        private final ContagionModel model;
        private final double threshold;
        private final double[][] exposure;
        double[] first = new double[0];
        double[] share = new double[0];
        double[] loss = new double[0];
        private double[] before = new double[0];
        private String[] state = new String[0];

        PlainCascade(RandomExposures facts, ContagionModel model, double threshold) {
            this.facts = facts;
            this.model = model;
            this.threshold = threshold;
            this.exposure = new double[facts.size][facts.size];
            for (int e = 0; e < facts.exposures.size(); e++) {
                exposure[facts.exposures.holder(e)][facts.exposures.target(e)] += facts.exposures.usd(e);
            }
        }

        void reset() {
            first = new double[facts.size];
            share = new double[facts.size];
            loss = new double[facts.size];
            before = new double[facts.size];
            state = new String[facts.size];
            Arrays.fill(state, "UNDISTRESSED");
        }

        void shock(int i, double lost) {
            first[i] = lost;
            share[i] = lost;
            loss[i] = Double.isNaN(facts.equity[i]) ? 0 : lost * facts.equity[i];
            state[i] = model != ContagionModel.THRESHOLD || lost >= threshold ? "DISTRESSED" : "UNDISTRESSED";
        }

        void run(int rounds) {
            for (int t = 0; t < rounds; t++) {
                double[] next = share.clone();
                String[] later = state.clone();
                for (int i = 0; i < facts.size; i++) {
                    double hit = 0;
                    for (int j = 0; j < facts.size; j++) {
                        hit += exposure[i][j] * passed(j);
                    }
                    if (Double.isNaN(facts.equity[i])) {
                        loss[i] += hit;
                    } else {
                        next[i] = Math.min(1, share[i] + hit / facts.equity[i]);
                        loss[i] += (next[i] - share[i]) * facts.equity[i];
                    }
                    boolean distressed = model == ContagionModel.THRESHOLD ? next[i] >= threshold : next[i] > 0;
                    if (state[i].equals("DISTRESSED")) {
                        later[i] = "INACTIVE";
                    } else if (state[i].equals("UNDISTRESSED") && distressed && !Double.isNaN(facts.equity[i])) {
                        later[i] = "DISTRESSED";
                    }
                }
                before = share;
                share = next;
                state = later;
            }
        }

        private double passed(int j) {
            return switch (model) {
                case LINEAR_DEBT_RANK -> share[j] - before[j];
                case DEBT_RANK -> state[j].equals("DISTRESSED") ? share[j] : 0;
                case THRESHOLD -> state[j].equals("DISTRESSED") ? 1 : 0;
            };
        }
    }
}
