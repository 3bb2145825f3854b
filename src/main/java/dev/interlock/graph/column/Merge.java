package dev.interlock.graph.column;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * How the rows of a table and some more of the same type make one table that ascends by key. Where both have a key, the
 * added row takes the place of the other; rows of the base may also be left out. Every column costs one copy, in blocks,
 * or nothing where no row is added or left out. Immutable.
 */
public final class Merge {
    /** For each row of the result: the base row, or -1 less the added row. */
    private final int[] from;
    /** For each base row its row in the result, also where an added row took its place; -1 where it was left out. */
    private final int[] place;

    private final boolean changesNothing;
    private final boolean keepsPlaces;

    private Merge(int[] from, int[] place, boolean changesNothing, boolean keepsPlaces) {
        this.from = from;
        this.place = place;
        this.changesNothing = changesNothing;
        this.keepsPlaces = keepsPlaces;
    }

    /** Both columns hold ascending keys. */
    public static Merge of(Texts base, Texts added) {
        return of(base, added, new BitSet());
    }

    /**
     * Both columns hold ascending keys.
     *
     * @param gone the rows of the base to leave out; an added row of the same key is taken all the same
     */
    public static Merge of(Texts base, Texts added, BitSet gone) {
        int[] from = new int[base.size() + added.size()];
        int[] place = new int[base.size()];
        int size = 0;
        int next = 0;
        for (int row = 0; row < added.size(); row++) {
            String key = added.require(row);
            for (int at = base.position(key); next < at; next++) {
                size = keep(next, gone, from, place, size);
            }
            if (next < base.size() && base.require(next).equals(key)) {
                place[next++] = size;
            }
            from[size++] = -1 - row;
        }
        for (; next < base.size(); next++) {
            size = keep(next, gone, from, place, size);
        }
        return new Merge(
                Arrays.copyOf(from, size),
                place,
                added.size() == 0 && gone.isEmpty(),
                gone.isEmpty() && size == base.size());
    }

    private static int keep(int row, BitSet gone, int[] from, int[] place, int size) {
        if (gone.get(row)) {
            place[row] = -1;
            return size;
        }
        place[row] = size;
        from[size] = row;
        return size + 1;
    }

    /** Where a row of the base is in the result; -1 where it was left out. */
    public int place(int baseRow) {
        return place[baseRow];
    }

    /** Whether a row of the base is in the result as it was. */
    public boolean keeps(int baseRow) {
        return place[baseRow] >= 0 && from[place[baseRow]] == baseRow;
    }

    /** Whether every row of the base is where it was, though another version of it may stand there. */
    public boolean keepsPlaces() {
        return keepsPlaces;
    }

    /** The rows of the result that were added, ascending. */
    public int[] added() {
        int[] rows = new int[from.length];
        int count = 0;
        for (int row = 0; row < from.length; row++) {
            if (from[row] < 0) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    public Ints ints(Ints base, Ints added) {
        if (changesNothing) {
            return base;
        }
        Ints.Builder merged = new Ints.Builder();
        inOrder((start, end) -> merged.addAll(base, start, end), row -> merged.add(added.get(row)));
        return merged.freeze();
    }

    public Longs longs(Longs base, Longs added) {
        if (changesNothing) {
            return base;
        }
        Longs.Builder merged = new Longs.Builder();
        inOrder((start, end) -> merged.addAll(base, start, end), row -> merged.add(added.get(row)));
        return merged.freeze();
    }

    public Doubles doubles(Doubles base, Doubles added) {
        if (changesNothing) {
            return base;
        }
        Doubles.Builder merged = new Doubles.Builder();
        inOrder((start, end) -> merged.addAll(base, start, end), row -> merged.add(added.get(row)));
        return merged.freeze();
    }

    public Flags flags(Flags base, Flags added) {
        if (changesNothing) {
            return base;
        }
        Flags.Builder merged = new Flags.Builder();
        inOrder((start, end) -> merged.addAll(base, start, end), row -> merged.add(added.get(row)));
        return merged.freeze();
    }

    public <E extends Enum<E>> Enums<E> enums(Enums<E> base, Enums<E> added) {
        if (changesNothing) {
            return base;
        }
        Enums.Builder<E> merged = base.builder();
        inOrder((start, end) -> merged.addAll(base, start, end), row -> merged.add(added.get(row)));
        return merged.freeze();
    }

    public Texts texts(Texts base, Texts added) {
        if (changesNothing) {
            return base;
        }
        Texts.Builder merged = new Texts.Builder();
        inOrder((start, end) -> merged.addAll(base, start, end), row -> merged.addAll(added, row, row + 1));
        return merged.freeze();
    }

    public IntLists intLists(IntLists base, IntLists added) {
        if (changesNothing) {
            return base;
        }
        IntLists.Builder merged = new IntLists.Builder();
        inOrder((start, end) -> merged.addAll(base, start, end), row -> merged.addAll(added, row, row + 1));
        return merged.freeze();
    }

    public TextLists textLists(TextLists base, TextLists added) {
        if (changesNothing) {
            return base;
        }
        TextLists.Builder merged = new TextLists.Builder();
        inOrder((start, end) -> merged.addAll(base, start, end), row -> merged.addAll(added, row, row + 1));
        return merged.freeze();
    }

    /** Walks the result: runs of neighbours of the base, and single added rows. */
    private void inOrder(Run kept, IntConsumer added) {
        int row = 0;
        while (row < from.length) {
            if (from[row] < 0) {
                added.accept(-1 - from[row++]);
            } else {
                int start = row++;
                while (row < from.length && from[row] == from[row - 1] + 1) {
                    row++;
                }
                kept.accept(from[start], from[row - 1] + 1);
            }
        }
    }

    /** Takes the rows from the first to before the end. */
    private interface Run {
        void accept(int start, int end);
    }
}
