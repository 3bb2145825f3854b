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

        public Flags freeze() {
            return new Flags((BitSet) bits.clone(), size);
        }
    }
}
