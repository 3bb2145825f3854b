package dev.interlock.traversal;

import java.util.Arrays;

/**
 * Whether hops just let in can close a circuit of bounded length at all, and where it could start. Circuits through one
 * node: the distances from and to it are kept up as hops are let in, O(maxLength) a hop in all. Circuits anywhere: a
 * bounded search from each new hop.
 */
final class Nearness {
    private static final int FAR = Integer.MAX_VALUE / 4;

    private final Hops hops;
    private final boolean[] letIn;
    private final int through;
    private final int maxLength;
    private final Budget budget;

    /** Distances from and to {@link #through}, or to and from the hop that is looked at. */
    private final int[] ahead;

    private final int[] back;
    private final int[] queue;
    private final boolean[] mayStart;

    Nearness(Hops hops, boolean[] letIn, int through, int maxLength, Budget budget) {
        this.hops = hops;
        this.letIn = letIn;
        this.through = through;
        this.maxLength = maxLength;
        this.budget = budget;
        this.ahead = new int[hops.nodes()];
        this.back = new int[hops.nodes()];
        this.queue = new int[hops.nodes()];
        this.mayStart = new boolean[hops.nodes()];
        Arrays.fill(ahead, FAR);
        Arrays.fill(back, FAR);
        if (through >= 0) {
            ahead[through] = 0;
            back[through] = 0;
            mayStart[through] = true;
        }
    }

    void letIn(int hop) {
        if (through >= 0) {
            bringNearer(hop, true);
            bringNearer(hop, false);
        }
    }

    boolean mayStart(int node) {
        return mayStart[node];
    }

    /**
     * Whether one of these hops can lie on a circuit of hops that are let in. Searching from more hops than there are
     * nodes is worth nothing: then any node may start.
     */
    boolean closesCircuit(int[] order, int first, int end) {
        boolean all = through < 0 && end - first > hops.nodes();
        if (through < 0) {
            Arrays.fill(mayStart, all);
        }
        boolean closes = all;
        for (int i = first; i < end && budget.cut() == null && !all; i++) {
            closes |= through >= 0 ? isNear(order[i]) : isOnCircuit(order[i]);
        }
        return closes;
    }

    private boolean isNear(int hop) {
        return ahead[hops.from(hop)] + 1 + back[hops.to(hop)] <= maxLength;
    }

    /** Lowers the distances that the hop shortens; a distance falls at most {@link #maxLength} times. */
    private void bringNearer(int hop, boolean forward) {
        int[] distance = forward ? ahead : back;
        int near = forward ? hops.from(hop) : hops.to(hop);
        int far = forward ? hops.to(hop) : hops.from(hop);
        int lower = distance[near] + 1;
        if (lower >= maxLength || distance[far] <= lower) {
            return;
        }
        distance[far] = lower;
        int end = forward ? hops.outEnd(far) : hops.inEnd(far);
        for (int i = forward ? hops.outStart(far) : hops.inStart(far); i < end && budget.visit(); i++) {
            int next = forward ? hops.outHop(i) : hops.inHop(i);
            if (letIn[next]) {
                bringNearer(next, forward);
            }
        }
    }

    private boolean isOnCircuit(int hop) {
        int tail = hops.from(hop);
        int head = hops.to(hop);
        int reached = search(head, ahead, true);
        boolean closes = ahead[tail] + 1 <= maxLength;
        if (closes) {
            int[] found = Arrays.copyOf(queue, reached);
            int reachedBack = search(tail, back, false);
            for (int node : found) {
                mayStart[node] |= ahead[node] + 1 + back[node] <= maxLength;
                ahead[node] = FAR;
            }
            forget(back, reachedBack);
        } else {
            forget(ahead, reached);
        }
        return closes;
    }

    private void forget(int[] distance, int reached) {
        for (int i = 0; i < reached; i++) {
            distance[queue[i]] = FAR;
        }
    }

    /** Breadth first to less than {@link #maxLength} hops; the nodes reached are left in {@link #queue}. */
    private int search(int root, int[] distance, boolean forward) {
        int read = 0;
        int written = 0;
        queue[written++] = root;
        distance[root] = 0;
        while (read < written) {
            int node = queue[read++];
            if (distance[node] + 1 >= maxLength) {
                break;
            }
            int end = forward ? hops.outEnd(node) : hops.inEnd(node);
            for (int i = forward ? hops.outStart(node) : hops.inStart(node); i < end; i++) {
                int hop = forward ? hops.outHop(i) : hops.inHop(i);
                int next = forward ? hops.to(hop) : hops.from(hop);
                if (!budget.visit()) {
                    return written;
                }
                if (letIn[hop] && distance[next] == FAR) {
                    distance[next] = distance[node] + 1;
                    queue[written++] = next;
                }
            }
        }
        return written;
    }
}
