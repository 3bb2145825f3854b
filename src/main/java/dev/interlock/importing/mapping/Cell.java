package dev.interlock.importing.mapping;

import dev.interlock.ingest.BadCell;
import dev.interlock.model.InvalidValue;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a mapping makes of a row: one value, several, or none where it is unknown. */
@FunctionalInterface
interface Cell {
    /** @throws BadCell where what stands there has no meaning */
    List<String> of(Line line);

    /** The first value. */
    default @Nullable String first(Line line) {
        List<String> values = of(line);
        return values.isEmpty() ? null : values.get(0);
    }

    static Cell constant(String value) {
        return line -> List.of(value);
    }

    /** What stands in a column, without the space around it; unknown where that is nothing. */
    static Cell column(String column) {
        return line -> {
            String text = line.cell(column).strip();
            return text.isEmpty() ? List.of() : List.of(text);
        };
    }

    /** Each value read by a function that complains with {@link InvalidValue}; unknown where that gives nothing. */
    default Cell each(String column, UnaryOperator<@Nullable String> reader) {
        return line -> of(line).stream()
                .map(text -> read(column, text, reader))
                .filter(text -> text != null && !text.isEmpty())
                .map(String::valueOf)
                .toList();
    }

    /** Unknown, with a remark, where it cannot be read. */
    default Cell orUnknown() {
        return line -> {
            try {
                return of(line);
            } catch (BadCell wrong) {
                line.remarks().accept(wrong);
                return List.of();
            }
        };
    }

    private static @Nullable String read(String column, String text, UnaryOperator<@Nullable String> reader) {
        try {
            return reader.apply(text);
        } catch (InvalidValue wrong) {
            throw new BadCell(column, String.valueOf(wrong.getMessage()));
        }
    }
}
