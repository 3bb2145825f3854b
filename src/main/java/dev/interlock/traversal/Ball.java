package dev.interlock.traversal;

/**
 * What lies around one end of the paths asked for: breadth-first search that grows by one hop at a time. Neither
 * passes through the other end, nor through nodes that may not stand in the middle of a path; those it leaves out.
 *
 * <p>Cost: each hop of the nodes inside is looked at once; with {@code avoidHubsAbove}, also up to so many hops of each
 * node. Not thread-safe.
 */
final class Ball {
    private final Hops hops;
    private final Steps steps;
    private final int otherEnd;
    private final int maxDegree;
    private final Budget budget;
    private final NodeMap distances = new NodeMap();
    private int radius;
    /** Where, in the order of arrival, the nodes at distance {@link #radius} begin. */
    private int rim;

    private Ball(Hops hops, PathQuery query, int centre, int otherEnd, Direction direction, Budget budget) {
        this.hops = hops;
        this.steps = new Steps(hops, direction, budget);
        this.otherEnd = otherEnd;
        this.maxDegree = query.avoidHubsAbove();
        this.budget = budget;
        distances.add(centre, 0);
    }

    static Ball aroundStart(Hops hops, PathQuery query, Budget budget) {
        return new Ball(hops, query, query.from(), query.to(), query.direction(), budget);
    }

    static Ball aroundEnd(Hops hops, PathQuery query, Budget budget) {
        return new Ball(hops, query, query.to(), query.from(), query.direction().reversed(), budget);
    }

    /** Takes in all nodes one hop further; unfinished where the budget is spent on the way. */
    void grow() {
        int next = distances.size();
        for (int place = rim; place < next; place++) {
            if (distances.node(place) != otherEnd) {
                steps.at(distances.node(place));
                while (steps.next()) {
                    take(steps.neighbour());
                }
            }
        }
        rim = next;
        radius++;
    }

    /** An upper bound of the hops that {@link #grow} would look at. */
    long growthCost() {
        long cost = 0;
        for (int place = rim; place < distances.size(); place++) {
            int node = distances.node(place);
            cost += hops.outEnd(node) - hops.outStart(node) + hops.inEnd(node) - hops.inStart(node);
        }
        return cost;
    }

    int radius() {
        return radius;
    }

    /** Where the nodes at the radius begin in {@link #distances}. */
    int rim() {
        return rim;
    }

    /** Whether all that can be reached is inside. */
    boolean isWhole() {
        return rim == distances.size();
    }

    /** Nodes inside with their distances, near ones first. */
    NodeMap distances() {
        return distances;
    }

    private void take(int node) {
        if (distances.get(node) == NodeMap.NONE && (node == otherEnd || isOpen(node))) {
            distances.add(node, radius + 1);
        }
    }

    private boolean isOpen(int node) {
        return hops.passable(node) && (maxDegree == PathQuery.NO_HUBS || !isHub(node));
    }

    private boolean isHub(int node) {
        int degree = 0;
        for (int i = hops.outStart(node); i < hops.outEnd(node) && degree <= maxDegree && budget.visit(); i++) {
            degree += counts(hops.outHop(i)) ? 1 : 0;
        }
        for (int i = hops.inStart(node); i < hops.inEnd(node) && degree <= maxDegree && budget.visit(); i++) {
            degree += counts(hops.inHop(i)) ? 1 : 0;
        }
        return degree > maxDegree;
    }

    private boolean counts(int hop) {
        return hops.from(hop) != hops.to(hop) && hops.sees(hop);
    }
}
