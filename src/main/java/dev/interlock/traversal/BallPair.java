package dev.interlock.traversal;

/** The balls around both ends, growing towards each other. */
final class BallPair {
    static final int FAR = Integer.MAX_VALUE;

    private final Hops hops;
    private final PathQuery query;
    private final Budget budget;
    private final Ball fromStart;
    private final Ball toEnd;
    private int distance = FAR;

    BallPair(Hops hops, PathQuery query, Budget budget) {
        this.hops = hops;
        this.query = query;
        this.budget = budget;
        this.fromStart = Ball.aroundStart(hops, query, budget);
        this.toEnd = Ball.aroundEnd(hops, query, budget);
    }

    /** Grows the balls until their radii add up to a length; unfinished where the budget is spent on the way. */
    void growTo(int length) {
        while (fromStart.radius() + toEnd.radius() < length && !areApart() && budget.cut() == null) {
            if (fromStart.growthCost() <= toEnd.growthCost()) {
                grow(fromStart, toEnd);
            } else {
                grow(toEnd, fromStart);
            }
        }
    }

    /** How many hops lie between the ends; {@link #FAR} where the balls do not touch yet. */
    int distance() {
        return distance;
    }

    /** Whether no path of any length leads from end to end. */
    boolean areApart() {
        return query.from() == query.to() || (distance == FAR && (fromStart.isWhole() || toEnd.isWhole()));
    }

    Corridor corridor(int length) {
        return Corridor.of(hops, query, fromStart, toEnd, length, budget);
    }

    private void grow(Ball ball, Ball other) {
        ball.grow();
        for (int place = ball.rim(); distance == FAR && place < ball.distances().size(); place++) {
            int rest = other.distances().get(ball.distances().node(place));
            if (rest != NodeMap.NONE) {
                distance = ball.radius() + rest;
            }
        }
    }
}
