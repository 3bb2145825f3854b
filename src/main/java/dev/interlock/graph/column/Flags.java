package dev.interlock.graph.column;

import java.util.BitSet;

/** Yes-or-no values, a bit each. */
public final class Flags {
    private final BitSet bits;
    private final int size;

    private Flags(BitSet bits, int size) {
        this.bits = bits;
        this.size = size;
    }

    public int size() {
        return size;
    }

    public boolean get(int row) {
        return bits.get(row);
    }

    /** Grows by one value at a time; not thread-safe. */
    public static final class Builder {
        private final BitSet bits = new BitSet();
        private int size;

        public Builder add(boolean value) {
            bits.set(size++, value);
            return this;
        }

        /** Adds the rows of another column from one row to before another. */
        Builder addAll(Flags other, int start, int end) {
            int shift = size - start;
            for (int row = other.bits.nextSetBit(start); row >= 0 && row < end; row = other.bits.nextSetBit(row + 1)) {
                bits.set(row + shift);
            }
            size += end - start;
            return this;
        }

        public Flags freeze() {
            return new Flags((BitSet) bits.clone(), size);
        }
    }
}
