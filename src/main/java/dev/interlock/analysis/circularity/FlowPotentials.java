package dev.interlock.analysis.circularity;

import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Subgraph;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much of the flows runs up and down a ladder, and how much round.
 *
 * <p><b>Circulation share</b>: the Helmholtz–Hodge decomposition splits the net flow of each pair into the difference of
 * two potentials and a circulation; the share is ‖circulation‖² ÷ ‖net flow‖², pairs weighing the same (Kichikawa et
 * al. 2019, Appl. Netw. Sci. 4:92). Money that goes to and fro between two nodes nets out and does not show here.
 *
 * <p><b>Trophic incoherence</b> F₀ = Σ w_mn (h_n − h_m − 1)² ÷ Σ w_mn with levels Λ h = v, u and v the sum and the
 * difference of inflow and outflow, Λ = diag(u) − W − Wᵀ: 0 for a pure ladder, 1 for pure circulation (MacKay, Johnson
 * and Sansom 2020, R. Soc. Open Sci. 7:201138). Gross flows.
 *
 * <p>Both are least squares over a graph Laplacian, see {@link Laplacian}. Ties to oneself and parties that may not be
 * passed are left out. Without flow, or without net flow, there is no share. Strongly connected components do not do:
 * three hops a→b→c and a→c fit no ladder though nothing comes back.
 */
final class FlowPotentials {
    private final int nodes;
    private int[] one = new int[16];
    private int[] other = new int[16];
    private long[] along = new long[16];
    private long[] against = new long[16];
    private int pairs;

    private FlowPotentials(Subgraph flows) {
        this.nodes = flows.nodes();
        for (int hop = 0; hop < flows.hops(); hop++) {
            if (counts(flows, hop)) {
                int reverse = reverse(flows, hop);
                if (reverse < 0 || flows.from(hop) < flows.to(hop)) {
                    long back = reverse < 0 ? 0 : flows.money(reverse);
                    add(flows.from(hop), flows.to(hop), flows.money(hop), back);
                }
            }
        }
        one = Arrays.copyOf(one, pairs);
        other = Arrays.copyOf(other, pairs);
    }

    /**
     * @param circulationShare {@code null} where undefined or not converged
     * @param potentials in US dollars
     * @param trophicIncoherence {@code null} where undefined or not converged
     * @param levels in steps of the ladder
     */
    record Result(
            @Nullable Double circulationShare,
            Laplacian.Solution potentials,
            @Nullable Double trophicIncoherence,
            Laplacian.Solution levels) {}

    static Result of(Subgraph flows, int denseUpTo, Budget budget) {
        FlowPotentials pairs = new FlowPotentials(flows);
        Laplacian.Solution potentials = pairs.potentials(denseUpTo, budget);
        Laplacian.Solution levels = pairs.levels(denseUpTo, budget);
        return new Result(
                potentials.converged() ? pairs.circulationShare(potentials.values()) : null,
                potentials,
                levels.converged() ? pairs.incoherence(levels.values()) : null,
                levels);
    }

    private static boolean counts(Subgraph flows, int hop) {
        return flows.money(hop) != Longs.MISSING
                && flows.money(hop) > 0
                && flows.from(hop) != flows.to(hop)
                && flows.passable(flows.from(hop))
                && flows.passable(flows.to(hop));
    }

    private static int reverse(Subgraph flows, int hop) {
        int reverse = flows.hopBetween(flows.to(hop), flows.from(hop));
        return reverse >= 0 && counts(flows, reverse) ? reverse : -1;
    }

    private void add(int source, int target, long forth, long back) {
        if (pairs == one.length) {
            one = Arrays.copyOf(one, pairs * 2);
            other = Arrays.copyOf(other, pairs * 2);
            along = Arrays.copyOf(along, pairs * 2);
            against = Arrays.copyOf(against, pairs * 2);
        }
        one[pairs] = source;
        other[pairs] = target;
        along[pairs] = forth;
        against[pairs++] = back;
    }

    /** Net flow of a pair is the potential of its source less that of its target, as near as can be. */
    private Laplacian.Solution potentials(int denseUpTo, Budget budget) {
        double[] unit = new double[pairs];
        Arrays.fill(unit, 1);
        long[] divergence = new long[nodes];
        for (int pair = 0; pair < pairs; pair++) {
            divergence[one[pair]] += along[pair] - against[pair];
            divergence[other[pair]] -= along[pair] - against[pair];
        }
        return new Laplacian(nodes, one, other, unit).solve(divergence, denseUpTo, budget);
    }

    private @Nullable Double circulationShare(double[] potential) {
        double circulation = 0;
        double flow = 0;
        for (int pair = 0; pair < pairs; pair++) {
            double net = (double) (along[pair] - against[pair]);
            double rest = net - (potential[one[pair]] - potential[other[pair]]);
            circulation += rest * rest;
            flow += net * net;
        }
        return flow == 0 ? null : Double.valueOf(circulation / flow);
    }

    private Laplacian.Solution levels(int denseUpTo, Budget budget) {
        double[] both = new double[pairs];
        long[] surplus = new long[nodes];
        for (int pair = 0; pair < pairs; pair++) {
            both[pair] = along[pair] + against[pair];
            surplus[one[pair]] += against[pair] - along[pair];
            surplus[other[pair]] += along[pair] - against[pair];
        }
        return new Laplacian(nodes, one, other, both).solve(surplus, denseUpTo, budget);
    }

    private @Nullable Double incoherence(double[] level) {
        double incoherence = 0;
        double flow = 0;
        for (int pair = 0; pair < pairs; pair++) {
            double up = level[other[pair]] - level[one[pair]];
            incoherence += along[pair] * (up - 1) * (up - 1) + against[pair] * (-up - 1) * (-up - 1);
            flow += along[pair] + against[pair];
        }
        return flow == 0 ? null : Double.valueOf(incoherence / flow);
    }
}
