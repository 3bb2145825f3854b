package dev.interlock.analysis.consolidation;

import dev.interlock.model.Key;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who owns how much of an organization through all others, or why that has no answer. */
public sealed interface IntegratedOwnershipResult {

    Key organization();

    /**
     * @param owners who owns a part of it, largest integrated share first, then by slug
     * @param owned what it owns a part of, in the same order
     * @param closeLinks at least 20 percent summed over simple paths, in either direction, by slugs
     * @param unknown closed majority stakes among them whose size nobody says: shares are lower bounds
     * @param oversold organizations among them of which more than all is held: facts contradict each other
     * @param cut why the answer is incomplete, {@code null} where it is complete
     */
    record Answer(
            Key organization,
            List<IntegratedShare> owners,
            List<IntegratedShare> owned,
            List<CloseLink> closeLinks,
            List<Key> unknown,
            List<Key> oversold,
            List<FactReference> facts,
            Explanation explanation,
            @Nullable Cut cut)
            implements IntegratedOwnershipResult {
        public Answer {
            owners = List.copyOf(owners);
            owned = List.copyOf(owned);
            closeLinks = List.copyOf(closeLinks);
            unknown = List.copyOf(unknown);
            oversold = List.copyOf(oversold);
            facts = List.copyOf(facts);
        }
    }

    /**
     * The series W + W² + … grows without bound.
     *
     * @param group organizations that hold each other, ascending
     */
    record NoAnswer(Key organization, Reason reason, List<Key> group, List<FactReference> facts)
            implements IntegratedOwnershipResult {
        public NoAnswer {
            group = List.copyOf(group);
            facts = List.copyOf(facts);
        }

        /** The reason in a sentence. */
        public String message() {
            return switch (reason) {
                case NO_OUTSIDE_OWNER ->
                    "the organizations " + group + " hold each other completely, nobody outside holds a part of them:"
                            + " integrated ownership has no answer";
                case OVERSOLD ->
                    "more than all is held of organizations among " + group + ", and they hold each other: integrated"
                            + " ownership has no answer";
            };
        }
    }

    /** Why there is no answer. */
    enum Reason {
        /** A closed group without an outside owner. */
        NO_OUTSIDE_OWNER,
        /** Facts that contradict each other. */
        OVERSOLD
    }

    /**
     * What one organization owns of another. Shares are parts of one.
     *
     * @param direct by facts in view, 0 where it holds a part only through others
     * @param integrated through all ways together, W̃
     * @param corrected without what goes round through the owner itself, W̃ divided by (I − W)⁻¹ of the owner
     * @param dependency how much of each dollar that the owned is worth ends with the owner's outside holders (Elliott,
     *     Golub and Jackson 2014): the owner's share in outside hands times W̃
     * @param votes held directly, where the votes are not known by capital
     * @param jointVotes held together with what the owner controls
     * @param controls whether the owner controls the owned, directly or through others
     */
    record IntegratedShare(
            Key owner,
            Key owned,
            double direct,
            double integrated,
            double corrected,
            double dependency,
            double votes,
            double jointVotes,
            boolean controls) {}

    /** @param share the sum over simple paths of the products of shares, at least 0.2 */
    record CloseLink(Key from, Key to, double share) {}
}
