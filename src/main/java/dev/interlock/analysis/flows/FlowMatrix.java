package dev.interlock.analysis.flows;

import dev.interlock.graph.Trait;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Explanation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money between groups, the way it goes: from investor to company, from lender to borrower, from customer to supplier.
 * Amounts are whole US dollars, {@code null} where nothing is known.
 *
 * @param groups that occur, by name; {@code null}, for organizations whose group is not known, last
 * @param flows with at least one fact, most known money first, then by names
 * @param capitalUsd all flows together
 * @param supplyUsd all flows together
 * @param undated facts left out of the window for want of a date
 */
public record FlowMatrix(
        Trait by,
        List<@Nullable String> groups,
        List<Flow> flows,
        @Nullable Long capitalUsd,
        @Nullable Long supplyUsd,
        int undated,
        @Nullable Cut cut,
        Explanation explanation) {
    public FlowMatrix {
        groups = Collections.unmodifiableList(new ArrayList<>(groups));
        flows = List.copyOf(flows);
    }

    /**
     * From one group to another, or within one.
     *
     * @param capitalUsd funding and credit together
     */
    public record Flow(
            @Nullable String from,
            @Nullable String to,
            @Nullable Long capitalUsd,
            Money funding,
            Money credit,
            Money supply) {}

    /**
     * One kind of money.
     *
     * @param usd the sum of what is known
     * @param estimatedUsd how much of that is an equal split of what nobody disclosed
     * @param facts how many
     * @param unknown how many of them have no known amount
     */
    public record Money(@Nullable Long usd, long estimatedUsd, int facts, int unknown) {}
}
