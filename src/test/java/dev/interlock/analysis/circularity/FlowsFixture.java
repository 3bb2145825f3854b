package dev.interlock.analysis.circularity;

import dev.interlock.analysis.Facts;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Subgraph;
import dev.interlock.traversal.ViewHops;
import java.util.EnumSet;
import java.util.stream.IntStream;

/** Flows as measures see them. */
final class FlowsFixture {
    private FlowsFixture() {}

    static GraphView view(Facts facts) {
        return new GraphView(facts.graph(), ViewSpec.DEFAULT);
    }

    /** All hops with known money between different organizations. */
    static Subgraph flows(GraphView view) {
        ViewHops hops = new ViewHops(view, EnumSet.allOf(TieKind.class), true);
        return Subgraph.of(
                hops,
                IntStream.range(0, hops.nodes()).toArray(),
                hop -> hops.from(hop) != hops.to(hop) && hops.money(hop) != Longs.MISSING,
                Budget.unlimited());
    }

    static Subgraph flows(Facts facts) {
        return flows(view(facts));
    }
}
