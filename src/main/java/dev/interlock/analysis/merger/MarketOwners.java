package dev.interlock.analysis.merger;

import dev.interlock.analysis.concentration.Concentration;
import dev.interlock.analysis.concentration.GroupShare;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads who owns the firms of a market and weighs it. Control is taken to be proportional: γ = β. Firms without a known
 * market share are left out.
 */
final class MarketOwners {
    private final GraphView view;
    private final List<GroupShare> firms;
    private final Holdings.Builder holdings = new Holdings.Builder();
    private final List<FactReference> facts = new ArrayList<>();
    private int stakes;
    private int participations;
    private int estimates;
    private int unknown;

    private MarketOwners(GraphView view, List<GroupShare> firms) {
        this.view = view;
        this.firms = firms;
    }

    /** @return {@code null} where the market has no money */
    static @Nullable CommonOwnership weigh(GraphView view, Concentration market, Budget budget) {
        if (market.distribution().hhi() == null) {
            return null;
        }
        MarketOwners owners = new MarketOwners(view, market.groups());
        owners.read(new OwnerShares(view, market.query().estimates()), budget);
        return owners.weigh(budget);
    }

    private void read(OwnerShares shares, Budget budget) {
        for (int firm = 0; firm < firms.size() && budget.visit(); firm++) {
            int row = view.graph().organizations().find(firms.get(firm).label());
            for (OwnerShare owner : shares.of(row)) {
                add(firm, owner);
            }
        }
    }

    private void add(int firm, OwnerShare owner) {
        if (owner.share() == null) {
            unknown++;
            return;
        }
        holdings.add(firm, owner.owner(), owner.share());
        facts.addAll(owner.facts());
        stakes += owner.basis() == OwnerShare.Basis.STAKE ? 1 : 0;
        participations += owner.basis() == OwnerShare.Basis.PARTICIPATIONS ? 1 : 0;
        estimates += owner.estimated() ? 1 : 0;
    }

    private CommonOwnership weigh(Budget budget) {
        double[] market = firms.stream()
                .mapToDouble(firm -> Objects.requireNonNull(firm.share()))
                .toArray();
        Holdings frozen =
                holdings.freeze(firms.size(), view.graph().organizations().size());
        ProfitWeights weights = ProfitWeights.of(market, frozen, budget);
        int withOwners = 0;
        for (int firm = 0; firm < market.length; firm++) {
            withOwners += weights.hasOwners(firm) ? 1 : 0;
        }
        return new CommonOwnership(
                weights.mhhi(),
                weights.delta(),
                weights.pairs().stream()
                        .map(pair -> new CommonOwnership.Weight(
                                key(pair.firm()), key(pair.other()), pair.kappa(), pair.points()))
                        .toList(),
                withOwners,
                market.length - withOwners,
                stakes,
                participations,
                estimates,
                unknown,
                facts);
    }

    private Key key(int firm) {
        return Key.of(firms.get(firm).label());
    }
}
