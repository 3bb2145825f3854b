package dev.interlock.analysis.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.Answer;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.IntegratedShare;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.NoAnswer;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.Reason;
import dev.interlock.analysis.reference.Reference;
import dev.interlock.graph.GraphView;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Key;
import dev.interlock.model.Status;
import dev.interlock.traversal.Budget;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IntegratedOwnershipTest {

    @Test
    void t9CloseLinks() {
        int a = 0;
        int b = 1;
        int c = 2;
        int d = 3;
        double[][] own = {{a, b, .2}, {b, a, .8}, {b, c, .2}, {c, d, .6}, {d, a, .9}, {a, c, .2}};
        Map<String, Double> expected = new TreeMap<>(Map.of(
                "01", .2, "02", .24, "10", .908, "12", .36, "13", .216, "20", .54, "23", .6, "30", .9, "32", .216));
        Map<String, Double> down = new TreeMap<>();
        Map<String, Double> up = new TreeMap<>();
        for (int node = 0; node < 4; node++) {
            int from = node;
            Shares shares = MajorityControlTest.shares(own, 4);
            CloseLinkSums.of(shares, node, true, Budget.unlimited())
                    .forEach((to, sum) -> putClose(down, "" + from + to, sum));
            CloseLinkSums.of(shares, node, false, Budget.unlimited())
                    .forEach((to, sum) -> putClose(up, "" + to + from, sum));
        }

        assertThat(down.keySet()).isEqualTo(expected.keySet()).isEqualTo(up.keySet());
        expected.forEach((pair, sum) -> assertThat(down.get(pair)).as(pair).isCloseTo(sum, within(1e-9)));
    }

    private static void putClose(Map<String, Double> links, String pair, double sum) {
        if (CloseLinkSums.isClose(sum)) {
            links.put(pair, sum);
        }
    }

    @Test
    void t10CrossHoldings() {
        Reference.passes("T10");
    }

    @Test
    void t11DependencyOfTwoThatHoldHalfOfEachOther() {
        Reference.passes("T11");
    }

    @Test
    void t12OwnerOutsideARing() {
        Reference.passes("T12");
        GraphView view = Reference.viewWith("T12", "p holds 40 % of a");
        Control control = Control.of(view, Budget.unlimited());
        Answer answer = (Answer) IntegratedOwnership.of(control).find(Key.of("a"), Budget.unlimited());
        assertThat(answer.owners())
                .filteredOn(share -> share.owner().equals(Key.of("p")))
                .extracting(IntegratedShare::controls)
                .containsExactly(false);
    }

    @Test
    void closedGroupHasNoAnswer() {
        Ownership facts =
                new Ownership().stake("a", "b", 100, 0).stake("b", "a", 100, 0).stake("a", "x", 10, 0);

        NoAnswer none = (NoAnswer) find(facts, "x");

        assertThat(none.reason()).isEqualTo(Reason.NO_OUTSIDE_OWNER);
        assertThat(none.group()).containsExactly(Key.of("a"), Key.of("b"));
        assertThat(none.message()).contains("[a, b]");
    }

    @Test
    void takeoverCountsAsAllUnlessALaterStakeSaysOtherwise() {
        Ownership facts = new Ownership()
                .stake("old", "x", 30, 0)
                .acquisition("a", "x", 5)
                .acquisition("a", "y", 5)
                .stake("a", "y", 80, 9)
                .acquisition("a", "z", 5)
                .stake("fund", "z", 10, 9)
                .deal("a", "u", AcquisitionKind.MAJORITY_STAKE, Status.CLOSED, 5, 5);

        assertThat(share(facts, "a", "x").integrated()).isEqualTo(1);
        assertThat(((Answer) find(facts, "x")).owners())
                .extracting(IntegratedShare::owner)
                .containsExactly(Key.of("a"));
        assertThat(share(facts, "a", "y").integrated()).isEqualTo(.8);
        assertThat(share(facts, "a", "z").integrated()).isCloseTo(.9, within(1e-12));
        assertThat(((Answer) find(facts, "u")).owners()).isEmpty();
        assertThat(((Answer) find(facts, "u")).unknown()).containsExactly(Key.of("deal-0003"));
    }

    @Test
    void agreesWithThePowerSeriesOnRandomShares() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            int nodes = 2 + random.nextInt(8);
            double[][] w = randomShares(random, nodes);
            Shares shares = shares(w);
            double[][] series = series(w);
            for (int node = 0; node < nodes; node++) {
                for (int dense : new int[] {1000, 1}) {
                    OwnershipMatrix down = OwnershipMatrix.solved(shares, node, true, dense, Budget.unlimited());
                    OwnershipMatrix up = OwnershipMatrix.solved(shares, node, false, dense, Budget.unlimited());
                    for (int other = 0; other < nodes; other++) {
                        String what = node + " and " + other + ", seed " + seed;
                        assertThat(down.integrated(other)).as(what).isCloseTo(series[node][other], within(1e-8));
                        assertThat(up.integrated(other)).as(what).isCloseTo(series[other][node], within(1e-8));
                    }
                    assertThat(down.diagonal(node)).as("seed " + seed).isCloseTo(1 + series[node][node], within(1e-8));
                }
            }
        }
    }

    @Test
    void convergesExactlyWhereTheSpectralRadiusIsBelowOne() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int nodes = 2 + random.nextInt(4);
            double[][] w = new double[nodes][nodes];
            Shares.Builder builder = new Shares.Builder();
            for (int i = 0; i < nodes; i++) {
                // A ring, so that all is one component; some shares above all that there is.
                w[i][(i + 1) % nodes] = (1 + random.nextInt(16)) / 10.0;
                w[i][random.nextInt(nodes)] = random.nextInt(8) / 10.0 + .05;
                for (int j = 0; j < nodes; j++) {
                    builder.add(i, j, w[i][j]);
                }
            }
            OwnershipMatrix matrix = OwnershipMatrix.ownedBy(builder.build(nodes), 0, Budget.unlimited());
            double[] vector = new double[nodes];
            java.util.Arrays.fill(vector, 1);
            double growth = 1;
            for (int step = 0; step < 4_000; step++) {
                vector = times(vector, w);
                growth = java.util.Arrays.stream(vector).max().orElse(0);
                if (step < 3_999 && growth > 1e100 || growth < 1e-100) {
                    break;
                }
            }
            if (growth > 1e6 || growth < 1e-6) {
                assertThat(matrix.divergent() == null).as("seed " + seed).isEqualTo(growth < 1);
            }
        }
    }

    private static double[] times(double[] vector, double[][] w) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[j] += vector[i] * w[i][j];
            }
        }
        return product;
    }

    @Test
    void closeLinksAgreeWithAllPathsOnRandomShares() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            int nodes = 2 + random.nextInt(6);
            double[][] w = randomShares(random, nodes);
            for (int node = 0; node < nodes; node++) {
                double[] plain = new double[nodes];
                addPaths(w, node, 1, new boolean[nodes], plain);
                SortedMap<Integer, Double> sums = CloseLinkSums.of(shares(w), node, true, Budget.unlimited());
                for (int other = 0; other < nodes; other++) {
                    if (other != node) {
                        assertThat(sums.getOrDefault(other, 0.0))
                                .as("%s to %s, seed %s", node, other, seed)
                                .isCloseTo(plain[other], within(1e-9));
                    }
                }
            }
        }
    }

    private static void addPaths(double[][] w, int node, double product, boolean[] onPath, double[] sums) {
        sums[node] += product;
        onPath[node] = true;
        for (int next = 0; next < w.length; next++) {
            if (w[node][next] > 0 && !onPath[next]) {
                addPaths(w, next, product * w[node][next], onPath, sums);
            }
        }
        onPath[node] = false;
    }

    /** At most 90 percent of each are held, also by itself. */
    private static double[][] randomShares(Random random, int nodes) {
        double[][] w = new double[nodes][nodes];
        for (int target = 0; target < nodes; target++) {
            double left = .9;
            for (int i = random.nextInt(4); i > 0; i--) {
                double share = left * random.nextDouble();
                w[random.nextInt(nodes)][target] += share;
                left -= share;
            }
        }
        return w;
    }

    private static Shares shares(double[][] w) {
        Shares.Builder builder = new Shares.Builder();
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                if (w[i][j] > 0) {
                    builder.add(i, j, w[i][j] / 2).add(i, j, w[i][j] / 2);
                }
            }
        }
        return builder.build(w.length);
    }

    private static double[][] series(double[][] w) {
        double[][] sum = new double[w.length][];
        for (int i = 0; i < w.length; i++) {
            double[] term = w[i].clone();
            sum[i] = term.clone();
            for (int power = 0; power < 400; power++) {
                term = times(term, w);
                for (int j = 0; j < w.length; j++) {
                    sum[i][j] += term[j];
                }
            }
        }
        return sum;
    }

    private static IntegratedOwnershipResult find(Ownership facts, String organization) {
        return IntegratedOwnership.of(ControlTest.control(facts, null)).find(Key.of(organization), Budget.unlimited());
    }

    private static IntegratedShare share(Ownership facts, String owner, String owned) {
        return ((Answer) find(facts, owned))
                .owners().stream()
                        .filter(share -> share.owner().equals(Key.of(owner)))
                        .findFirst()
                        .orElseThrow();
    }
}
