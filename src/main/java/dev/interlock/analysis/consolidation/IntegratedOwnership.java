package dev.interlock.analysis.consolidation;

import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.Answer;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.CloseLink;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.IntegratedShare;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.NoAnswer;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.Reason;
import dev.interlock.graph.column.Index;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Integrated ownership of an organization: what everyone owns of it through all others, and it of everyone, economic
 * share beside votes, with close links.
 *
 * <p>Definitions and cost: {@link OwnershipMatrix}, {@link CloseLinkSums}; the shares themselves {@link OwnedShares}.
 * Whatever has no way to or from the organization costs nothing but reading its stakes once. Of equal shares the smaller
 * slug comes first. An organization without owners and holdings has empty lists. Immutable; worth keeping as long as its
 * view.
 */
public final class IntegratedOwnership {
    static final String FORMULA =
            "W̃ = (I − W)⁻¹ W = W + W² + …, W_ij = share of j that i holds; corrected W̃ᶜ = diag((I − W)⁻¹)⁻¹ W̃;"
                    + " dependency A = Ĉ (I − W)⁻¹ with Ĉ_ii = 1 − Σ_j W_ji; close link = Σ over simple paths of the"
                    + " product of shares ≥ 0.2";
    static final String CITATION =
            "Vitali, Glattfelder and Battiston 2011, PLoS ONE 6(10):e25995; Brioschi et al. 1989; Baldone et al. 1998;"
                    + " Elliott, Golub and Jackson 2014, AER 104(10):3115; close links: ECB Guideline 2015/510, art. 138";
    private static final double ROUNDING = 1e-9;

    private static final Comparator<IntegratedShare> LARGEST_FIRST = Comparator.comparingDouble(
                    IntegratedShare::integrated)
            .reversed()
            .thenComparing(IntegratedShare::owner)
            .thenComparing(IntegratedShare::owned);

    private final Control control;
    private final OwnedShares owned;

    private IntegratedOwnership(Control control) {
        this.control = control;
        this.owned = new OwnedShares(control.view());
    }

    /** @param control of all organizations of the view */
    public static IntegratedOwnership of(Control control) {
        return new IntegratedOwnership(control);
    }

    /** {@code null} for an organization that is not in the graph. */
    public @Nullable IntegratedOwnershipResult find(Key organization, Budget budget) {
        int row = control.node(organization);
        return row < 0 ? null : result(row, budget);
    }

    private IntegratedOwnershipResult result(int row, Budget budget) {
        OwnershipMatrix up = OwnershipMatrix.ownersOf(owned.shares(), row, budget);
        OwnershipMatrix down = OwnershipMatrix.ownedBy(owned.shares(), row, budget);
        int[] divergent = up.divergent() != null ? up.divergent() : down.divergent();
        if (divergent != null) {
            return noAnswer(row, divergent);
        }
        List<IntegratedShare> owners = new ArrayList<>();
        for (int owner : up.nodes()) {
            if (up.integrated(owner) > 0) {
                owners.add(share(owner, row, up.integrated(owner), up.diagonal(owner)));
            }
        }
        List<IntegratedShare> holdings = new ArrayList<>();
        for (int target : down.nodes()) {
            if (down.integrated(target) > 0) {
                holdings.add(share(row, target, down.integrated(target), down.diagonal(row)));
            }
        }
        owners.sort(LARGEST_FIRST);
        holdings.sort(LARGEST_FIRST);
        int[] involved = union(up.nodes(), down.nodes());
        List<CloseLink> links = closeLinks(row, budget);
        return new Answer(
                control.key(row),
                owners,
                holdings,
                links,
                owned.unknownAmong(involved),
                oversold(involved),
                facts(up.nodes(), down.nodes()),
                new Explanation(FORMULA, CITATION, steps(row, owners, holdings, links, involved)),
                budget.cut());
    }

    private NoAnswer noAnswer(int row, int[] group) {
        Shares shares = owned.shares();
        boolean oversold = Arrays.stream(group).anyMatch(member -> heldOf(member) > 1 + ROUNDING);
        Set<FactReference> facts = new LinkedHashSet<>();
        for (int member : group) {
            Index holders = shares.byOrganization();
            holders.forEach(member, entry -> {
                if (Arrays.binarySearch(group, shares.holder(entry)) >= 0) {
                    facts.add(owned.fact(entry));
                }
            });
        }
        return new NoAnswer(
                control.key(row),
                oversold ? Reason.OVERSOLD : Reason.NO_OUTSIDE_OWNER,
                Arrays.stream(group).mapToObj(control::key).toList(),
                List.copyOf(facts));
    }

