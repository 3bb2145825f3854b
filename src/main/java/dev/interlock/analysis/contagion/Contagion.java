package dev.interlock.analysis.contagion;

import dev.interlock.model.Key;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who loses what when some lose at first. Losses are whole US dollars, rounded; shares are parts of one.
 *
 * @param losses of everyone shocked or hit, largest first, then by slug
 * @param rounds in which at least a dollar was lost, the shock left out
 * @param shockUsd what the shocks themselves cost; {@code null} where one is a share of an unknown equity
 * @param knockOnUsd what the others, and the shocked once more, lose through them
 * @param totalUsd both together; {@code null} where the shocks' cost is
 * @param amplification total divided by shock, 1 or more; {@code null} where that is not known
 * @param debtRank R = Σ h_i v_i − Σ h_i(1) v_i, v_i the share of all known equity; {@code null} where none is known
 * @param stability whether losses would grow without the cap at all equity
 * @param exposureBases what the amounts of exposures rest on, and how much was carried by each
 * @param equityBases what equities rest on, unknown ones too
 * @param unknownExposures holders, credits and agreements that expose someone by an amount nobody says: left out
 * @param assumptions in sentences
 * @param facts that carried at least a dollar, and those that value them
 * @param cut why losses may go on, {@code null} where nothing is left to pass on
 */
public record Contagion(
        List<Loss> losses,
        List<Round> rounds,
        @Nullable Long shockUsd,
        long knockOnUsd,
        @Nullable Long totalUsd,
        @Nullable Double amplification,
        @Nullable Double debtRank,
        Stability stability,
        List<OnExposures> exposureBases,
        List<OnEquities> equityBases,
        int unknownExposures,
        List<String> assumptions,
        List<FactReference> facts,
        @Nullable Cut cut,
        Explanation explanation) {
    public Contagion {
        losses = List.copyOf(losses);
        rounds = List.copyOf(rounds);
        exposureBases = List.copyOf(exposureBases);
        equityBases = List.copyOf(equityBases);
        assumptions = List.copyOf(assumptions);
        facts = List.copyOf(facts);
    }

    /**
     * What one organization loses.
     *
     * @param shockUsd by the shock itself, no more than its equity; {@code null} without one, or where it is a share of
     *     an unknown equity
     * @param knockOnUsd through others
     * @param shareAtFirst of its equity, by the shock; 0 without one
     * @param share of its equity in all; {@code null} where the equity is unknown
     * @param equityUsd before the shock, {@code null} where unknown
     * @param equityBasis what that rests on, or why it is unknown
     * @param firstRound when it was hit first; 0 for the shocked
     * @param failed whether it lost all of its equity
     */
    public record Loss(
            Key organization,
            @Nullable Long shockUsd,
            long knockOnUsd,
            double shareAtFirst,
            @Nullable Double share,
            @Nullable Long equityUsd,
            EquityBasis equityBasis,
            int firstRound,
            boolean failed) {}

    /**
     * One round after the shock.
     *
     * @param losses of at least a dollar, largest first, then by slug
     */
    public record Round(int number, long lossUsd, List<RoundLoss> losses) {
        public Round {
            losses = List.copyOf(losses);
        }
    }

    /**
     * What one organization loses in one round.
     *
     * @param carried by which ties, those of at least a dollar, largest first
     */
    public record RoundLoss(Key organization, long lossUsd, List<Carried> carried) {
        public RoundLoss {
            carried = List.copyOf(carried);
        }
    }

    /**
     * A loss that came by one tie. Where the loser has less equity left than it is hit by, each tie carries its part of
     * what is left.
     *
     * @param from who passed it on
     * @param exposureUsd what would be lost if they were worth nothing
     * @param fact that makes the tie
     * @param valuation the fact that values it, {@code null} where the amount is in the fact itself
     */
    public record Carried(
            Key from,
            ExposureBasis basis,
            long exposureUsd,
            long lossUsd,
            FactReference fact,
            @Nullable FactReference valuation) {}

    /**
     * The spectral radius of the matrix of exposures divided by the holder's equity, in bounds.
     *
     * @param stable whether it is below 1; {@code null} where the bounds do not say
     */
    public record Stability(
            double lower, double upper, @Nullable Boolean stable) {}

    /** How much rests on one basis of exposures. */
    public record OnExposures(ExposureBasis basis, int exposures, long exposureUsd, long lossUsd) {}

    /** How many organizations have their equity by one basis, and how many of those lost something. */
    public record OnEquities(
            EquityBasis basis,
            int organizations,
            int affected,
            @Nullable Long equityUsd) {}
}
