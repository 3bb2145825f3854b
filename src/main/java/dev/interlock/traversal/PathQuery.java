package dev.interlock.traversal;

/**
 * Which paths are asked for: loopless ones between two different nodes; between a node and itself there is none.
 *
 * @param maxHops the greatest length, 1 to {@value #MAX_HOPS}
 * @param avoidHubsAbove a node with more hops in view than this may only stand at an end
 */
public record PathQuery(
        int from, int to, Direction direction, TimeOrder order, int maxHops, int avoidHubsAbove, PathSort sort) {
    public static final int MAX_HOPS = 64;
    /** For {@link #avoidHubsAbove}: no node is a hub. */
    public static final int NO_HUBS = Integer.MAX_VALUE;

    public PathQuery {
        if (maxHops < 1 || maxHops > MAX_HOPS) {
            throw new IllegalArgumentException("maxHops is " + maxHops + ", not 1 to " + MAX_HOPS);
        }
        if (avoidHubsAbove < 0) {
            throw new IllegalArgumentException("avoidHubsAbove is " + avoidHubsAbove + ", less than 0");
        }
    }

    /** Short paths first, whatever their dates, through any node. */
    public static PathQuery shortest(int from, int to, Direction direction, int maxHops) {
        return new PathQuery(from, to, direction, TimeOrder.ANY, maxHops, NO_HUBS, PathSort.HOPS);
    }

    public PathQuery withOrder(TimeOrder order) {
        return new PathQuery(from, to, direction, order, maxHops, avoidHubsAbove, sort);
    }

    public PathQuery withSort(PathSort sort) {
        return new PathQuery(from, to, direction, order, maxHops, avoidHubsAbove, sort);
    }

    public PathQuery withAvoidHubsAbove(int degree) {
        return new PathQuery(from, to, direction, order, maxHops, degree, sort);
    }
}
