package dev.interlock.analysis.merger;

import dev.interlock.model.Key;
import dev.interlock.traversal.FactReference;
import java.util.List;

/**
 * What common owners add to the concentration of a market, as it is before the merger.
 *
 * @param mhhi the index with common ownership, in points; above 10,000 is possible
 * @param deltaMhhi points that common ownership adds
 * @param pairs firms with common owners, largest effect first
 * @param firmsWithOwners firms of the market with at least one known owner's share
 * @param firmsWithoutOwners firms of the market without; nothing is known of their pairs, which are left out
 * @param stakes owners' shares that rest on a stake
 * @param participations owners' shares that rest on participations divided by what was raised
 * @param estimates how many of these include an equal split
 * @param unknown owners who took part in rounds, nobody says with how much of how much
 */
public record CommonOwnership(
        double mhhi,
        double deltaMhhi,
        List<Weight> pairs,
        int firmsWithOwners,
        int firmsWithoutOwners,
        int stakes,
        int participations,
        int estimates,
        int unknown,
        List<FactReference> facts) {
    public CommonOwnership {
        pairs = List.copyOf(pairs);
        facts = List.copyOf(facts);
    }

    /**
     * How much one firm's owners care for another firm.
     *
     * @param kappa weight of the other's profit in the firm's aim: 0 none, 1 as much as its own; may be above 1
     * @param points what the pair adds to the index
     */
    public record Weight(Key firm, Key other, double kappa, double points) {}
}
