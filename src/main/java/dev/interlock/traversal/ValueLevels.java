package dev.interlock.traversal;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Levels by the smallest value among the steps of a path, great ones first, then by length; last the paths with a step
 * of unknown value, by length alone.
 *
 * <p>Which values can be the smallest of a path is worked out beforehand: those of steps that some walk of at most the
 * greatest length passes without meeting a smaller one. Cost: the corridor of the greatest length; its steps times the
 * greatest length, once and again for each value gone to.
 */
final class ValueLevels implements PathLevels {
    private static final int NO_VALUE = 0;

    private final PathQuery query;
    private final Budget budget;
    private final BallPair balls;
    private final StepFacts facts;
    private final @Nullable PathPosition after;
    private @Nullable Ranked ranked;
    private @Nullable PathWalk walk;
    private int floor;
    private int length;

    ValueLevels(TimedHops hops, PathQuery query, @Nullable PathPosition after, Budget budget) {
        this.query = query;
        this.budget = budget;
        this.balls = new BallPair(hops, query, budget);
        this.facts = new StepFacts(hops, query.sort());
        this.after = after;
    }

    @Override
    public @Nullable Level next() {
        if (ranked == null) {
            ranked = rank();
            floor = ranked.values.length + 1;
        }
        while (budget.cut() == null) {
            if (walk != null && ++length <= query.maxHops()) {
                walk.begin(length);
                return new Level(walk, ranked.corridor, ranked.value(floor), length);
            }
            if (!goToNextFloor(ranked)) {
                return null;
            }
        }
        return null;
    }

    @Override
    public boolean unreachable() {
        return balls.areApart();
    }

    private Ranked rank() {
        balls.growTo(query.maxHops());
        return new Ranked(balls.corridor(query.maxHops()), facts, query.maxHops(), budget);
    }

    private boolean goToNextFloor(Ranked ranked) {
        walk = null;
        do {
            floor--;
        } while (floor >= NO_VALUE && !(ranked.canBeSmallest[floor] && !isBefore(ranked.value(floor))));
        if (floor < NO_VALUE || budget.cut() != null) {
            return false;
        }
        walk = new PathWalk(ranked.corridor, ranked.ranks, floor, true, facts, query.order(), query.maxHops(), budget);
        length = walk.leastLength() - 1;
        if (after != null && after.value() == ranked.value(floor)) {
            length = Math.max(length, after.length() - 1);
        }
        return true;
    }

    private boolean isBefore(long value) {
        return after != null && value > after.value();
    }

    /** A corridor with its values numbered from 1 up, {@link #NO_VALUE} for unknown ones. */
    private static final class Ranked {
        private final Corridor corridor;
        private final long[] values;
        private final int[] ranks;
        private final boolean[] canBeSmallest;

        Ranked(Corridor corridor, StepFacts facts, int maxLength, Budget budget) {
            this.corridor = corridor;
            long[] ofSteps = new long[corridor.steps()];
            for (int step = 0; step < ofSteps.length && budget.visit(); step++) {
                ofSteps[step] = facts.value(corridor.along(step), corridor.against(step));
            }
            this.values = LongStream.of(ofSteps)
                    .filter(value -> value != StepFacts.UNKNOWN)
                    .sorted()
                    .distinct()
                    .toArray();
            this.ranks = new int[ofSteps.length];
            for (int step = 0; step < ofSteps.length; step++) {
                ranks[step] =
                        ofSteps[step] == StepFacts.UNKNOWN ? NO_VALUE : Arrays.binarySearch(values, ofSteps[step]) + 1;
            }
            this.canBeSmallest = new boolean[values.length + 1];
            if (corridor.start() >= 0 && budget.cut() == null) {
                canBeSmallest[NO_VALUE] = true;
                markSmallest(maxLength, budget);
            }
        }

        long value(int rank) {
            return rank == NO_VALUE ? StepFacts.UNKNOWN : values[rank - 1];
        }

        private void markSmallest(int maxLength, Budget budget) {
            int[][] fromStart = widest(corridor.start(), true, maxLength, budget);
            int[][] toEnd = widest(corridor.end(), false, maxLength, budget);
            for (int before = 0; before < maxLength; before++) {
                for (int step = 0; step < ranks.length && budget.visit(); step++) {
                    boolean passes = fromStart[before][corridor.source(step)] >= ranks[step]
                            && toEnd[maxLength - 1 - before][corridor.target(step)] >= ranks[step];
                    canBeSmallest[ranks[step]] |= passes;
                }
            }
        }

        /** By hops and node: the greatest smallest rank of walks of at most so many hops from, or to, an end. */
        private int[][] widest(int end, boolean forward, int maxLength, Budget budget) {
            int[][] widest = new int[maxLength][];
            for (int hops = 0; hops < maxLength; hops++) {
                widest[hops] = hops == 0 ? new int[corridor.size()] : widest[hops - 1].clone();
                widest[hops][end] = Integer.MAX_VALUE;
                for (int step = 0; hops > 0 && step < ranks.length && budget.visit(); step++) {
                    int near = forward ? corridor.source(step) : corridor.target(step);
                    int far = forward ? corridor.target(step) : corridor.source(step);
                    int width = Math.min(ranks[step], widest[hops - 1][near]);
                    widest[hops][far] = Math.max(widest[hops][far], width);
                }
            }
            return widest;
        }
    }
}
