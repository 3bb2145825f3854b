package dev.interlock.ingest;

import dev.interlock.model.Country;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Percent;
import dev.interlock.model.Usd;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row by their column. An empty cell is unknown. What cannot be read is a {@link BadCell}. */
public final class Cells {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,340})?");

    private final long line;
    private final Map<String, String> cells;

    public Cells(long line, Map<String, String> cells) {
        this.line = line;
        this.cells = cells;
    }

    /** The physical line the row begins on. */
    public long line() {
        return line;
    }

    /** Whether nothing stands in any cell. */
    public boolean isEmpty() {
        return cells.values().stream().allMatch(String::isBlank);
    }

    /** What stands in the cell, readable or not. */
    public String raw(String column) {
        return cells.getOrDefault(column, "");
    }

    @Nullable
    String text(String column) {
        String written = written(column);
        return written == null ? null : Escapes.resolve(written);
    }

    /** The cell as it was written, with its escapes. */
    private @Nullable String written(String column) {
        String cell = cells.getOrDefault(column, "").strip();
        if (cell.indexOf('\uFFFD') >= 0) {
            throw new BadCell(column, "'" + cell + "' holds bytes that are not UTF-8; save the file as UTF-8");
        }
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isISOControl(cell.charAt(i)) && cell.charAt(i) != '\n' && cell.charAt(i) != '\t') {
                throw new BadCell(column, "holds a control character; remove it");
            }
        }
        return cell.isEmpty() ? null : cell;
    }

    String needText(String column) {
        return need(column, text(column));
    }

    List<String> texts(String column) {
        String written = written(column);
        return written == null
                ? List.of()
                : Escapes.parts(written).stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(Escapes::resolve)
                        .toList();
    }

    @Nullable
    Key key(String column) {
        return read(column, Key::of);
    }

    Key needKey(String column) {
        return need(column, key(column));
    }

    List<Key> keys(String column) {
        return texts(column).stream()
                .map(text -> checked(column, text, Key::of))
                .toList();
    }

    @Nullable
    Usd dollars(String column) {
        return read(column, text -> Usd.of(whole(text)));
    }

    @Nullable
    Long signedDollars(String column) {
        return read(column, Cells::whole);
    }

    @Nullable
    Percent percent(String column) {
        return read(column, text -> Percent.of(decimal(text)));
    }

    Percent needPercent(String column) {
        return need(column, percent(column));
    }

    @Nullable
    LocalDate date(String column) {
        return read(column, Cells::day);
    }

    LocalDate needDate(String column) {
        return need(column, date(column));
    }

    @Nullable
    Integer year(String column) {
        return read(column, Cells::yearOf);
    }

    boolean flag(String column) {
        Boolean flag = read(column, Cells::truth);
        return flag != null && flag;
    }

    @Nullable
    Country country(String column) {
        return read(column, Country::of);
    }

    URI needUrl(String column) {
        return need(column, read(column, Cells::url));
    }

    <E extends Enum<E>> @Nullable E constant(Class<E> type, String column) {
        return read(column, text -> constantOf(type, text));
    }

    <E extends Enum<E>> E needConstant(Class<E> type, String column) {
        return need(column, constant(type, column));
    }

    <E extends Enum<E>> List<E> constants(Class<E> type, String column) {
        return texts(column).stream()
                .map(text -> checked(column, text, it -> constantOf(type, it)))
                .toList();
    }

    private <T> @Nullable T read(String column, Function<String, T> reader) {
        String text = text(column);
        return text == null ? null : checked(column, text, reader);
    }

    private static <T> T checked(String column, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (InvalidValue wrong) {
            throw new BadCell(column, String.valueOf(wrong.getMessage()));
        }
    }

    private static <T> T need(String column, @Nullable T value) {
        if (value == null) {
            throw new BadCell(column, "is empty; it must be known");
        }
        return value;
    }

    private static Long whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new InvalidValue("'" + text + "' is not a whole number; write 1500000 for 1.5 million");
        }
        return Long.valueOf(text);
    }

    private static double decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new InvalidValue("'" + text + "' is not a number; write 12.5 for twelve and a half");
        }
        return Double.parseDouble(text);
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1000 || day.getYear() > 2999) {
                throw new InvalidValue("'" + text + "' is not in this or the last millennium; write 2026-02-17");
            }
            return day;
        } catch (DateTimeParseException wrong) {
            throw new InvalidValue("'" + text + "' is not a date; write 2026-02-17");
        }
    }

    private static Integer yearOf(String text) {
        if (!text.matches("[12]\\d{3}")) {
            throw new InvalidValue("'" + text + "' is not a year; write 2015");
        }
        return Integer.valueOf(text);
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidValue("'" + text + "' is neither true nor false; write one of the two");
        }
        return Boolean.valueOf(text);
    }

    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw new InvalidValue("'" + text + "' is not a web address; write it with https:// and a host");
        }
    }

    private static <E extends Enum<E>> E constantOf(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("'" + text + "' is none of "
                        + Arrays.toString(type.getEnumConstants()) + "; write one of them"));
    }
}
