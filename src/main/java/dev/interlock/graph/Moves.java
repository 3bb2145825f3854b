package dev.interlock.graph;

import dev.interlock.graph.column.IntLists;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Merge;
import org.jspecify.annotations.Nullable;

/**
 * Where rows went that others refer to, when a table got or lost some; {@code null} for a table that stayed as it is.
 * Columns of rows that moved cost a copy; others are shared.
 */
record Moves(
        @Nullable Merge organizations,
        @Nullable Merge sources,
        @Nullable Merge rounds) {
    static final Moves NONE = new Moves(null, null, null);

    static Moves ofRounds(Merge rounds) {
        return new Moves(null, null, rounds);
    }

    Ints organizations(Ints column, Merge rows) {
        return moved(column, rows, organizations);
    }

    Ints rounds(Ints column, Merge rows) {
        return moved(column, rows, rounds);
    }

    IntLists organizations(IntLists column, Merge rows) {
        return moved(column, rows, organizations);
    }

    IntLists sources(IntLists column, Merge rows) {
        return moved(column, rows, sources);
    }

    private static IntLists moved(IntLists column, Merge rows, @Nullable Merge targets) {
        if (targets == null || targets.keepsPlaces()) {
            return column;
        }
        IntLists.Builder moved = new IntLists.Builder();
        for (int row = 0; row < column.size(); row++) {
            if (rows.keeps(row)) {
                column.forEach(row, target -> moved.add(place(targets, target)));
            }
            moved.endRow();
        }
        return moved.freeze();
    }

    private static Ints moved(Ints column, Merge rows, @Nullable Merge targets) {
        if (targets == null || targets.keepsPlaces()) {
            return column;
        }
        Ints.Builder moved = new Ints.Builder();
        for (int row = 0; row < column.size(); row++) {
            moved.add(rows.keeps(row) ? place(targets, column.get(row)) : Ints.MISSING);
        }
        return moved.freeze();
    }

    private static int place(Merge targets, int row) {
        int place = targets.place(row);
        if (place < 0) {
            throw new BrokenGraph("a fact that stays refers to a row that is gone");
        }
        return place;
    }
}
