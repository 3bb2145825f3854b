package dev.interlock.analysis.contagion;

import dev.interlock.graph.AcquisitionTable;
import dev.interlock.graph.AmountBasis;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.StakeTable;
import dev.interlock.graph.Takeovers;
import dev.interlock.graph.Valuation;
import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.FactReference;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Exposures to an organization by its shares: a stake held at the latest value put on the organization; where the stake
 * or the value is not known, participations at cost. Whoever took it over holds what later stakes leave, at that value,
 * else at the price. What was sold to an acquirer, or given up by a later stake of 0 percent, exposes nobody any more.
 */
final class ShareExposures {
    private final GraphView view;
    private final Graph graph;
    private final boolean estimates;
    private final Exposures.Builder rows;

    ShareExposures(GraphView view, boolean estimates, Exposures.Builder rows) {
        this.view = view;
        this.graph = view.graph();
        this.estimates = estimates;
        this.rows = rows;
    }

    void addAllOf(int organization) {
        Valuation valuation = view.profile().latestValuation(organization);
        int takeover = Takeovers.latest(view, organization);
        BitSet valued = new BitSet();
        double held = addStakes(organization, valuation, valued);
        if (takeover != Ints.MISSING) {
            addTakeover(takeover, organization, valuation, held, valued);
        }
        addAtCost(organization, takeover, valued);
    }

    /** Returns how much of the organization is held by stakes; marks whose exposure is known by them. */
    private double addStakes(int organization, @Nullable Valuation valuation, BitSet valued) {
        StakeTable stakes = graph.stakes();
        Index byOrganization = graph.indexes().stakesByOrganization();
        double held = 0;
        for (int i = byOrganization.start(organization); i < byOrganization.end(organization); i++) {
            int stake = byOrganization.at(i);
            if (view.holdsStake(stake)) {
                double share = stakes.percent().get(stake) / 100;
                held += share;
                if (valuation == null) {
                    countUnlessAtCost(stakes.holder().get(stake), organization);
                } else {
                    valued.set(stakes.holder().get(stake));
                    add(stakes.holder().get(stake), organization, share, valuation, FactReference.Table.STAKE, stake);
                }
            }
        }
        return held;
    }

    private void add(
            int holder, int organization, double share, Valuation valuation, FactReference.Table table, int fact) {
        boolean market = valuation.basis() == Valuation.Basis.MARKET_CAPITALISATION;
        rows.add(
                holder,
                organization,
                share * valuation.amountUsd(),
                market ? ExposureBasis.STAKE_AT_MARKET_CAPITALISATION : ExposureBasis.STAKE_AT_POST_MONEY,
                table,
                fact,
                market ? FactReference.Table.FINANCIALS : FactReference.Table.ROUND,
                valuation.fact());
    }

    /** A stake in what nobody values is unknown, unless its holder paid for shares in view. */
    private void countUnlessAtCost(int holder, int organization) {
        Index byInvestor = graph.indexes().participationsByInvestor();
        for (int i = byInvestor.start(holder); i < byInvestor.end(holder); i++) {
            int participation = byInvestor.at(i);
            boolean here = view.profile().companyOfParticipation(participation) == organization;
            if (here && view.seesParticipation(participation)) {
                return;
            }
        }
        rows.unknown(holder, organization);
    }

    private void addTakeover(
            int takeover, int organization, @Nullable Valuation valuation, double held, BitSet valued) {
        AcquisitionTable deals = graph.acquisitions();
        int acquirer = deals.acquirer().get(takeover);
        if (Takeovers.isStated(view, takeover) || held >= 1) {
            return;
        }
        boolean whole = Takeovers.isWhole(deals, takeover);
        if (whole && valuation != null) {
            valued.set(acquirer);
            add(acquirer, organization, 1 - held, valuation, FactReference.Table.ACQUISITION, takeover);
        } else if (deals.priceUsd().has(takeover)) {
            rows.add(
                    acquirer,
                    organization,
                    deals.priceUsd().get(takeover),
                    ExposureBasis.COST_DISCLOSED,
                    FactReference.Table.ACQUISITION,
                    takeover);
        } else {
            rows.unknown(acquirer, organization);
        }
    }

    private void addAtCost(int organization, int takeover, BitSet valued) {
        BitSet known = new BitSet();
        BitSet unknown = new BitSet();
        Index rounds = graph.indexes().roundsByOrganization();
        Index participations = graph.indexes().participationsByRound();
        for (int i = rounds.start(organization); i < rounds.end(organization); i++) {
            int round = rounds.at(i);
            if (!view.seesRound(round) || isSold(round, takeover)) {
                continue;
            }
            for (int p = participations.start(round); p < participations.end(round); p++) {
                int participation = participations.at(p);
                int investor = graph.participations().investor().get(participation);
                boolean stays = view.seesParticipation(participation) && !hasLeft(investor, organization, round);
                if (stays && !valued.get(investor)) {
                    boolean added = addAtCost(investor, organization, participation);
                    (added ? known : unknown).set(investor);
                }
            }
        }
        unknown.andNot(known);
        unknown.stream().forEach(investor -> rows.unknown(investor, organization));
    }

    private boolean addAtCost(int investor, int organization, int participation) {
        long paid = view.money().attributed(participation);
        boolean estimate = view.money().basis(participation) == AmountBasis.EQUAL_SPLIT;
        if (paid == Longs.MISSING || (estimate && !estimates)) {
            return false;
        }
        rows.add(
                investor,
                organization,
                paid,
                estimate ? ExposureBasis.COST_EQUAL_SPLIT : ExposureBasis.COST_DISCLOSED,
                FactReference.Table.PARTICIPATION,
                participation);
        return true;
    }

    /** Whether all shares of the round went to an acquirer. */
    private boolean isSold(int round, int takeover) {
        return takeover != Ints.MISSING
                && Takeovers.isWhole(graph.acquisitions(), takeover)
                && graph.rounds().announcedOn().get(round) < view.controlDay(takeover);
    }

    /** Whether the investor's latest stake, not older than the round, is nothing. */
    private boolean hasLeft(int investor, int organization, int round) {
        int stake = Takeovers.latestStake(view, investor, organization);
        return stake != Ints.MISSING
                && graph.stakes().percent().get(stake) == 0
                && graph.stakes().asOf().get(stake)
                        >= graph.rounds().announcedOn().get(round);
    }
}
