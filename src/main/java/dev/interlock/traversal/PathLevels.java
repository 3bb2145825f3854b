package dev.interlock.traversal;

import org.jspecify.annotations.Nullable;

/**
 * The levels of a listing of paths in the order of the listing: paths of one level are equal in all they are sorted by
 * but their nodes.
 */
interface PathLevels {
    /** The next level that may have paths, walked from its beginning; {@code null} where there is none, or no budget. */
    @Nullable
    Level next();

    /** Whether it is certain that there is no path of any length; known once there is no further level. */
    boolean unreachable();

    /** Paths of one value and length, and the corridor that numbers their steps. */
    record Level(PathWalk walk, Corridor corridor, long value, int length) {}
}
