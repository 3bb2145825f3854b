package dev.interlock.analysis.dependence;

import dev.interlock.model.Key;
import dev.interlock.model.Product;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an organization cannot avoid, chain by chain.
 *
 * @param chains in the order of {@link Chain}
 * @param facts supply agreements that ways lead over
 */
public record ChokePoints(
        Key organization,
        List<OnChain> chains,
        List<FactReference> facts,
        @Nullable Cut cut,
        Explanation explanation) {
    public ChokePoints {
        chains = List.copyOf(chains);
        facts = List.copyOf(facts);
    }

    /** Whether a supplier can be avoided. */
    public enum Avoidance {
        /** Every way upstream passes it, even those of which only the beginning is known. */
        UNAVOIDABLE,
        /** Every way that is known to the end passes it; a way round leads through an open end. */
        UNAVOIDABLE_ON_KNOWN_CHAINS,
        /** There is a way round. */
        AVOIDABLE
    }

    /**
     * One chain.
     *
     * @param suppliers how many are upstream in all
     * @param known whether any way is known to the chain's end
     * @param chokePoints the unavoidable, then those unavoidable on known chains, each nearest first, then by slug
     * @param avoidable the others, nearest first, then by slug, as many as were asked for
     * @param openEnds suppliers without known upstream before the chain's last kind, by slug
     * @param minimumCut the fewest suppliers without which nothing is left, open ends left out; {@code null} where no
     *     way is known, or more than {@link ChokePointsQuery#LARGEST_CUT} are needed
     * @param minimumCutWithOpenEnds the same with open ends
     */
    public record OnChain(
            Chain chain,
            int suppliers,
            boolean known,
            List<ChokePoint> chokePoints,
            List<ChokePoint> avoidable,
            List<Key> openEnds,
            @Nullable List<Key> minimumCut,
            @Nullable List<Key> minimumCutWithOpenEnds) {
        public OnChain {
            chokePoints = List.copyOf(chokePoints);
            avoidable = List.copyOf(avoidable);
            openEnds = List.copyOf(openEnds);
            minimumCut = minimumCut == null ? null : List.copyOf(minimumCut);
            minimumCutWithOpenEnds = minimumCutWithOpenEnds == null ? null : List.copyOf(minimumCutWithOpenEnds);
        }
    }

    /**
     * One supplier upstream.
     *
     * @param distance steps upstream, at least
     * @param wayRound from the organization upstream; empty where there is none
     * @param without what would be left without it
     */
    public record ChokePoint(Key supplier, Avoidance avoidance, int distance, List<Step> wayRound, Remaining without) {
        public ChokePoint {
            wayRound = List.copyOf(wayRound);
        }
    }

    /** One step upstream. */
    public record Step(Key customer, Key supplier, Product product, FactReference fact) {}

    /**
     * Direct suppliers by what would be left of them; one that is lost in one kind of product and left in another is
     * left.
     *
     * @param left known to the chain's end without it
     * @param open whose known ways all pass it, or who have none, but for open ends
     * @param lost whose ways all pass it
     * @param leftByValue share of the known value of the direct agreements that is left; {@code null} where none is known
     * @param leftByCount share of the direct agreements that is left
     */
    public record Remaining(
            List<Key> left,
            List<Key> open,
            List<Key> lost,
            @Nullable Double leftByValue,
            double leftByCount) {
        public Remaining {
            left = List.copyOf(left);
            open = List.copyOf(open);
            lost = List.copyOf(lost);
        }
    }
}
