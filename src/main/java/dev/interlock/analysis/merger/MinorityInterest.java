package dev.interlock.analysis.merger;

import dev.interlock.model.Key;
import dev.interlock.traversal.FactReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * At most half of one organization in the hands of another, where one is a party and the other a party or a member of
 * the market.
 *
 * @param share 0..1; {@code null} where it is not known
 * @param byStake whether a stake says so; else participations divided by what was raised
 * @param estimated whether the share includes an equal split
 */
public record MinorityInterest(
        Key holder,
        Key organization,
        @Nullable Double share,
        boolean byStake,
        boolean estimated,
        List<FactReference> facts) {
    public MinorityInterest {
        facts = List.copyOf(facts);
    }
}
