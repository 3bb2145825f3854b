package dev.interlock.graph.column;

import java.util.Arrays;

/** Percentages and other decimals; {@code NaN} where unknown. */
public final class Doubles {
    private final double[] values;

    private Doubles(double[] values) {
        this.values = values;
    }

    public int size() {
        return values.length;
    }

    public double get(int row) {
        return values[row];
    }

    public boolean has(int row) {
        return !Double.isNaN(values[row]);
    }

    /** Grows by one value at a time; not thread-safe. */
    public static final class Builder {
        private double[] values = new double[16];
        private int size;

        public Builder add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
            return this;
        }

        /** Adds the rows of another column from one row to before another. */
        Builder addAll(Doubles other, int start, int end) {
            int added = end - start;
            if (size + added > values.length) {
                values = Arrays.copyOf(values, Math.max(size + added, size + (size >> 1)));
            }
            System.arraycopy(other.values, start, values, size, added);
            size += added;
            return this;
        }

        public Doubles freeze() {
            return new Doubles(Arrays.copyOf(values, size));
        }
    }
}
