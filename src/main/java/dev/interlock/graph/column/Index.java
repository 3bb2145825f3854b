package dev.interlock.graph.column;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The rows of one table by the row of another that they refer to: all rounds of an organization, all participations of
 * an investor. Rows of one target ascend. Built by counting in linear time; a missing reference is left out.
 */
public final class Index {
    private final int[] ends;
    private final int[] rows;

    private Index(int[] ends, int[] rows) {
        this.ends = ends;
        this.rows = rows;
    }

    public static Index of(Ints references, int targets) {
        int[] ends = new int[targets];
        for (int row = 0; row < references.size(); row++) {
            if (references.has(row)) {
                ends[references.get(row)]++;
            }
        }
        for (int target = 1; target < targets; target++) {
            ends[target] += ends[target - 1];
        }
        int[] rows = new int[targets == 0 ? 0 : ends[targets - 1]];
        int[] next = ends.clone();
        for (int row = references.size() - 1; row >= 0; row--) {
            if (references.has(row)) {
                rows[--next[references.get(row)]] = row;
            }
        }
        return new Index(ends, rows);
    }

    public int count(int target) {
        return ends[target] - start(target);
    }

    /** Where the target's rows begin in {@link #at}; they end before {@link #end}. */
    public int start(int target) {
        return target == 0 ? 0 : ends[target - 1];
    }

    public int end(int target) {
        return ends[target];
    }

    public int at(int position) {
        return rows[position];
    }

    /** All rows in a new array, by target, then ascending. */
    public int[] all() {
        return rows.clone();
    }

    /** The target's rows in a new array, ascending. */
    public int[] toArray(int target) {
        return Arrays.copyOfRange(rows, start(target), ends[target]);
    }

    public void forEach(int target, IntConsumer action) {
        for (int i = start(target); i < ends[target]; i++) {
            action.accept(rows[i]);
        }
    }
}
