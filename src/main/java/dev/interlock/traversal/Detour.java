package dev.interlock.traversal;

/** Distances to the end of a corridor that avoid a path, over steps of some rank at least; measured when first needed. */
final class Detour {
    private final Corridor corridor;
    private final int[] ranks;
    private final int floor;
    private final Budget budget;

    private final int[] distance;
    private final int[] measuredAs;
    private final int[] queue;
    private int measurement;
    private boolean known;

    Detour(Corridor corridor, int[] ranks, int floor, Budget budget) {
        this.corridor = corridor;
        this.ranks = ranks;
        this.floor = floor;
        this.budget = budget;
        this.distance = new int[corridor.size()];
        this.measuredAs = new int[corridor.size()];
        this.queue = new int[corridor.size()];
    }

    /** To be said whenever the path changes. */
    void forget() {
        known = false;
    }

    /**
     * How far the end is from a node.
     *
     * @param onPath the nodes to avoid
     * @param radius up to which distances are needed
     * @param length of the paths looked for
     * @return the node's distance, more than the radius where it is not known
     */
    int distance(int node, boolean[] onPath, int radius, int length) {
        if (!known) {
            known = true;
            measurement++;
            measure(onPath, radius, length);
        }
        return measuredAs[node] == measurement ? distance[node] : EndDistances.FAR;
    }

    private void measure(boolean[] onPath, int radius, int length) {
        int tail = take(corridor.end(), 0, 0);
        for (int head = 0; head < tail && distance[queue[head]] < radius; head++) {
            int node = queue[head];
            int further = distance[node] + 1;
            for (int i = corridor.arriving().start(node);
                    i < corridor.arriving().end(node) && budget.visit();
                    i++) {
                int step = corridor.arriving().at(i);
                int source = corridor.source(step);
                if (ranks[step] >= floor
                        && !onPath[source]
                        && measuredAs[source] != measurement
                        && corridor.fromStart(source) + further <= length) {
                    tail = take(source, further, tail);
                }
            }
        }
    }

    private int take(int node, int hops, int tail) {
        measuredAs[node] = measurement;
        distance[node] = hops;
        queue[tail] = node;
        return tail + 1;
    }
}
