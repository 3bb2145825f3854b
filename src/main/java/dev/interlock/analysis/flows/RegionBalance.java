package dev.interlock.analysis.flows;

import dev.interlock.model.Key;
import dev.interlock.model.Region;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What organizations seated in a region raise, invest and buy. Amounts are whole US dollars, {@code null} where nothing
 * is known; shares are parts of one. Organizations whose country is not known are neither at home nor abroad.
 *
 * @param rounds raised in the region, without those whose money is in another one in view
 * @param raisedUsd their known amounts
 * @param mega those of them that are mega-rounds
 * @param medianUsd of the known amounts, the mean of the two in the middle of an even number, rounded down
 * @param invested what its investors put into rounds anywhere, by where that is
 * @param received what its companies got in rounds, by where that came from
 * @param supplied what its companies buy, by where their suppliers are
 * @param facts rounds raised in the region, by key
 */
public record RegionBalance(
        Region region,
        int rounds,
        int roundsWithoutAmount,
        @Nullable Long raisedUsd,
        Mega mega,
        @Nullable Long medianUsd,
        @Nullable Largest largest,
        Sides invested,
        Sides received,
        Sides supplied,
        List<FactReference> facts,
        @Nullable Cut cut,
        Explanation explanation) {
    public RegionBalance {
        facts = List.copyOf(facts);
    }

    /** @param shareOfRaised of all known amounts raised; {@code null} where none is known */
    public record Mega(int count, long usd, @Nullable Double shareOfRaised) {}

    /** The largest round; of equals the one with the smaller key. */
    public record Largest(Key round, long usd) {}

    /**
     * Money at home and abroad.
     *
     * @param abroadShare of the known money whose side is known; {@code null} where none is, or one side has facts and
     *     none of them an amount
     * @param abroadShareOfTies the same by number of facts, with or without a known amount
     * @param estimatedUsd how much of all three sums is an equal split of what nobody disclosed
     * @param unknownFacts without a known amount
     * @param others regions abroad, which do not overlap, largest first
     */
    public record Sides(
            @Nullable Long homeUsd,
            @Nullable Long abroadUsd,
            @Nullable Long elsewhereUsd,
            @Nullable Double abroadShare,
            @Nullable Double abroadShareOfTies,
            long estimatedUsd,
            int facts,
            int unknownFacts,
            List<Other> others) {
        public Sides {
            others = List.copyOf(others);
        }
    }

    /**
     * One region abroad.
     *
     * @param share of the known money whose side is known; {@code null} where none is, or this region or home has facts
     *     and none of them an amount
     */
    public record Other(
            Region region, @Nullable Long usd, @Nullable Double share, int facts) {}
}
