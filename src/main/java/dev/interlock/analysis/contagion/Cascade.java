package dev.interlock.analysis.contagion;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.traversal.Budget;
import java.util.Arrays;

/**
 * Carries losses from round to round. Round 0 is the shock; in each later round t every organization i loses
 * Σ_j exposure_ij · δ_j, where δ_j is what j passes on:
 *
 * <ul>
 *   <li>DEBT_RANK: h_j, in the round after j was first hit, and never again (Battiston et al. 2012, Sci. Rep. 2:541);
 *   <li>LINEAR_DEBT_RANK: what h_j grew by in the round before (Bardoscia et al. 2015, PLOS ONE 10(6):e0130406);
 *   <li>THRESHOLD: 1, in the round after h_j reached the threshold, and never again; nothing is recovered.
 * </ul>
 *
 * <p>h_i is the share of its equity that i lost, at most 1: it loses no more than its equity. Where the equity is
 * unknown, losses are dollars only and nothing is passed on, but what the shock says as a share. Organizations without
 * exposure to what was hit cost nothing; the rest their exposures, once in each round they pass on. One run at a time;
 * {@link #reset} makes it ready for the next at the price of what the last one touched.
 */
final class Cascade {
    /** Smaller growth of a share is not passed on: below the precision of a share near 1. */
    static final double NOTHING = 1e-15;

    private final Exposures exposures;
    private final double[] equity;
    private final ContagionModel model;
    private final double threshold;
    private final double[] share;
    private final double[] loss;
    private final double[] passing;
    private final double[] hit;
    private final boolean[] hasPassed;
    private final boolean[] isTouched;
    private int[] touched = new int[16];
    private int touchedSize;
    private int[] front = new int[0];
    private int round;

    /** @param equity US dollars, {@code NaN} where unknown */
    Cascade(Exposures exposures, double[] equity, ContagionModel model, double threshold) {
        this.exposures = exposures;
        this.equity = equity;
        this.model = model;
        this.threshold = threshold;
        this.share = new double[equity.length];
        this.loss = new double[equity.length];
        this.passing = new double[equity.length];
        this.hit = new double[equity.length];
        this.hasPassed = new boolean[equity.length];
        this.isTouched = new boolean[equity.length];
    }

    /** Told of each loss, by round, loser, then exposure. */
    interface Listener {
        /** @param usd more than 0, only what the loser's equity can bear */
        void carried(int round, int exposure, double usd);
    }

    /** A loss of a share of equity at the beginning; in dollars too where the equity is known. */
    void shockShare(int organization, double lost) {
        touch(organization);
        share[organization] = lost;
        loss[organization] = hasEquity(organization) ? lost * equity[organization] : 0;
        begin(organization);
    }

    /** A loss in dollars at the beginning; not passed on where the equity is unknown. */
    void shockDollars(int organization, double lost) {
        touch(organization);
        boolean known = hasEquity(organization);
        share[organization] = known ? Math.min(1, lost / equity[organization]) : 0;
        loss[organization] = known ? Math.min(lost, equity[organization]) : lost;
        begin(organization);
    }

    /** Goes on until nothing more is lost, the rounds are over or the budget is spent. */
    void run(int rounds, Budget budget, Listener listener) {
        while (front.length > 0 && round < rounds && budget.cut() == null) {
            round++;
            int[] losers = hitHolders(budget);
            Ints.Builder next = new Ints.Builder();
            for (int loser : losers) {
                if (suffer(loser, listener)) {
                    next.add(loser);
                }
            }
            for (int node : front) {
                passing[node] = 0;
            }
            front = next.freeze().toArray();
            for (int node : front) {
                passing[node] = hit[node];
            }
            for (int loser : losers) {
                hit[loser] = 0;
            }
        }
    }

    /** Whether something is left to pass on. */
    boolean isUnfinished() {
        return front.length > 0;
    }

    /** How many rounds there were after the shock. */
    int rounds() {
        return round;
    }

    /** The share of its equity that the organization lost; without meaning where the equity is unknown. */
    double share(int organization) {
        return share[organization];
    }

    /** What it lost in dollars; without the shock where that was a share of an unknown equity. */
    double loss(int organization) {
        return loss[organization];
    }

    /** Whoever was shocked or lost something, ascending. */
    int[] touched() {
        int[] all = Arrays.copyOf(touched, touchedSize);
        Arrays.sort(all);
        return all;
    }

    void reset() {
        for (int i = 0; i < touchedSize; i++) {
            int node = touched[i];
            share[node] = 0;
            loss[node] = 0;
            passing[node] = 0;
            hit[node] = 0;
            hasPassed[node] = false;
            isTouched[node] = false;
        }
        touchedSize = 0;
        front = new int[0];
        round = 0;
    }

    private boolean hasEquity(int organization) {
        return !Double.isNaN(equity[organization]);
    }

    private void begin(int organization) {
        passing[organization] = toPass(organization, share[organization]);
        if (passing[organization] > NOTHING) {
            hasPassed[organization] = true;
            front = Arrays.copyOf(front, front.length + 1);
            front[front.length - 1] = organization;
            Arrays.sort(front);
        }
    }

    /** Adds up what the front passes on; whoever it hits comes back ascending. */
    private int[] hitHolders(Budget budget) {
        Index byTarget = exposures.byTarget();
        Ints.Builder losers = new Ints.Builder();
        for (int node : front) {
            for (int i = byTarget.start(node); i < byTarget.end(node) && budget.visit(); i++) {
                int exposure = byTarget.at(i);
                int holder = exposures.holder(exposure);
                if (hit[holder] == 0) {
                    losers.add(holder);
                }
                hit[holder] += exposures.usd(exposure) * passing[node];
            }
        }
        int[] all = losers.freeze().toArray();
        Arrays.sort(all);
        return all;
    }

    /** Books what hit the loser; then its hit is what it passes on, and the answer whether it does. */
    private boolean suffer(int loser, Listener listener) {
        touch(loser);
        double usd = hit[loser];
        double grown = 0;
        double borne = 1;
        if (hasEquity(loser)) {
            double before = share[loser];
            boolean overwhelmed = before + usd / equity[loser] > 1;
            share[loser] = overwhelmed ? 1 : before + usd / equity[loser];
            grown = share[loser] - before;
            borne = overwhelmed ? grown * equity[loser] / usd : 1;
        }
        loss[loser] += usd * borne;
        tell(loser, borne, listener);
        hit[loser] = toPass(loser, grown);
        boolean passes = hit[loser] > NOTHING;
        hasPassed[loser] |= passes;
        return passes;
    }

    private double toPass(int organization, double grown) {
        return switch (model) {
            case LINEAR_DEBT_RANK -> grown;
            case DEBT_RANK -> hasPassed[organization] ? 0 : grown;
            case THRESHOLD -> !hasPassed[organization] && share[organization] >= threshold ? 1 : 0;
        };
    }

    private void tell(int loser, double borne, Listener listener) {
        Index byHolder = exposures.byHolder();
        for (int i = byHolder.start(loser); i < byHolder.end(loser); i++) {
            int exposure = byHolder.at(i);
            double usd = exposures.usd(exposure) * passing[exposures.target(exposure)] * borne;
            if (usd > 0) {
                listener.carried(round, exposure, usd);
            }
        }
    }

    private void touch(int organization) {
        if (isTouched[organization]) {
            return;
        }
        isTouched[organization] = true;
        if (touchedSize == touched.length) {
            touched = Arrays.copyOf(touched, touchedSize * 2);
        }
        touched[touchedSize++] = organization;
    }
}
