package dev.interlock.traversal;

/**
 * The steps that lead from one node in one direction, by ascending neighbour, one for each neighbour. Pays the budget
 * for every hop it looks at and ends early when it is spent. Steps to the node itself are left out. Reused from node to
 * node; not thread-safe.
 */
final class Steps {
    static final int NO_HOP = -1;

    private final Hops hops;
    private final boolean walksAlong;
    private final boolean walksAgainst;
    private final Budget budget;
    private int node;
    private int out;
    private int outEnd;
    private int in;
    private int inEnd;
    private int neighbour;
    private int along;
    private int against;

    Steps(Hops hops, Direction direction, Budget budget) {
        this.hops = hops;
        this.walksAlong = direction != Direction.REVERSE;
        this.walksAgainst = direction != Direction.MONEY;
        this.budget = budget;
    }

    void at(int node) {
        this.node = node;
        out = hops.outStart(node);
        outEnd = walksAlong ? hops.outEnd(node) : out;
        in = hops.inStart(node);
        inEnd = walksAgainst ? hops.inEnd(node) : in;
    }

    /** Goes to the next neighbour that a hop in view leads to; false where there is no more, or no budget. */
    boolean next() {
        while (out < outEnd || in < inEnd) {
            int target = out < outEnd ? hops.to(hops.outHop(out)) : Integer.MAX_VALUE;
            int source = in < inEnd ? hops.from(hops.inHop(in)) : Integer.MAX_VALUE;
            neighbour = Math.min(target, source);
            along = target == neighbour ? seen(hops.outHop(out++)) : NO_HOP;
            against = source == neighbour ? seen(hops.inHop(in++)) : NO_HOP;
            if (budget.cut() != null) {
                return false;
            }
            if (neighbour != node && (along != NO_HOP || against != NO_HOP)) {
                return true;
            }
        }
        return false;
    }

    int neighbour() {
        return neighbour;
    }

    /** The hop from the node to its neighbour; {@link #NO_HOP} where none is in view or none may be walked. */
    int along() {
        return along;
    }

    /** The hop from the neighbour to the node; {@link #NO_HOP} where none is in view or none may be walked. */
    int against() {
        return against;
    }

    private int seen(int hop) {
        return budget.visit() && hops.sees(hop) ? hop : NO_HOP;
    }
}
