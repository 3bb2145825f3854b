package dev.interlock.analysis.contagion;

import dev.interlock.graph.GraphView;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose loss would cost others most: every organization in turn loses the same share of its equity, and the knock-on
 * losses are compared. Costs a cascade for each organization that others are exposed to.
 *
 * @param ranks largest first; those to whom nobody is exposed are left out
 * @param cut why organizations may be missing, {@code null} where all were tried to the end
 */
public record SystemicImportance(List<Rank> ranks, @Nullable Cut cut, Explanation explanation) {
    /** What organizations are ranked by; equal ones by the other, then by slug. */
    public enum By {
        /** Dollars others lose, whether their equity is known or not. */
        KNOCK_ON_LOSS,
        /** R: the share of all known equity that is lost beyond the shock. */
        DEBT_RANK
    }

    /**
     * What the loss of one would cost.
     *
     * @param knockOnUsd what others lose
     * @param debtRank R, 0 to 1; {@code null} where no equity is known
     * @param affected how many others lose at least a dollar
     * @param failed how many others lose all of their equity
     */
    public record Rank(
            Key organization, long knockOnUsd, @Nullable Double debtRank, int affected, int failed) {}

    public SystemicImportance {
        ranks = List.copyOf(ranks);
    }

    /**
     * Tries every organization.
     *
     * @param share that each loses of its equity, above 0 and up to 1
     * @param query how it spreads; its shocks are not looked at
     */
    public static SystemicImportance of(GraphView view, double share, By by, ContagionQuery query, Budget budget) {
        if (!(share > 0 && share <= 1)) {
            throw new InvalidValue(share + " is not a share above 0 and up to 1");
        }
        Exposures exposures = ExposureReader.read(view, query);
        Equities equities = Equities.of(view, query.equity());
        Cascade cascade = new Cascade(exposures, equities.all(), query.model(), query.threshold());
        List<Rank> ranks = new ArrayList<>();
        boolean unfinished = false;
        for (int organization = 0; organization < equities.all().length; organization++) {
            if (exposures.byTarget().count(organization) > 0 && budget.visit()) {
                cascade.shockShare(organization, share);
                cascade.run(query.rounds(), budget, (round, exposure, usd) -> {});
                if (budget.cut() == null) {
                    unfinished |= cascade.isUnfinished();
                    ranks.add(rank(view, cascade, equities, organization, share));
                }
                cascade.reset();
            }
        }
        ranks.sort(order(by));
        Cut cut = budget.cut() != null ? budget.cut() : unfinished ? Cut.DEPTH : null;
        return new SystemicImportance(
                ranks,
                cut,
                new Explanation(
                        Spread.FORMULA,
                        Spread.CITATION,
                        List.of(
                                "each of " + ranks.size() + " organizations that others are exposed to loses " + share
                                        + " of its equity, one at a time, by " + query.model(),
                                "ranked by " + by + ", then by the other, then by slug")));
    }

    private static Comparator<Rank> order(By by) {
        Comparator<Rank> dollars = Comparator.comparingLong(Rank::knockOnUsd).reversed();
        Comparator<Rank> shares = Comparator.comparingDouble(
                        (Rank rank) -> rank.debtRank() == null ? 0 : rank.debtRank())
                .reversed();
        Comparator<Rank> first = by == By.KNOCK_ON_LOSS ? dollars : shares;
        return first.thenComparing(by == By.KNOCK_ON_LOSS ? shares : dollars).thenComparing(Rank::organization);
    }

    private static Rank rank(GraphView view, Cascade cascade, Equities equities, int shocked, double share) {
        double dollars = 0;
        double weighted = 0;
        int affected = 0;
        int failed = 0;
        for (int other : cascade.touched()) {
            boolean known = equities.basis(other).isKnown();
            double before = other == shocked ? share : 0;
            weighted += known ? (cascade.share(other) - before) * equities.usd(other) : 0;
            if (other != shocked) {
                dollars += cascade.loss(other);
                affected += cascade.loss(other) >= .5 ? 1 : 0;
                failed += known && cascade.share(other) >= 1 ? 1 : 0;
            }
        }
        return new Rank(
                Key.of(view.graph().organizations().key().require(shocked)),
                Math.round(dollars),
                equities.total() > 0 ? Double.valueOf(weighted / equities.total()) : null,
                affected,
                failed);
    }
}
