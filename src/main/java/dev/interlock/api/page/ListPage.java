package dev.interlock.api.page;

import dev.interlock.api.error.BadArgument;
import dev.interlock.api.page.Connection.PageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is ordered by other things than attributes, such as what a search found. Its cursors name an
 * item by its key; an item that is gone makes the cursor invalid.
 */
public record ListPage<T>(List<Item<T>> items, PageInfo pageInfo) {
    /** One item and its place. */
    public record Item<T>(String cursor, T value) {}

    /** @param list tells lists apart, so that a cursor of one is not taken for one of another */
    public static <T> ListPage<T> of(String list, List<T> all, PageRequest request, Function<T, String> key) {
        List<String> cursors =
                all.stream().map(item -> Cursor.write(list, key.apply(item))).toList();
        int from = request.after() == null ? 0 : index(cursors, "after", request.after()) + 1;
        int to = request.before() == null ? all.size() : index(cursors, "before", request.before());
        if (request.isBackward()) {
            from = Math.max(from, to - request.size());
        } else {
            to = Math.min(to, from + request.size());
        }
        List<Item<T>> items = new ArrayList<>();
        for (int i = from; i < to; i++) {
            items.add(new Item<>(cursors.get(i), all.get(i)));
        }
        return new ListPage<>(items, pageInfo(items, from > 0, to < all.size()));
    }

    private static int index(List<String> cursors, String argument, String cursor) {
        int index = cursors.indexOf(cursor);
        if (index < 0) {
            throw new BadArgument(argument, cursor, "This list has no such cursor", "Take cursors from the same list.");
        }
        return index;
    }

    private static <T> PageInfo pageInfo(List<Item<T>> items, boolean before, boolean after) {
        @Nullable String start = items.isEmpty() ? null : items.get(0).cursor();
        @Nullable
        String end = items.isEmpty() ? null : items.get(items.size() - 1).cursor();
        return new PageInfo(after, before, start, end);
    }
}
