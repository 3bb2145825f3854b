package dev.interlock.graph.column;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Whole numbers: references to rows of another table, days, years. {@link #MISSING} where unknown. */
public final class Ints {
    /** Stands for an unknown value; smaller than every value. */
    public static final int MISSING = Integer.MIN_VALUE;

    private final int[] values;

    private Ints(int[] values) {
        this.values = values;
    }

    /** A column over a copy of the values. */
    public static Ints of(int... values) {
        return new Ints(values.clone());
    }

    public int size() {
        return values.length;
    }

    public int get(int row) {
        return values[row];
    }

    /** All values in a new array. */
    public int[] toArray() {
        return values.clone();
    }

    /** A column with each value put through a function, missing ones as they are. */
    public Ints mapped(IntUnaryOperator function) {
        int[] mapped = new int[values.length];
        for (int row = 0; row < mapped.length; row++) {
            mapped[row] = values[row] == MISSING ? MISSING : function.applyAsInt(values[row]);
        }
        return new Ints(mapped);
    }

    public boolean has(int row) {
        return values[row] != MISSING;
    }

    /** Grows by one value at a time; not thread-safe. */
    public static final class Builder {
        private int[] values = new int[16];
        private int size;

        public Builder add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
            return this;
        }

        public int size() {
            return size;
        }

        /** Adds the rows of another column from one row to before another. */
        Builder addAll(Ints other, int start, int end) {
            int added = end - start;
            if (size + added > values.length) {
                values = Arrays.copyOf(values, Math.max(size + added, size + (size >> 1)));
            }
            System.arraycopy(other.values, start, values, size, added);
            size += added;
            return this;
        }

        public Ints freeze() {
            return new Ints(Arrays.copyOf(values, size));
        }
    }
}
