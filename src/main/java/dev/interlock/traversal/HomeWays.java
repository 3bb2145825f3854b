package dev.interlock.traversal;

/**
 * From where one gets home to a start in exactly so many hops, by walks that may repeat nodes: a bit for each number of
 * hops, once for any walk and once for walks that use one of some marked hops. Walks of a start that must be the
 * smallest node keep to larger ones. O(hops · length) for each start.
 */
final class HomeWays {
    private final Hops hops;
    private final boolean[] letIn;
    private final boolean[] own;
    private final boolean anyNode;
    private final Budget budget;

    private final int[] any;
    private final int[] withOwn;
    private final int[] touched;
    private int touchedCount;
    private int[] layer;
    private int[] nextLayer;

    HomeWays(Hops hops, boolean[] letIn, boolean[] own, boolean anyNode, Budget budget) {
        this.hops = hops;
        this.letIn = letIn;
        this.own = own;
        this.anyNode = anyNode;
        this.budget = budget;
        this.any = new int[hops.nodes()];
        this.withOwn = new int[hops.nodes()];
        this.touched = new int[hops.nodes()];
        this.layer = new int[hops.nodes()];
        this.nextLayer = new int[hops.nodes()];
    }

    void measure(int start, int maxHops) {
        forget();
        touch(start);
        any[start] = 1;
        layer[0] = start;
        int count = 1;
        for (int steps = 1; steps <= maxHops && count > 0; steps++) {
            count = measureLayer(start, steps, count);
        }
    }

    boolean leads(int node, int remaining, boolean ownUsed) {
        return ((ownUsed ? any[node] : withOwn[node]) & 1 << remaining) != 0;
    }

    /** The lengths of closed walks from the start that use a marked hop. */
    int ownLengths(int start) {
        return withOwn[start];
    }

    private int measureLayer(int start, int steps, int count) {
        int found = 0;
        int before = 1 << (steps - 1);
        int now = 1 << steps;
        for (int l = 0; l < count; l++) {
            int node = layer[l];
            for (int i = hops.inStart(node); i < hops.inEnd(node); i++) {
                int hop = hops.inHop(i);
                int source = hops.from(hop);
                if (!budget.visit()) {
                    return 0;
                }
                if (!letIn[hop] || !(anyNode || source >= start)) {
                    continue;
                }
                if ((any[source] & now) == 0) {
                    touch(source);
                    any[source] |= now;
                    if (source != start) {
                        nextLayer[found++] = source;
                    }
                }
                if (own[hop] || (withOwn[node] & before) != 0) {
                    withOwn[source] |= now;
                }
            }
        }
        int[] spare = layer;
        layer = nextLayer;
        nextLayer = spare;
        return found;
    }

    private void touch(int node) {
        if (any[node] == 0) {
            touched[touchedCount++] = node;
        }
    }

    private void forget() {
        for (int i = 0; i < touchedCount; i++) {
            any[touched[i]] = 0;
            withOwn[touched[i]] = 0;
        }
        touchedCount = 0;
    }
}
