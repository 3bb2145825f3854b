package dev.interlock.graph;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a scenario does to the rows of one table: which are gone from a day on, and which are assumed. Immutable. */
public final class Layer {
    /** Changes nothing. */
    public static final Layer NONE = new Layer(null, new BitSet());

    private static final int NEVER = Integer.MAX_VALUE;

    /** For each row the day from which it is gone; {@code null} where none is. */
    private final int @Nullable [] goneFrom;

    private final BitSet added;

    private Layer(int @Nullable [] goneFrom, BitSet added) {
        this.goneFrom = goneFrom;
        this.added = added;
    }

    /** Whether the row is gone in a view that looks up to a day, {@link Integer#MAX_VALUE} for all days. */
    public boolean isGone(int row, int lastDay) {
        return goneFrom != null && goneFrom[row] != NEVER && goneFrom[row] <= lastDay;
    }

    /** Whether the row is assumed, not known. */
    public boolean isAssumed(int row) {
        return added.get(row);
    }

    /** The same with some more rows gone at every date. */
    Layer without(BitSet gone, int rows) {
        if (gone.isEmpty()) {
            return this;
        }
        int[] from = goneFrom == null ? new int[rows] : goneFrom.clone();
        if (goneFrom == null) {
            Arrays.fill(from, NEVER);
        }
        gone.stream().forEach(row -> from[row] = Integer.MIN_VALUE);
        return new Layer(from, added);
    }

    /** Collects; used once. */
    public static final class Builder {
        private final int[] goneFrom;
        private final BitSet added = new BitSet();
        private boolean changed;

        public Builder(int rows) {
            goneFrom = new int[rows];
            Arrays.fill(goneFrom, NEVER);
        }

        /** @param day {@link Integer#MIN_VALUE} for ever */
        public void takeAway(int row, int day) {
            goneFrom[row] = Math.min(goneFrom[row], day);
            changed = true;
        }

        public void add(int row) {
            added.set(row);
        }

        public Layer build() {
            return changed || !added.isEmpty() ? new Layer(changed ? goneFrom : null, added) : NONE;
        }
    }
}
