package dev.interlock.analysis.circularity;

import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Components;
import dev.interlock.traversal.Hops;
import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Finn's cycling index: which share of all throughput has been through the same node before. Throughput of a node T =
 * max(in, out); what is missing on one side crosses the boundary.
 *
 * <p>FCI = Σ Tᵢ (nᵢᵢ − 1)/nᵢᵢ / Σ Tᵢ with N = (I − G)⁻¹, G_ij = flow from i to j ÷ T_i (Finn 1976, J. Theor. Biol.
 * 56:363). (nᵢᵢ − 1)/nᵢᵢ is the chance that a dollar that leaves i comes back, which is 1 where money that goes round can
 * never leave and the inverse does not exist. Only strongly connected components matter; each is solved directly, O(its
 * nodes³), or beyond {@code denseUpTo} nodes by Gauss–Seidel sweeps, O(nodes · hops) each. Parties that may not be
 * passed are outside. No flow, no index.
 */
final class FinnCycling {
    static final int DENSE_UP_TO = 1000;

    private static final double TOLERANCE = 1e-13;
    private static final int MOST_SWEEPS = 100_000;

    private final Hops flows;
    private final Budget budget;
    private final long[] throughput;
    private boolean converged = true;

    private FinnCycling(Hops flows, long[] inputs, Budget budget) {
        this.flows = flows;
        this.budget = budget;
        this.throughput = throughput(flows, inputs);
    }

    /**
     * @param index {@code null} without flow, where the sweeps did not converge, or where the budget was spent
     * @param throughput whole US dollars, summed over nodes
     */
    record Result(@Nullable Double index, long throughput, boolean converged) {}

    /**
     * @param rings of the same flows
     * @param inputs known inflow over the boundary, by node
     */
    static Result of(Hops flows, Components rings, long[] inputs, int denseUpTo, Budget budget) {
        return new FinnCycling(flows, inputs, budget).measure(rings, denseUpTo);
    }

    private Result measure(Components components, int denseUpTo) {
        int[][] members = members(components);
        double cycled = 0;
        for (int[] ring : members) {
            if (ring.length > 1 && budget.cut() == null) {
                cycled += cycled(ring, components, denseUpTo);
            }
        }
        long total = 0;
        for (long through : throughput) {
            total += through;
        }
        boolean known = total > 0 && converged && budget.cut() == null;
        return new Result(known ? cycled / total : null, total, converged);
    }

    private static long[] throughput(Hops flows, long[] inputs) {
        long[] in = inputs.clone();
        long[] out = new long[inputs.length];
        for (int hop = 0; hop < flows.hops(); hop++) {
            if (flows.money(hop) != Longs.MISSING && flows.from(hop) != flows.to(hop)) {
                in[flows.to(hop)] += flows.money(hop);
                out[flows.from(hop)] += flows.money(hop);
            }
        }
        for (int node = 0; node < in.length; node++) {
            in[node] = flows.passable(node) ? Math.max(in[node], out[node]) : 0;
        }
        return in;
    }

    private int[][] members(Components components) {
        int[][] members = new int[components.count()][];
        int[] next = new int[members.length];
        for (int component = 0; component < members.length; component++) {
            members[component] = new int[components.size(component)];
        }
        for (int node = 0; node < flows.nodes(); node++) {
            int component = components.of(node);
            if (component != Components.NONE) {
                members[component][next[component]++] = node;
            }
        }
        return members;
    }

    /** Σ Tᵢ times the chance to come back, over one component. */
    private double cycled(int[] ring, Components components, int denseUpTo) {
        double[] returns = isClosed(ring, components)
                ? null
                : ring.length <= denseUpTo ? solve(ring, components) : sweep(ring, components);
        double cycled = 0;
        for (int i = 0; i < ring.length; i++) {
            cycled += throughput[ring[i]] * (returns == null ? 1 : returns[i]);
        }
        return cycled;
    }

    private boolean isClosed(int[] ring, Components components) {
        for (int node : ring) {
            long inside = 0;
            for (int i = flows.outStart(node); i < flows.outEnd(node); i++) {
                int hop = flows.outHop(i);
                inside += isInside(hop, components) ? flows.money(hop) : 0;
            }
            if (inside < throughput[node]) {
                return false;
            }
        }
        return true;
    }

    private boolean isInside(int hop, Components components) {
        return Rings.passes(components, flows, hop);
    }

    private double[] solve(int[] ring, Components components) {
        int size = ring.length;
        double[] returns = new double[size];
        if (!budget.visit((long) size * size * size / 16)) {
            return returns;
        }
        RealMatrix kept = new Array2DRowRealMatrix(size, size);
        for (int row = 0; row < size; row++) {
            kept.setEntry(row, row, 1);
            for (int i = flows.outStart(ring[row]); i < flows.outEnd(ring[row]); i++) {
                int hop = flows.outHop(i);
                if (isInside(hop, components)) {
                    int column = Arrays.binarySearch(ring, flows.to(hop));
                    kept.setEntry(row, column, -(double) flows.money(hop) / throughput[ring[row]]);
                }
            }
        }
        DecompositionSolver solver = new LUDecomposition(kept, Double.MIN_NORMAL).getSolver();
        for (int i = 0; i < size; i++) {
            ArrayRealVector unit = new ArrayRealVector(size);
            unit.setEntry(i, 1);
            returns[i] = 1 - 1 / solver.solve(unit).getEntry(i);
        }
        return returns;
    }

    private double[] sweep(int[] ring, Components components) {
        double[] returns = new double[ring.length];
        double[] comes = new double[flows.nodes()];
        for (int i = 0; i < ring.length && converged && budget.cut() == null; i++) {
            for (int node : ring) {
                comes[node] = 0;
            }
            double change = 1;
            for (int sweep = 0; change > TOLERANCE && budget.cut() == null; sweep++) {
                change = 0;
                for (int node : ring) {
                    double chance = chance(node, ring[i], comes, components);
                    change = Math.max(change, Math.abs(chance - comes[node]));
                    comes[node] = chance;
                }
                if (sweep == MOST_SWEEPS) {
                    converged = false;
                    break;
                }
            }
            returns[i] = comes[ring[i]];
        }
        return returns;
    }

    /** The chance that a dollar that leaves a node comes to a target, by the chances of those it may go to next. */
    private double chance(int node, int target, double[] comes, Components components) {
        double chance = 0;
        for (int i = flows.outStart(node); i < flows.outEnd(node) && budget.visit(); i++) {
            int hop = flows.outHop(i);
            if (isInside(hop, components)) {
                double onward = flows.to(hop) == target ? 1 : comes[flows.to(hop)];
                chance += flows.money(hop) * onward / throughput[node];
            }
        }
        return chance;
    }
}
