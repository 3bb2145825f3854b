package dev.interlock.graph.column;

import java.util.function.IntConsumer;

/** A short list of whole numbers per row, such as the sources of a fact; lists lie one behind another. */
public final class IntLists {
    private final Ints ends;
    private final Ints values;

    private IntLists(Ints ends, Ints values) {
        this.ends = ends;
        this.values = values;
    }

    public int size() {
        return ends.size();
    }

    public int count(int row) {
        return ends.get(row) - start(row);
    }

    public int get(int row, int position) {
        return values.get(start(row) + position);
    }

    /** The row's numbers in a new array. */
    public int[] toArray(int row) {
        int[] list = new int[count(row)];
        for (int i = 0; i < list.length; i++) {
            list[i] = get(row, i);
        }
        return list;
    }

    public void forEach(int row, IntConsumer action) {
        for (int i = start(row); i < ends.get(row); i++) {
            action.accept(values.get(i));
        }
    }

    private int start(int row) {
        return row == 0 ? 0 : ends.get(row - 1);
    }

    /** Grows by one value, then by {@link #endRow} to the next row; not thread-safe. */
    public static final class Builder {
        private final Ints.Builder ends = new Ints.Builder();
        private final Ints.Builder values = new Ints.Builder();

        public Builder add(int value) {
            values.add(value);
            return this;
        }

        public Builder endRow() {
            ends.add(values.size());
            return this;
        }

        /** Adds the rows of another column from one row to before another. */
        Builder addAll(IntLists other, int start, int end) {
            int shift = values.size() - other.start(start);
            values.addAll(other.values, other.start(start), other.start(end));
            for (int row = start; row < end; row++) {
                ends.add(other.ends.get(row) + shift);
            }
            return this;
        }

        public IntLists freeze() {
            return new IntLists(ends.freeze(), values.freeze());
        }
    }
}
