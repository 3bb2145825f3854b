package dev.interlock.analysis.circularity;

import dev.interlock.graph.TieKind;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.HopFact;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One hop of a loop, with all facts of the chosen kinds between the two organizations.
 *
 * @param money the sum of what is known, {@code null} where nothing is
 * @param contingent the sum of guarantees, backstops, leases and granted warrants, {@code null} where none is known; no
 *     part of the money
 */
public record LoopHop(
        Key from, Key to, @Nullable Usd money, @Nullable Usd contingent, List<HopFact> facts) {
    public LoopHop {
        facts = List.copyOf(facts);
    }

    public Set<TieKind> kinds() {
        return facts.stream().map(HopFact::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the money includes an estimate. */
    public boolean isEstimated() {
        return facts.stream().anyMatch(HopFact::isEstimate);
    }

    /** Whether more money moved than is known. */
    public boolean isLowerBound() {
        return facts.stream().anyMatch(fact -> fact.role() == HopFact.Role.UNKNOWN);
    }
}
