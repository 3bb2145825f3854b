package dev.interlock.analysis.circularity;

import dev.interlock.traversal.Budget;
import java.util.Arrays;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.ConjugateGradient;
import org.hipparchus.linear.JacobiPreconditioner;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealLinearOperator;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.IterationManager;

/**
 * Solves L x = b for a weighted graph Laplacian L and a right side of whole numbers that sums to zero in each connected
 * part; x is free by a constant in each part. Branches are solved by hand, see {@link Branches}; what is left, up to
 * {@code denseUpTo} nodes directly, one node of each part held at zero; beyond, by conjugate gradients with a Jacobi
 * preconditioner, O(edges) an iteration.
 */
final class Laplacian {
    static final int DENSE_UP_TO = 50;

    private static final double TOLERANCE = 1e-12;
    private static final double LOOSEST = 1e-6;

    private final int[] one;
    private final int[] other;
    private final double[] weight;
    private final double[] diagonal;

    /** @param one and {@code other} are the ends of each edge */
    Laplacian(int nodes, int[] one, int[] other, double[] weight) {
        this.one = one;
        this.other = other;
        this.weight = weight;
        this.diagonal = new double[nodes];
        for (int edge = 0; edge < one.length; edge++) {
            diagonal[one[edge]] += weight[edge];
            diagonal[other[edge]] += weight[edge];
        }
    }

    /**
     * @param iterations 0 where solved directly
     * @param residual the length of b − L x relative to that of b
     * @param converged false also where the budget was spent
     */
    record Solution(double[] values, int iterations, double residual, boolean converged) {}

    Solution solve(long[] right, int denseUpTo, Budget budget) {
        Branches branches = Branches.of(right.length, one, other, weight);
        long[] gathered = branches.gathered(right);
        Solution core = branches.core().solveCore(doubles(branches.ofCore(gathered)), denseUpTo, budget);
        if (!core.converged()) {
            return new Solution(new double[right.length], core.iterations(), core.residual(), false);
        }
        double[] values = branches.grown(core.values(), gathered);
        double residual = residual(values, doubles(right));
        return new Solution(values, core.iterations(), residual, residual < LOOSEST);
    }

    private Solution solveCore(double[] right, int denseUpTo, Budget budget) {
        if (norm(right) == 0) {
            return new Solution(new double[right.length], 0, 0, true);
        }
        return right.length <= denseUpTo ? solveDirectly(right, budget) : iterate(right, budget);
    }

    private static double[] doubles(long[] whole) {
        return Arrays.stream(whole).asDoubleStream().toArray();
    }

    private Solution solveDirectly(double[] right, Budget budget) {
        int size = right.length;
        if (!budget.visit((long) size * size * size / 16)) {
            return new Solution(new double[size], 0, 1, false);
        }
        RealMatrix matrix = new Array2DRowRealMatrix(size, size);
        for (int edge = 0; edge < one.length; edge++) {
            matrix.addToEntry(one[edge], other[edge], -weight[edge]);
            matrix.addToEntry(other[edge], one[edge], -weight[edge]);
        }
        boolean[] held = firstOfEachPart();
        for (int node = 0; node < size; node++) {
            // Doubling the diagonal of one node of a part holds it at zero, as the right side sums to zero there.
            matrix.addToEntry(node, node, diagonal[node] == 0 ? 1 : diagonal[node] * (held[node] ? 2 : 1));
        }
        double[] values = new LUDecomposition(matrix, Double.MIN_NORMAL)
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
        double residual = residual(values, right);
        return new Solution(values, 0, residual, residual < LOOSEST);
    }

    private Solution iterate(double[] right, Budget budget) {
        int size = right.length;
        IterationManager iterations = new IterationManager(10 * size + 1000);
        ConjugateGradient gradients = new ConjugateGradient(iterations, TOLERANCE, false);
        double[] scale = new double[size];
        for (int node = 0; node < size; node++) {
            scale[node] = diagonal[node] == 0 ? 1 : diagonal[node];
        }
        try {
            double[] values = gradients
                    .solve(operator(budget), new JacobiPreconditioner(scale, true), new ArrayRealVector(right))
                    .toArray();
            double residual = residual(values, right);
            return new Solution(values, iterations.getIterations(), residual, residual < 1e-9);
        } catch (MathIllegalStateException | BudgetSpent e) {
            return new Solution(new double[size], iterations.getIterations(), 1, false);
        }
    }

    private RealLinearOperator operator(Budget budget) {
        return new RealLinearOperator() {
            @Override
            public int getRowDimension() {
                return diagonal.length;
            }

            @Override
            public int getColumnDimension() {
                return diagonal.length;
            }

            @Override
            public RealVector operate(RealVector x) {
                if (!budget.visit(one.length)) {
                    throw new BudgetSpent();
                }
                return new ArrayRealVector(times(x.toArray()), false);
            }
        };
    }

    private double[] times(double[] x) {
        double[] product = new double[x.length];
        for (int edge = 0; edge < one.length; edge++) {
            double flow = weight[edge] * (x[one[edge]] - x[other[edge]]);
            product[one[edge]] += flow;
            product[other[edge]] -= flow;
        }
        return product;
    }

    private double residual(double[] x, double[] right) {
        double[] rest = times(x);
        for (int node = 0; node < rest.length; node++) {
            rest[node] -= right[node];
        }
        double length = norm(right);
        return length == 0 ? 0 : norm(rest) / length;
    }

    private static double norm(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    /** By joining edges; the smallest node stands for its part. */
    private boolean[] firstOfEachPart() {
        int[] part = new int[diagonal.length];
        Arrays.setAll(part, node -> node);
        for (int edge = 0; edge < one.length; edge++) {
            int a = root(part, one[edge]);
            int b = root(part, other[edge]);
            part[Math.max(a, b)] = Math.min(a, b);
        }
        boolean[] first = new boolean[part.length];
        for (int node = 0; node < part.length; node++) {
            first[node] = part[node] == node;
        }
        return first;
    }

    private static int root(int[] part, int node) {
        int at = node;
        while (part[at] != at) {
            part[at] = part[part[at]];
            at = part[at];
        }
        return at;
    }

    /** Leaves the solver, which knows no other way to stop. */
    private static final class BudgetSpent extends RuntimeException {
        private static final long serialVersionUID = 1;

        BudgetSpent() {
            super("budget spent", null, false, false);
        }
    }
}
