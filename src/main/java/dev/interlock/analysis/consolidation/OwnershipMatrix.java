package dev.interlock.analysis.consolidation;

import dev.interlock.graph.column.Index;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.StronglyConnectedComponents;
import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Integrated ownership from or of one node: a row or a column of W̃ = (I − W)⁻¹ W, where W_ij is the share of j that i
 * holds (Brioschi et al. 1989; Vitali, Glattfelder and Battiston 2011, PLoS ONE 6(10):e25995).
 *
 * <p>Only what the node reaches is looked at, one strongly connected component after the other: a component of n nodes
 * in rings is solved by LU in O(n³) up to {@link #DENSE_UP_TO} nodes, beyond by Gauss–Seidel sweeps; all else costs its
 * shares. The series W + W² + … converges iff the spectral radius of each component is below 1, that is iff I − W has an
 * inverse without negative entries there. Where it does not, there is no answer, and {@link #divergent} names the
 * component. A node that nobody holds, or holds nothing, has an empty answer.
 */
final class OwnershipMatrix {
    static final int DENSE_UP_TO = 1000;
    private static final double NOTHING = 1e-12;
    private static final double TOLERANCE = 1e-15;
    private static final int MOST_SWEEPS = 100_000;

    private final ShareSlice slice;
    private final Shares shares;
    private final int start;
    private final int denseUpTo;
    private final Budget budget;
    private final StronglyConnectedComponents components;
    private final double[] owned;
    /** The diagonal of (I − W)⁻¹, less one. */
    private final double[] returns;

    private int @Nullable [] divergent;

    private OwnershipMatrix(ShareSlice slice, int node, int denseUpTo, Budget budget) {
        this.slice = slice;
        this.shares = slice.shares();
        this.start = slice.place(node);
        this.denseUpTo = denseUpTo;
        this.budget = budget;
        this.components = StronglyConnectedComponents.of(slice.arcs(), budget);
        this.owned = new double[shares.nodes()];
        this.returns = new double[shares.nodes()];
    }

    /** What a node owns: a row of W̃. */
    static OwnershipMatrix ownedBy(Shares shares, int holder, Budget budget) {
        return solved(shares, holder, true, DENSE_UP_TO, budget);
    }

    /** Who owns a node: a column of W̃. */
    static OwnershipMatrix ownersOf(Shares shares, int organization, Budget budget) {
        return solved(shares, organization, false, DENSE_UP_TO, budget);
    }

    static OwnershipMatrix solved(Shares shares, int node, boolean down, int denseUpTo, Budget budget) {
        ShareSlice slice = ShareSlice.around(shares, node, down, budget);
        OwnershipMatrix matrix = new OwnershipMatrix(slice, node, denseUpTo, budget);
        matrix.solve();
        return matrix;
    }

    /** A component whose shares do not converge, ascending; {@code null} where all do. */
    int @Nullable [] divergent() {
        return divergent;
    }

    /** The nodes that may have a share, ascending. */
    int[] nodes() {
        return slice.nodes();
    }

    /** The integrated share between the start and the node. */
    double integrated(int node) {
        int at = slice.place(node);
        return at < 0 ? 0 : owned[at];
    }

    /** (I − W)⁻¹ on the diagonal: 1 but for nodes on rings. */
    double diagonal(int node) {
        int at = slice.place(node);
        return at < 0 ? 1 : 1 + returns[at];
    }

    private void solve() {
        for (int component : slice.inOrder(components)) {
            if (divergent != null || budget.cut() != null) {
                return;
            }
            int[] members = components.members(component);
            double[] entering = entering(members);
            boolean onRing = members.length > 1 || shares.direct(members[0], members[0]) > 0;
            if (!onRing) {
                owned[members[0]] = entering[0];
            } else if (members.length <= denseUpTo) {
                solveDense(members, entering);
            } else {
                solveBySweeps(members, entering);
            }
        }
    }

    /** For each member what comes to it from the start itself, and from components solved before. */
    private double[] entering(int[] members) {
        double[] entering = new double[members.length];
        Index behind = slice.behind();
        for (int i = 0; i < members.length; i++) {
            for (int p = behind.start(members[i]); p < behind.end(members[i]); p++) {
                int entry = behind.at(p);
                int tail = slice.tail(entry);
                boolean solved = components.component(tail) != components.component(members[i]);
                entering[i] += shares.share(entry) * ((tail == start ? 1 : 0) + (solved ? owned[tail] : 0));
            }
        }
        return entering;
    }

    private void solveDense(int[] members, double[] entering) {
        long size = members.length;
        if (!budget.visit(size + size * size * size / 16)) {
            return;
        }
        DecompositionSolver solver = new LUDecomposition(identityLessShares(members), NOTHING).getSolver();
        RealMatrix inverse = solver.isNonSingular() ? solver.getInverse() : null;
        if (inverse == null || hasNegative(inverse)) {
            divergent = Arrays.stream(members).map(at -> slice.nodes()[at]).toArray();
            return;
        }
        double[] solution = inverse.operate(new ArrayRealVector(entering)).toArray();
        for (int i = 0; i < members.length; i++) {
            owned[members[i]] = solution[i];
            returns[members[i]] = inverse.getEntry(i, i) - 1;
        }
    }

    /** I − W among the members, turned so that a column holds what leads from a member. */
    private RealMatrix identityLessShares(int[] members) {
        RealMatrix matrix = new Array2DRowRealMatrix(members.length, members.length);
        Index ahead = slice.ahead();
        for (int column = 0; column < members.length; column++) {
            matrix.addToEntry(column, column, 1);
            for (int p = ahead.start(members[column]); p < ahead.end(members[column]); p++) {
                int row = Arrays.binarySearch(members, slice.head(ahead.at(p)));
                if (row >= 0) {
                    matrix.addToEntry(row, column, -shares.share(ahead.at(p)));
                }
            }
        }
        return matrix;
    }

    private static boolean hasNegative(RealMatrix matrix) {
        for (int row = 0; row < matrix.getRowDimension(); row++) {
            for (int column = 0; column < matrix.getColumnDimension(); column++) {
                if (!(matrix.getEntry(row, column) >= -NOTHING)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void solveBySweeps(int[] members, double[] entering) {
        double[] solution = sweep(members, entering);
        for (int i = 0; i < members.length && divergent == null && budget.cut() == null; i++) {
            owned[members[i]] = solution[i];
            double[] unit = new double[members.length];
            unit[i] = 1;
            returns[members[i]] = sweep(members, unit)[i] - 1;
        }
    }

    /** Gauss–Seidel on x = entering + x W: grows from 0 to the solution iff the series converges. */
    private double[] sweep(int[] members, double[] entering) {
        double[] solution = new double[members.length];
        Index behind = slice.behind();
        double change = 1;
        for (int sweep = 0; change > TOLERANCE && budget.cut() == null; sweep++) {
            change = 0;
            for (int i = 0; i < members.length; i++) {
                double others = entering[i];
                double self = 0;
                for (int p = behind.start(members[i]); p < behind.end(members[i]) && budget.visit(); p++) {
                    int entry = behind.at(p);
                    int at = Arrays.binarySearch(members, slice.tail(entry));
                    self += at == i ? shares.share(entry) : 0;
                    others += at >= 0 && at != i ? solution[at] * shares.share(entry) : 0;
                }
                double next = self < 1 ? others / (1 - self) : Double.POSITIVE_INFINITY;
                change = Math.max(change, Math.abs(next - solution[i]) / Math.max(1, next));
                solution[i] = next;
            }
            if (sweep == MOST_SWEEPS || !Double.isFinite(change)) {
                divergent = Arrays.stream(members).map(at -> slice.nodes()[at]).toArray();
                return solution;
            }
        }
        return solution;
    }
}
