package dev.interlock.api.catalogue;

import dev.interlock.graph.GraphView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Lists of {@link Row}s. */
public final class Rows {
    private Rows() {}

    public static List<Row> of(GraphView view, EntityType type, int... rows) {
        return where(view, type, rows, row -> true);
    }

    static List<Row> where(GraphView view, EntityType type, int[] rows, IntPredicate condition) {
        List<Row> found = new ArrayList<>(rows.length);
        for (int row : rows) {
            if (condition.test(row)) {
                found.add(new Row(view, type, row));
            }
        }
        return found;
    }
}