    private IntegratedShare share(int owner, int target, double integrated, double diagonal) {
        double outside = Math.max(0, 1 - heldOf(owner));
        BitSet together = control.controlled(owner);
        boolean controls = together.get(target);
        together.set(owner);
        double joint = 0;
        Index holders = owned.votes().byOrganization();
        for (int i = holders.start(target); i < holders.end(target); i++) {
            int holder = owned.votes().holder(holders.at(i));
            joint += together.get(holder) && holder != target ? owned.votes().share(holders.at(i)) : 0;
        }
        return new IntegratedShare(
                control.key(owner),
                control.key(target),
                owned.shares().direct(owner, target),
                integrated,
                integrated / diagonal,
                outside * (integrated + (owner == target ? 1 : 0)),
                owned.votes().direct(owner, target),
                joint,
                controls);
    }

    /** How much of an organization is held by anyone. */
    private double heldOf(int organization) {
        double sum = 0;
        Index holders = owned.shares().byOrganization();
        for (int i = holders.start(organization); i < holders.end(organization); i++) {
            sum += owned.shares().share(holders.at(i));
        }
        return sum;
    }

    private List<CloseLink> closeLinks(int row, Budget budget) {
        List<CloseLink> links = new ArrayList<>();
        Key organization = control.key(row);
        CloseLinkSums.of(owned.shares(), row, true, budget).forEach((other, sum) -> {
            if (CloseLinkSums.isClose(sum)) {
                links.add(new CloseLink(organization, control.key(other), sum));
            }
        });
        CloseLinkSums.of(owned.shares(), row, false, budget).forEach((other, sum) -> {
            if (CloseLinkSums.isClose(sum)) {
                links.add(new CloseLink(control.key(other), organization, sum));
            }
        });
        links.sort(Comparator.comparing(CloseLink::from).thenComparing(CloseLink::to));
        return links;
    }

    private List<Key> oversold(int[] involved) {
        return Arrays.stream(involved)
                .filter(organization -> heldOf(organization) > 1 + ROUNDING)
                .mapToObj(control::key)
                .toList();
    }

    private List<FactReference> facts(int[] up, int[] down) {
        Set<FactReference> facts = new LinkedHashSet<>();
        Arrays.stream(up).forEach(member -> facts.addAll(owned.factsOn(member)));
        Shares shares = owned.shares();
        Arrays.stream(down).forEach(member -> shares.byHolder().forEach(member, entry -> facts.add(owned.fact(entry))));
        return List.copyOf(facts);
    }

    private List<String> steps(
            int row, List<IntegratedShare> owners, List<IntegratedShare> holdings, List<CloseLink> links, int[] all) {
        List<String> steps = new ArrayList<>();
        Shares shares = owned.shares();
        for (int organization : all) {
            shares.byOrganization().forEach(organization, entry -> {
                if (Arrays.binarySearch(all, shares.holder(entry)) >= 0) {
                    steps.add("W(" + control.key(shares.holder(entry)) + ", " + control.key(organization) + ") = "
                            + Numbers.text(shares.share(entry)) + " by "
                            + owned.fact(entry).key());
                }
            });
        }
        owned.unknownAmong(all).forEach(deal -> steps.add(deal + " is a majority of unknown size: left out of W"));
        steps.add("every ring among them has an outside owner: the series converges");
        owners.forEach(share -> steps.add(step(share)));
        holdings.stream()
                .filter(share -> !share.owner().equals(share.owned()))
                .forEach(share -> steps.add(step(share)));
        links.forEach(
                link -> steps.add("close link " + link.from() + " → " + link.to() + ": " + Numbers.text(link.share())));
        if (owners.isEmpty() && holdings.isEmpty()) {
            steps.add("no stake or takeover in view leads to or from " + control.key(row));
        }
        return steps;
    }

    private static String step(IntegratedShare share) {
        return "W̃(" + share.owner() + ", " + share.owned() + ") = " + Numbers.text(share.integrated()) + ", corrected "
                + Numbers.text(share.corrected());
    }

    private static int[] union(int[] one, int[] other) {
        BitSet all = new BitSet();
        Arrays.stream(one).forEach(all::set);
        Arrays.stream(other).forEach(all::set);
        return all.stream().toArray();
    }
}
