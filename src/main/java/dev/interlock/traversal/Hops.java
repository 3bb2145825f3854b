package dev.interlock.traversal;

/**
 * A directed graph as traversals see it: nodes 0 to {@code nodes() - 1}, at most one hop for each ordered pair of
 * nodes, some of them out of sight.
 *
 * <p>Nodes compare as their slugs do. Immutable and safe for any thread. {@link #sees}, {@link #kinds} and
 * {@link #money} look at the facts of the hop each time they are asked; the rest reads an array.
 */
public interface Hops {
    int nodes();

    /** One more than the largest id of a hop, seen or not. */
    int hops();

    int from(int hop);

    int to(int hop);

    /** Where a node's leaving hops begin in {@link #outHop}, by ascending target. */
    int outStart(int node);

    int outEnd(int node);

    int outHop(int position);

    /** Where a node's arriving hops begin in {@link #inHop}, by ascending source. */
    int inStart(int node);

    int inEnd(int node);

    int inHop(int position);

    /** The hop from one node to another, in view or not, -1 where there is none; by halving the hops that leave. */
    default int hopBetween(int source, int target) {
        int low = outStart(source);
        int high = outEnd(source) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int hop = outHop(middle);
            if (to(hop) == target) {
                return hop;
            }
            if (to(hop) < target) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Whether at least one fact of the hop is in view. */
    boolean sees(int hop);

    /** Whether a walk may pass through the node; parties nobody named may only stand at an end. */
    boolean passable(int node);

    /** The kinds of tie in view, a bit for each {@link dev.interlock.graph.TieKind} by ordinal. */
    int kinds(int hop);

    /**
     * Whole US dollars: the sum of what is known of the facts in view, each dollar once;
     * {@link dev.interlock.graph.column.Longs#MISSING} where nothing is known.
     */
    long money(int hop);
}
