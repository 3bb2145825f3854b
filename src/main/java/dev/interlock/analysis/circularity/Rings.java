package dev.interlock.analysis.circularity;

import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Components;
import dev.interlock.traversal.Hops;

/** Where money can come back: outside the strongly connected components of known flows no loop passes. */
final class Rings {
    private Rings() {}

    static Components of(Hops flows, Budget budget) {
        return Components.of(flows, hop -> flows(flows, hop), budget);
    }

    /** Whether some loop, however long, passes the hop: its ends can reach each other. */
    static boolean passes(Components rings, Hops flows, int hop) {
        int from = rings.of(flows.from(hop));
        return from != Components.NONE && from == rings.of(flows.to(hop)) && flows(flows, hop);
    }

    private static boolean flows(Hops flows, int hop) {
        return flows.money(hop) != Longs.MISSING && flows.money(hop) > 0 && flows.from(hop) != flows.to(hop);
    }
}
