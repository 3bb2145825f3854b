package dev.interlock.graph.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Amounts in whole US dollars. {@link #MISSING} where unknown, which is never zero. */
public final class Longs {
    /** Stands for an unknown value; smaller than every value. */
    public static final long MISSING = Long.MIN_VALUE;

    private final long[] values;

    private Longs(long[] values) {
        this.values = values;
    }

    public int size() {
        return values.length;
    }

    public long get(int row) {
        return values[row];
    }

    public boolean has(int row) {
        return values[row] != MISSING;
    }

    /** Grows by one value at a time; not thread-safe. */
    public static final class Builder {
        private long[] values = new long[16];
        private int size;

        public Builder add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
            return this;
        }

        public Builder add(@Nullable Long value) {
            return add(value == null ? MISSING : value.longValue());
        }

        /** Adds the rows of another column from one row to before another. */
        Builder addAll(Longs other, int start, int end) {
            int added = end - start;
            if (size + added > values.length) {
                values = Arrays.copyOf(values, Math.max(size + added, size + (size >> 1)));
            }
            System.arraycopy(other.values, start, values, size, added);
            size += added;
            return this;
        }

        public Longs freeze() {
            return new Longs(Arrays.copyOf(values, size));
        }
    }
}
