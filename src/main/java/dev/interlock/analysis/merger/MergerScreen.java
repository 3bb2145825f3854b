package dev.interlock.analysis.merger;

import dev.interlock.analysis.concentration.Concentration;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a merger would do to a market. Indices are points up to 10,000, shares 0 to 1. Where the share of a party in the
 * market is not known, so is what follows from it.
 *
 * @param market shares before the merger
 * @param deltaHhi by how many points the index grows: twice the product of the parties' shares in percent
 * @param commonOwnership before the merger, {@code null} where the market has no money
 * @param vertical what the parties supply to the market, largest share first
 * @param minority minority interests between the parties, and between a party and the market
 * @param flags the clauses of the rule set
 * @param cut why the search ended early, {@code null} if it did not
 */
public record MergerScreen(
        MergerQuery query,
        Concentration market,
        Party acquirer,
        Party target,
        @Nullable Double mergedShare,
        @Nullable Double hhiAfter,
        @Nullable Double deltaHhi,
        @Nullable CommonOwnership commonOwnership,
        List<VerticalShare> vertical,
        List<MinorityInterest> minority,
        List<Flag> flags,
        @Nullable Cut cut,
        Explanation explanation) {
    public MergerScreen {
        vertical = List.copyOf(vertical);
        minority = List.copyOf(minority);
        flags = List.copyOf(flags);
    }
}
