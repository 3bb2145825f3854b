package dev.interlock.traversal;

import dev.interlock.graph.column.Longs;
import java.util.Arrays;

/**
 * How far a listing of paths has come; where it was taken from a path, exactly behind that path. It says what was
 * listed by value, length and nodes, not by a count, so it stays true when other paths appear or vanish.
 *
 * @param value what the level is sorted by before length: a bottleneck in whole US dollars, or the negative of the day
 *     of completion; {@link Longs#MISSING} for the level of unknown values, which is the last, and in
 *     {@link PathSort#HOPS}
 * @param length of the paths of the level, in hops
 * @param nodes the last path, or the beginning of paths that was looked at last
 * @param inside whether paths that begin so are still to come; otherwise all of them have been listed
 */
public record PathPosition(long value, int length, int[] nodes, boolean inside) {
    public PathPosition {
        nodes = nodes.clone();
    }

    @Override
    public int[] nodes() {
        return nodes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathPosition that
                && value == that.value
                && length == that.length
                && inside == that.inside
                && Arrays.equals(nodes, that.nodes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nodes) * 31 + length;
    }

    @Override
    public String toString() {
        return "value " + value + ", length " + length + ", " + (inside ? "inside " : "behind ")
                + Arrays.toString(nodes);
    }
}
