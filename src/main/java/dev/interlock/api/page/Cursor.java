package dev.interlock.api.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.api.error.BadArgument;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in an ordered list, written as text: the order it belongs to and the values that place a row in it. It stays
 * true when rows are added or removed, since it names a position and not a count.
 */
final class Cursor {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Cursor() {}

    static String write(Ordering ordering, List<@Nullable Object> position) {
        List<@Nullable Object> content = new ArrayList<>(position.size() + 1);
        content.add(ordering.signature());
        content.addAll(position);
        return write(content);
    }

    /** Of an item that its key places in a list. */
    static String write(String list, String key) {
        return write(List.of(list, key));
    }

    private static String write(List<@Nullable Object> content) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(content).getBytes(UTF_8));
    }

    /** @param argument {@code after} or {@code before} */
    static List<@Nullable Object> read(Ordering ordering, String argument, String cursor) {
        List<?> content = content(argument, cursor);
        if (content.size() != ordering.width() + 1 || !ordering.signature().equals(content.get(0))) {
            throw new BadArgument(
                    argument,
                    cursor,
                    "This cursor belongs to another list or another order",
                    "Take cursors from the connection with the same orderBy.");
        }
        return new ArrayList<>(content.subList(1, content.size()));
    }

    private static List<?> content(String argument, String cursor) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(cursor);
            if (JSON.readValue(json, Object.class) instanceof List<?> content) {
                return content;
            }
        } catch (IllegalArgumentException | JacksonException broken) {
            // Said below: whatever it is, it is no cursor.
        }
        throw new BadArgument(
                argument, cursor, "This is not a cursor", "Take cursors from edges { cursor } or pageInfo.");
    }
}
