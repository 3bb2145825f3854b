package dev.interlock.traversal;

import org.jspecify.annotations.Nullable;

/**
 * Levels by length alone. The balls around the ends grow only as far as the next length needs, the cheaper one first,
 * so short answers look at little of the graph.
 */
final class HopLevels implements PathLevels {
    private final PathQuery query;
    private final Budget budget;
    private final BallPair balls;
    private final StepFacts facts;
    private int length;

    HopLevels(TimedHops hops, PathQuery query, int firstLength, Budget budget) {
        this.query = query;
        this.budget = budget;
        this.balls = new BallPair(hops, query, budget);
        this.facts = new StepFacts(hops, query.sort());
        this.length = firstLength - 1;
    }

    @Override
    public @Nullable Level next() {
        while (++length <= query.maxHops() && !balls.areApart()) {
            balls.growTo(length);
            if (budget.cut() != null) {
                return null;
            }
            if (balls.distance() <= length) {
                return level();
            }
        }
        return null;
    }

    @Override
    public boolean unreachable() {
        return balls.areApart();
    }

    private Level level() {
        Corridor corridor = balls.corridor(length);
        PathWalk walk =
                new PathWalk(corridor, new int[corridor.steps()], 0, false, facts, query.order(), length, budget);
        walk.begin(length);
        return new Level(walk, corridor, StepFacts.UNKNOWN, length);
    }
}
