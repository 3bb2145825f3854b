package dev.interlock.analysis.merger;

import dev.interlock.traversal.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How much weight firms put on each other's profits because the same owners hold both, and the modified index that
 * follows.
 *
 * <p>κ_fg = Σᵢ γ_if β_ig / Σᵢ γ_if β_if over owners i; MHHI = Σ_f Σ_g s_f s_g κ_fg; ΔMHHI = MHHI − HHI (O'Brien and
 * Salop 2000, Antitrust L.J. 67:559; κ as in Backus, Conlon and Sinkinson 2021, AEJ Micro 13(3):273). κ_ff is 1. A firm
 * without known owners has no κ to others; its pairs are left out, not taken for zero, and it is counted.
 *
 * <p>Costs, for each owner, the square of the number of firms it holds, and one number a firm.
 */
public final class ProfitWeights {
    private final double[] shares;
    private final Holdings holdings;
    private final Budget budget;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] hasOwners;
    private double delta;

    /**
     * One firm's weight on another's profit.
     *
     * @param kappa 0 for none, 1 for as much as on its own; may be above 1
     * @param points what the pair adds to the modified index: 10,000 s_f s_g κ_fg
     */
    public record Pair(int firm, int other, double kappa, double points) {}

    private ProfitWeights(double[] shares, Holdings holdings, Budget budget) {
        this.shares = shares;
        this.holdings = holdings;
        this.budget = budget;
        this.hasOwners = new boolean[shares.length];
    }

    /** @param shares of the market, 0..1 a firm */
    public static ProfitWeights of(double[] shares, Holdings holdings, Budget budget) {
        ProfitWeights weights = new ProfitWeights(shares, holdings, budget);
        double[] numerators = new double[shares.length];
        for (int firm = 0; firm < shares.length && budget.visit(); firm++) {
            weights.weigh(firm, numerators);
        }
        weights.pairs.sort(Comparator.comparingDouble(Pair::points)
                .reversed()
                .thenComparing(Pair::firm)
                .thenComparing(Pair::other));
        return weights;
    }

    private void weigh(int firm, double[] numerators) {
        double denominator = 0;
        for (int i = holdings.byFirm().start(firm); i < holdings.byFirm().end(firm); i++) {
            int entry = holdings.byFirm().at(i);
            denominator += holdings.control().get(entry) * holdings.cash().get(entry);
        }
        hasOwners[firm] = denominator > 0;
        if (hasOwners[firm]) {
            for (int other : sumOverOwners(firm, numerators)) {
                double kappa = numerators[other] / denominator;
                numerators[other] = 0;
                double points = 10_000 * shares[firm] * shares[other] * kappa;
                if (kappa > 0) {
                    pairs.add(new Pair(firm, other, kappa, points));
                    delta += points;
                }
            }
        }
    }

    /** The other firms that the firm's owners hold, ascending, with Σᵢ γ_if β_ig in their places. */
    private int[] sumOverOwners(int firm, double[] numerators) {
        int[] touched = new int[0];
        int count = 0;
        for (int i = holdings.byFirm().start(firm); i < holdings.byFirm().end(firm); i++) {
            int entry = holdings.byFirm().at(i);
            int owner = holdings.owner().get(entry);
            int held = holdings.byOwner().count(owner);
            touched = Arrays.copyOf(touched, count + held);
            for (int j = holdings.byOwner().start(owner); j < holdings.byOwner().end(owner) && budget.visit(); j++) {
                int theirs = holdings.byOwner().at(j);
                int other = holdings.firm().get(theirs);
                if (other != firm) {
                    numerators[other] +=
                            holdings.control().get(entry) * holdings.cash().get(theirs);
                    touched[count++] = other;
                }
            }
        }
        return Arrays.stream(touched, 0, count).sorted().distinct().toArray();
    }

    /** Pairs with a weight above zero, largest effect on the index first. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** Points that common ownership adds to the index: Σ over f ≠ g of 10,000 s_f s_g κ_fg. */
    public double delta() {
        return delta;
    }

    public boolean hasOwners(int firm) {
        return hasOwners[firm];
    }

    /** The index with common ownership, in points. */
    public double mhhi() {
        return 10_000 * Arrays.stream(shares).map(share -> share * share).sum() + delta;
    }
}
