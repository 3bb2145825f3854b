package dev.interlock.api.page;

import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.page.Connection.Edge;
import dev.interlock.api.page.Connection.PageInfo;
import dev.interlock.graph.GraphView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Orders a list of rows and cuts the page asked for out of it. Rows by key need no sorting; any other order costs
 * n log n for a list of n.
 */
public final class Pages {
    private final GraphView view;
    private final EntityType type;
    private final IntFunction<List<Row>> via;

    /** @param via the facts to show on the edge of a row */
    public Pages(GraphView view, EntityType type, IntFunction<List<Row>> via) {
        this.view = view;
        this.type = type;
        this.via = via;
    }

    /** @param rows ascending */
    public Connection page(int[] rows, @Nullable List<Map<String, Object>> orderBy, PageRequest request) {
        request.checkLength(rows.length);
        Ordering ordering = Ordering.of(type, orderBy);
        List<Placed> placed = placed(rows, ordering);
        int from = request.after() == null ? 0 : boundary(placed, ordering, "after", request.after());
        int to = request.before() == null ? placed.size() : boundary(placed, ordering, "before", request.before());
        if (request.isBackward()) {
            from = Math.max(from, to - request.size());
        } else {
            to = Math.min(to, from + request.size());
        }
        return connection(rows, ordering, placed, from, Math.max(from, to));
    }

    private List<Placed> placed(int[] rows, Ordering ordering) {
        List<Placed> placed = new ArrayList<>(rows.length);
        for (int row : rows) {
            placed.add(new Placed(row, ordering.isByKey() ? List.of() : ordering.position(view, row)));
        }
        if (!ordering.isByKey()) {
            Comparator<List<@Nullable Object>> comparator = ordering.comparator();
            placed.sort((left, right) -> comparator.compare(left.position, right.position));
        }
        return placed;
    }

    /** How many rows come before the cursor, the cursor's own row counted in for {@code after}. */
    private int boundary(List<Placed> placed, Ordering ordering, String argument, String cursor) {
        List<@Nullable Object> wanted = Cursor.read(ordering, argument, cursor);
        Comparator<List<@Nullable Object>> comparator = ordering.comparator();
        int low = 0;
        int high = placed.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = comparator.compare(position(ordering, placed.get(middle)), wanted);
            if (order < 0 || (order == 0 && argument.equals("after"))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Connection connection(int[] rows, Ordering ordering, List<Placed> placed, int from, int to) {
        List<Edge> edges = new ArrayList<>(to - from);
        for (Placed one : placed.subList(from, to)) {
            String cursor = Cursor.write(ordering, position(ordering, one));
            edges.add(new Edge(cursor, new Row(view, type, one.row), via.apply(one.row)));
        }
        PageInfo pageInfo = new PageInfo(
                to < placed.size(),
                from > 0,
                edges.isEmpty() ? null : edges.get(0).cursor(),
                edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor());
        return new Connection(view, type, rows, edges, pageInfo);
    }

    private List<@Nullable Object> position(Ordering ordering, Placed placed) {
        return ordering.isByKey() ? ordering.position(view, placed.row) : placed.position;
    }

    private record Placed(int row, List<@Nullable Object> position) {}
}
