package dev.interlock.api.filter;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Asks a test at most once per row. */
final class Remembered implements IntPredicate {
    private final IntPredicate test;
    private final BitSet asked;
    private final BitSet met;

    Remembered(IntPredicate test, int rows) {
        this.test = test;
        this.asked = new BitSet(rows);
        this.met = new BitSet(rows);
    }

    @Override
    public boolean test(int row) {
        if (!asked.get(row)) {
            met.set(row, test.test(row));
            asked.set(row);
        }
        return met.get(row);
    }
}
