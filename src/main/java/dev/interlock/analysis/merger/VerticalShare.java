package dev.interlock.analysis.merger;

import dev.interlock.model.Key;
import dev.interlock.model.Product;
import dev.interlock.traversal.FactReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of one product the market's members get from a party.
 *
 * @param share 0..1, by value or by count
 * @param partyUsd known value of what the party supplies to them, {@code null} where none is known
 * @param totalUsd known value of what anybody supplies to them, {@code null} where none is known
 * @param partyTies agreements of the party with them
 * @param ties agreements of anybody with them
 * @param knownTies how many of {@code ties} have a known value
 * @param facts the party's agreements
 */
public record VerticalShare(
        Key supplier,
        Product product,
        double share,
        Basis basis,
        @Nullable Long partyUsd,
        @Nullable Long totalUsd,
        int partyTies,
        int ties,
        int knownTies,
        List<FactReference> facts) {
    /** What the share is a share of. */
    public enum Basis {
        /** Known value of agreements. */
        VALUE,
        /** Number of agreements, where the value of fewer than half, or of none of the party's, is known. */
        COUNT
    }

    public VerticalShare {
        facts = List.copyOf(facts);
    }
}
