package dev.interlock.analysis.circularity;

import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.HopFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the money goes round. Sums are whole US dollars, shares 0 to 1; a share is {@code null} where it is
 * undefined (no money) or was not found (see {@code cut} and the steps of {@code explanation}).
 *
 * @param totalUsd all known hop money between different organizations
 * @param knownHops hops in that sum
 * @param unknownHops hops in sight without a known amount, which are in no figure here
 * @param estimatedHops known hops whose money includes an estimate
 * @param loops in the order they were taken out: largest bottleneck first, then shorter, then slugs
 * @param goingRoundUsd the loops' amounts, each counted once
 * @param cycledUsd the loops' amounts, each on every hop it passes; total less remainder
 * @param remainder what the loops leave of each hop, by slugs; without what they use up
 * @param remainderAcyclic whether no loop at all is left, also no longer one; {@code null} where that is not known
 * @param throughputUsd the larger of in and out of each organization, summed
 * @param finnCyclingIndex share of throughput that was there before
 * @param reciprocity share of money that is matched by money straight back
 * @param circulationShare share of squared net flow that no order of organizations explains
 * @param trophicIncoherence 0 if all money climbs a ladder, 1 if all goes round
 * @param cut why the search ended early, {@code null} if it did not; the loops are the first ones all the same
 */
public record Circularity(
        long totalUsd,
        int knownHops,
        int unknownHops,
        int estimatedHops,
        List<Loop> loops,
        long goingRoundUsd,
        long cycledUsd,
        List<Flow> remainder,
        @Nullable Boolean remainderAcyclic,
        long throughputUsd,
        @Nullable Double finnCyclingIndex,
        @Nullable Double reciprocity,
        @Nullable Double circulationShare,
        @Nullable Double trophicIncoherence,
        @Nullable Cut cut,
        Explanation explanation) {
    public Circularity {
        loops = List.copyOf(loops);
        remainder = List.copyOf(remainder);
    }

    /**
     * A loop taken out of the flows.
     *
     * @param organizations from the smallest slug
     * @param amount what goes round in it and in no other loop
     * @param facts behind each of its hops, in the same order
     */
    public record Loop(List<Key> organizations, Usd amount, List<List<HopFact>> facts) {
        public Loop {
            organizations = List.copyOf(organizations);
            facts = facts.stream().map(List::copyOf).toList();
        }
    }

    /** Money from one organization to another. */
    public record Flow(Key from, Key to, Usd amount) {}

    /** Share of the known money that is on loops, {@code null} without money. */
    public @Nullable Double cycledShare() {
        return totalUsd == 0 ? null : Double.valueOf((double) cycledUsd / totalUsd);
    }
}
