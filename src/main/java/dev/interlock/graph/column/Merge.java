package dev.interlock.graph.column;

import java.util.Arrays;

/**
 * How the rows of a table and some more of the same type make one table that ascends by key. Where both have a key, the
 * added row takes the place of the other. Every column costs one copy. Immutable.
 */
public final class Merge {
    /** For each row of the result: the base row, or -1 less the added row. */
    private final int[] from;
    /** For each base row its row in the result, also where an added row took its place. */
    private final int[] place;

    private Merge(int[] from, int[] place) {
        this.from = from;
        this.place = place;
    }

    /** Both columns hold ascending keys. */
    public static Merge of(Texts base, Texts added) {
        int[] from = new int[base.size() + added.size()];
        int[] place = new int[base.size()];
        int size = 0;
        int next = 0;
        for (int row = 0; row < added.size(); row++) {
            String key = added.require(row);
            for (int at = base.position(key); next < at; next++) {
                place[next] = size;
                from[size++] = next;
            }
            if (next < base.size() && base.require(next).equals(key)) {
                place[next++] = size;
            }
            from[size++] = -1 - row;
        }
        for (; next < base.size(); next++) {
            place[next] = size;
            from[size++] = next;
        }
        return new Merge(Arrays.copyOf(from, size), place);
    }

    /** Where a row of the base is in the result. */
    public int place(int baseRow) {
        return place[baseRow];
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
        Ints.Builder merged = new Ints.Builder();
        for (int row : from) {
            merged.add(row >= 0 ? base.get(row) : added.get(-1 - row));
        }
        return merged.freeze();
    }

    public Longs longs(Longs base, Longs added) {
        Longs.Builder merged = new Longs.Builder();
        for (int row : from) {
            merged.add(row >= 0 ? base.get(row) : added.get(-1 - row));
        }
        return merged.freeze();
    }

    public Doubles doubles(Doubles base, Doubles added) {
        Doubles.Builder merged = new Doubles.Builder();
        for (int row : from) {
            merged.add(row >= 0 ? base.get(row) : added.get(-1 - row));
        }
        return merged.freeze();
    }

    public Flags flags(Flags base, Flags added) {
        Flags.Builder merged = new Flags.Builder();
        for (int row : from) {
            merged.add(row >= 0 ? base.get(row) : added.get(-1 - row));
        }
        return merged.freeze();
    }

    public <E extends Enum<E>> Enums<E> enums(Enums<E> base, Enums<E> added) {
        Enums.Builder<E> merged = base.builder();
        for (int row : from) {
            merged.add(row >= 0 ? base.get(row) : added.get(-1 - row));
        }
        return merged.freeze();
    }

    public Texts texts(Texts base, Texts added) {
        Texts.Builder merged = new Texts.Builder();
        for (int row : from) {
            if (row >= 0) {
                merged.add(base, row);
            } else {
                merged.add(added, -1 - row);
            }
        }
        return merged.freeze();
    }

    public IntLists intLists(IntLists base, IntLists added) {
        IntLists.Builder merged = new IntLists.Builder();
        for (int row : from) {
            IntLists lists = row >= 0 ? base : added;
            lists.forEach(row >= 0 ? row : -1 - row, merged::add);
            merged.endRow();
        }
        return merged.freeze();
    }

    public TextLists textLists(TextLists base, TextLists added) {
        TextLists.Builder merged = new TextLists.Builder();
        for (int row : from) {
            merged.add(row >= 0 ? base.get(row) : added.get(-1 - row));
        }
        return merged.freeze();
    }
}
