package dev.interlock.analysis.screen;

import dev.interlock.graph.AcquisitionTable;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.StakeTable;
import dev.interlock.graph.Takeovers;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Index;
import dev.interlock.model.Layer;
import dev.interlock.model.StakeBasis;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.Jaccard;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * The components of a takeover of one organization by another, {@link Double#NaN} where unknown: a tie of which no share
 * is known, or nothing to compare. No such tie in view is 0. Works out neighbours once for the organizations asked about
 * last; not thread-safe.
 */
final class Measures {
    private final Fold fold;
    private final GraphView view;
    private final FactHops capital;
    private final FactHops supply;
    private final SupplyShares purchases;
    private final SupplyShares sales;
    private final Neighbours investors;
    private final Neighbours suppliers;
    private final int[] deals;

    Measures(Fold fold, Budget budget) {
        this.fold = fold;
        this.view = fold.view();
        this.capital = fold.hops(EnumSet.of(TieKind.FUNDING, TieKind.STAKE), true);
        this.supply = fold.hops(EnumSet.of(TieKind.SUPPLY), true);
        this.purchases = new SupplyShares(supply, true, budget);
        this.sales = new SupplyShares(supply, false, budget);
        this.investors = Neighbours.arriving(capital, budget);
        this.suppliers = Neighbours.leaving(supply, budget);
        this.deals = deals(fold);
    }

    FactHops capital() {
        return capital;
    }

    FactHops supply() {
        return supply;
    }

    double of(Component component, int acquirer, int target) {
        return switch (component) {
            case STAKE -> stake(acquirer, target);
            case SUPPLY -> supplyOf(acquirer, target);
            case SHARED_INVESTORS -> alike(investors, acquirer, target);
            case SHARED_SUPPLIERS -> alike(suppliers, acquirer, target);
            case LAYER_FIT -> LayerFit.of(layer(acquirer), layer(target));
            case EARLIER_DEALS -> (double) deals[acquirer] / (deals[acquirer] + 1);
        };
    }

    /** The larger share of supply, {@code null} where the target has no agreements. */
    SupplyShares.@Nullable Share supplyShare(int acquirer, int target) {
        SupplyShares.Share bought = purchases.of(target, acquirer);
        SupplyShares.Share sold = sales.of(target, acquirer);
        boolean boughtIsMore = sold == null || (bought != null && bought.value() >= sold.value());
        return boughtIsMore ? bought : sold;
    }

    int[] investors(int organization) {
        return investors.of(organization);
    }

    int[] suppliers(int organization) {
        return suppliers.of(organization);
    }

    /** How many takeovers an organization has closed. */
    int deals(int organization) {
        return deals[organization];
    }

    @Nullable
    Layer layer(int organization) {
        return view.graph().organizations().layer().get(organization);
    }

    private double stake(int acquirer, int target) {
        int hop = capital.hopBetween(acquirer, target);
        if (hop < 0 || !capital.sees(hop)) {
            return 0;
        }
        double share = capital.share(hop);
        return Double.isNaN(share) && hadStake(acquirer, target) ? 0 : Math.min(1, share);
    }

    /** Whether a stake is in view; where it is not held, it has ended. */
    private boolean hadStake(int acquirer, int target) {
        StakeTable stakes = view.graph().stakes();
        Index ofTarget = view.graph().indexes().stakesByOrganization();
        for (int i = ofTarget.start(target); i < ofTarget.end(target); i++) {
            int stake = ofTarget.at(i);
            boolean ofAcquirer = fold.representative(stakes.holder().get(stake)) == acquirer;
            if (ofAcquirer && stakes.basis().is(stake, StakeBasis.HELD) && view.seesStake(stake)) {
                return true;
            }
        }
        return false;
    }

    private double supplyOf(int acquirer, int target) {
        SupplyShares.Share share = supplyShare(acquirer, target);
        return share == null ? Double.NaN : share.value();
    }

    private static double alike(Neighbours neighbours, int one, int other) {
        int[] ofOne = neighbours.of(one);
        int[] ofOther = neighbours.of(other);
        return ofOne.length == 0 || ofOther.length == 0 ? Double.NaN : Jaccard.of(ofOne, ofOther);
    }

    private static int[] deals(Fold fold) {
        Graph graph = fold.view().graph();
        AcquisitionTable acquisitions = graph.acquisitions();
        int[] deals = new int[graph.organizations().size()];
        for (int row = 0; row < acquisitions.size(); row++) {
            if (Takeovers.isInForce(fold.view(), row)) {
                deals[fold.representative(acquisitions.acquirer().get(row))]++;
            }
        }
        return deals;
    }
}
