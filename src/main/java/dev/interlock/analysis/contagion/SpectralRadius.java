package dev.interlock.analysis.contagion;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.traversal.Arcs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.StronglyConnectedComponents;
import java.util.Arrays;

/**
 * The largest eigenvalue ρ of a matrix without negative entries, in bounds that are sure: lower ≤ ρ ≤ upper. If ρ is 1
 * or more, distress grows from round to round.
 *
 * <p>ρ is the largest over the strongly connected components, 0 where there is no ring. In each, the power iteration
 * x ← (A + sI)x with a shift s near ρ, without which a plain ring would turn round for ever, and in every step the
 * bounds min (Ax)_i/x_i ≤ ρ ≤ max (Ax)_i/x_i (Collatz 1942, Wielandt 1950). It ends where they agree within
 * {@link #PRECISION}, after {@link #MOST_STEPS} or where the budget is spent: then the bounds are wider, and right all
 * the same. A step costs the entries of the component.
 */
final class SpectralRadius {
    static final double PRECISION = 1e-12;
    static final int MOST_STEPS = 20_000;

    private final int[] column;
    private final double[] entry;
    private final Index byRow;
    private final StronglyConnectedComponents components;
    private final Budget budget;
    private final double[] x;
    private final double[] image;
    private double lower;
    private double upper;

    private SpectralRadius(int nodes, Ints row, Ints column, double[] entry, Budget budget) {
        this.column = column.toArray();
        this.entry = entry;
        this.byRow = Index.of(row, nodes);
        this.components = StronglyConnectedComponents.of(Arcs.of(nodes, row, column), budget);
        this.budget = budget;
        this.x = new double[nodes];
        this.image = new double[nodes];
    }

    /**
     * Bounds the radius of a sparse matrix.
     *
     * @param row of each entry, 0 to {@code nodes - 1}
     * @param column of each entry
     * @param entry above zero; several of one place add up
     */
    static SpectralRadius of(int nodes, Ints row, Ints column, double[] entry, Budget budget) {
        SpectralRadius radius = new SpectralRadius(nodes, row, column, entry, budget);
        radius.solve();
        return radius;
    }

    double lower() {
        return lower;
    }

    /** Infinite where the budget was spent before there was a bound. */
    double upper() {
        return upper;
    }

    private void solve() {
        if (budget.cut() != null) {
            upper = Double.POSITIVE_INFINITY;
            return;
        }
        for (int component = 0; component < components.count(); component++) {
            int[] members = components.members(component);
            if (members.length > 1 || isOnOwnRing(members[0])) {
                iterate(members, component);
            }
        }
    }

    private boolean isOnOwnRing(int node) {
        for (int i = byRow.start(node); i < byRow.end(node); i++) {
            if (column[byRow.at(i)] == node) {
                return true;
            }
        }
        return false;
    }

    private void iterate(int[] members, int component) {
        for (int member : members) {
            x[member] = 1;
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS && !agree(low, high) && multiply(members, component); step++) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (int member : members) {
                double ratio = image[member] / x[member];
                least = Math.min(least, ratio);
                most = Math.max(most, ratio);
            }
            low = Math.max(low, least);
            high = Math.min(high, most);
            advance(members, (low + high) / 2);
        }
        lower = Math.max(lower, low);
        upper = Math.max(upper, high);
    }

    private static boolean agree(double low, double high) {
        return high < Double.POSITIVE_INFINITY && high - low <= PRECISION * high;
    }

    private boolean multiply(int[] members, int component) {
        for (int member : members) {
            double sum = 0;
            for (int i = byRow.start(member); i < byRow.end(member); i++) {
                if (!budget.visit()) {
                    return false;
                }
                int at = byRow.at(i);
                sum += components.component(column[at]) == component ? entry[at] * x[column[at]] : 0;
            }
            image[member] = sum;
        }
        return true;
    }

    private void advance(int[] members, double shift) {
        double largest = Arrays.stream(members)
                .mapToDouble(member -> image[member] + shift * x[member])
                .max()
                .orElseThrow();
        for (int member : members) {
            x[member] = (image[member] + shift * x[member]) / largest;
        }
    }
}
