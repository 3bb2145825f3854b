package dev.interlock.analysis.merger;

import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds minority interests between the parties, and between a party and the market. */
final class MinorityInterests {
    private static final double HALF = .5;

    private final GraphView view;
    private final MergerQuery query;
    private final OwnerShares owners;
    private final int acquirer;
    private final int target;

    private MinorityInterests(GraphView view, MergerQuery query) {
        this.view = view;
        this.query = query;
        this.owners = new OwnerShares(view, query.shares().estimates());
        this.acquirer = view.graph().organizations().find(query.acquirer().text());
        this.target = view.graph().organizations().find(query.target().text());
    }

    /** Largest first, the unknown last, then by holder and organization. Looks at the owners of each member. */
    static List<MinorityInterest> of(GraphView view, MergerQuery query, Budget budget) {
        return new MinorityInterests(view, query).find(budget);
    }

    private List<MinorityInterest> find(Budget budget) {
        List<MinorityInterest> found = new ArrayList<>();
        for (int firm = 0; firm < view.graph().organizations().size() && budget.visit(); firm++) {
            if (isParty(firm) || query.isMember(firm)) {
                for (OwnerShare owner : owners.of(firm)) {
                    boolean related = isParty(owner.owner()) || (isParty(firm) && query.isMember(owner.owner()));
                    boolean minority = owner.share() == null || (owner.share() > 0 && owner.share() <= HALF);
                    if (related && minority) {
                        found.add(interest(firm, owner));
                    }
                }
            }
        }
        found.sort(Comparator.<MinorityInterest>comparingDouble(
                        interest -> interest.share() == null ? -1 : interest.share())
                .reversed()
                .thenComparing(MinorityInterest::holder)
                .thenComparing(MinorityInterest::organization));
        return found;
    }

    private boolean isParty(int organization) {
        return organization == acquirer || organization == target;
    }

    private MinorityInterest interest(int firm, OwnerShare owner) {
        return new MinorityInterest(
                key(owner.owner()),
                key(firm),
                owner.share(),
                owner.basis() == OwnerShare.Basis.STAKE,
                owner.estimated(),
                owner.facts());
    }

    private Key key(int organization) {
        return Key.of(view.graph().organizations().key().require(organization));
    }
}
