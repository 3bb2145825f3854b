package dev.interlock.analysis.circularity;

import dev.interlock.traversal.Subgraph;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.jspecify.annotations.Nullable;

/**
 * Ladders by least squares over all pairs of the whole graph at once, one row a pair, with nothing taken away before:
 * {@code A x ≈ b}, rows scaled by the root of their weight, of all solutions the shortest.
 */
final class PlainPotentials {
    private PlainPotentials() {}

    /** Net flow of each pair is the difference of potentials; all pairs weigh the same. */
    static @Nullable Double circulationShare(Subgraph flows) {
        int nodes = flows.nodes();
        double[][] rows = new double[nodes * nodes][nodes];
        double[] wanted = new double[nodes * nodes];
        double squares = 0;
        for (int one = 0; one < nodes; one++) {
            for (int other = one + 1; other < nodes; other++) {
                if (money(flows, one, other) + money(flows, other, one) > 0) {
                    int row = one * nodes + other;
                    rows[row][one] = 1;
                    rows[row][other] = -1;
                    wanted[row] = money(flows, one, other) - money(flows, other, one);
                    squares += wanted[row] * wanted[row];
                }
            }
        }
        return squares == 0 ? null : Double.valueOf(leftOver(rows, wanted) / squares);
    }

    /** Each hop leads one level up; hops weigh by their money. */
    static @Nullable Double trophicIncoherence(Subgraph flows) {
        int nodes = flows.nodes();
        double[][] rows = new double[nodes * nodes][nodes];
        double[] wanted = new double[nodes * nodes];
        double total = 0;
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                int row = from * nodes + to;
                double root = Math.sqrt(money(flows, from, to));
                if (root > 0) {
                    rows[row][to] = root;
                    rows[row][from] = -root;
                    wanted[row] = root;
                    total += root * root;
                }
            }
        }
        return total == 0 ? null : Double.valueOf(leftOver(rows, wanted) / total);
    }

    private static double money(Subgraph flows, int from, int to) {
        int hop = flows.hopBetween(from, to);
        return hop < 0 || from == to || !flows.passable(from) || !flows.passable(to) ? 0 : flows.money(hop);
    }

    private static double leftOver(double[][] rows, double[] wanted) {
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(rows);
        ArrayRealVector right = new ArrayRealVector(wanted);
        double rest = right.subtract(matrix.operate(
                        new SingularValueDecomposition(matrix).getSolver().solve(right)))
                .getNorm();
        return rest * rest;
    }
}
