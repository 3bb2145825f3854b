package dev.interlock.traversal;

import org.jspecify.annotations.Nullable;

/**
 * The loopless paths from one node to another, one at a time in a fixed order: by what {@link PathSort} says, then by
 * length, then by their nodes in turn.
 *
 * <p>The k shortest loopless paths are those of Yen (Management Science 17, 1971). They are found level by level rather
 * than by deviation, so that a listing can go on behind any path without the ones before it: all paths of a level lie
 * in a {@link Corridor}, and {@link PathWalk} lists them there in the order of their nodes, entering no node that leads
 * nowhere.
 *
 * <p>Cost of the next path: at worst its length times the steps of the corridor, and once a level the corridor itself,
 * whose size grows with the hops around both ends up to half the length each. Sorting by a value needs the corridor of
 * the greatest length at once, and for each value its steps times the greatest length. Resuming costs a corridor and
 * the steps of the position.
 *
 * <p>Walks only hops in view; nodes that are not passable, and hubs if so asked, stand at the ends only; no path leads
 * through a tie of a node to itself. Between a node and itself, and in a graph without hops, there is no path. Not
 * thread-safe.
 */
public final class KShortestPaths {
    private final TimedHops hops;
    private final PathQuery query;
    private final Budget budget;
    private final StepFacts facts;
    private final PathLevels levels;
    private final @Nullable PathPosition after;
    private PathLevels.@Nullable Level level;
    private PathPosition position;
    private boolean exhausted;

    private KShortestPaths(TimedHops hops, PathQuery query, @Nullable PathPosition after, Budget budget) {
        this.hops = hops;
        this.query = query;
        this.budget = budget;
        this.facts = new StepFacts(hops, query.sort());
        this.after = after;
        this.position = after == null ? beginningOf(Long.MAX_VALUE, 1) : after;
        this.levels = query.sort() == PathSort.HOPS
                ? new HopLevels(hops, query, after == null ? 1 : after.length(), budget)
                : new ValueLevels(hops, query, after, budget);
    }

    /** All paths from the first one. */
    public static KShortestPaths of(TimedHops hops, PathQuery query, Budget budget) {
        return new KShortestPaths(hops, query, null, budget);
    }

    /** The paths behind a position that was taken from the same query, perhaps on an earlier graph. */
    public static KShortestPaths resumeAfter(TimedHops hops, PathQuery query, PathPosition position, Budget budget) {
        return new KShortestPaths(hops, query, position, budget);
    }

    /** The next path; {@code null} where there is no more, or where {@link Budget#cut} says why not. */
    public @Nullable Path next() {
        while (!exhausted && budget.cut() == null) {
            if (level == null) {
                goToNextLevel();
            } else if (level.walk().next()) {
                remember(level);
                return path(level);
            } else if (budget.cut() == null) {
                position = beginningOf(level.value(), level.length() + 1);
                level = null;
            } else {
                remember(level);
            }
        }
        return null;
    }

    /**
     * How far the listing has come; behind the path given last, or further on where the budget was spent in search of
     * the next. To resume is to go on exactly there.
     */
    public PathPosition position() {
        return position;
    }

    /** After the last path: whether there is none of any greater length either, as no path was found at all. */
    public boolean isUnreachable() {
        return exhausted && levels.unreachable();
    }

    private void goToNextLevel() {
        PathLevels.Level next = levels.next();
        if (budget.cut() != null) {
            return;
        }
        if (next == null) {
            exhausted = true;
            return;
        }
        boolean resumes = after != null && after.value() == next.value() && after.length() == next.length();
        if (after != null && resumes) {
            next.walk().seek(after);
        }
        if (budget.cut() == null) {
            level = next;
            remember(next);
        }
    }

    private void remember(PathLevels.Level level) {
        PathPosition reached = level.walk().position(level.value());
        if (reached != null) {
            position = reached;
        }
    }

    private PathPosition beginningOf(long value, int length) {
        return new PathPosition(value, length, new int[] {query.from()}, true);
    }

    private Path path(PathLevels.Level level) {
        Corridor corridor = level.corridor();
        PathBuilder path = new PathBuilder(hops, facts, query.order(), query.from());
        for (int step : level.walk().steps()) {
            path.add(corridor.along(step), corridor.against(step));
        }
        return path.build();
    }
}
