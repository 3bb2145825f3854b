package dev.interlock.importing.mapping;

import dev.interlock.ingest.BadCell;
import dev.interlock.model.Key;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a mapping says about single values. Remembers the columns it names. */
final class CellReader {
    private static final Set<String> BASES = Set.of("column", "join", "first", "value", "key", "hash", "organization");
    private static final Set<String> NAMES = names();
    private static final Map<String, Character> NUMBERS = Map.of("1,234.5", '.', "1.234,5", ',');
    private static final int MOST_DIGITS = 30;

    private final @Nullable String prefix;
    private final Set<String> unknown;
    private final boolean mend;
    private final Map<String, Read> named = new HashMap<>();
    private final Set<String> columns = new LinkedHashSet<>();

    /**
     * @param prefix of keys that are made
     * @param unknown texts that say that something is not known
     * @param mend whether accents that were read in the wrong encoding are mended
     */
    CellReader(@Nullable String prefix, Set<String> unknown, boolean mend) {
        this.prefix = prefix;
        this.unknown = unknown;
        this.mend = mend;
    }

    /**
     * What a mapping says about one value.
     *
     * @param column which it is read from, for complaints; {@code null} where none is
     */
    record Read(Cell cell, @Nullable String column) {}

    @Nullable
    String prefix() {
        return prefix;
    }

    /** Those that were named so far. */
    Set<String> columns() {
        return columns;
    }

    /** Gives a value a name, under which others may name it as {@code $name}. */
    void name(String name, Place place) {
        named.put(name, read(place));
    }

    Read read(Place place) {
        if (place.isArray()) {
            return all(place.list().stream().map(this::read).toList());
        }
        if (place.isText()) {
            return text(place);
        }
        place.object(NAMES);
        List<String> bases =
                BASES.stream().filter(base -> place.find(base) != null).toList();
        if (bases.size() != 1) {
            throw place.wrong(
                    bases.isEmpty() ? "nothing says where the value comes from" : "the value comes from two places",
                    "Give exactly one of " + String.join(", ", new TreeSet<>(BASES)) + ".");
        }
        Read base = base(bases.get(0), place.need(bases.get(0)));
        return new Read(changed(base, place), base.column());
    }

    private Read text(Place place) {
        String text = place.text();
        if (!text.startsWith("$")) {
            return column(text);
        }
        Read found = named.get(text.substring(1));
        if (found == null) {
            throw place.wrong("no cell has the name " + text, "Name it under 'cells' of the table, above its use.");
        }
        return found;
    }

    private Read column(String column) {
        columns.add(column);
        Cell cell = line -> {
            String text = line.cell(column).strip();
            String mended = mend ? Mojibake.mended(text) : text;
            return mended.isEmpty() || unknown.contains(mended) ? List.of() : List.of(mended);
        };
        return new Read(cell, column);
    }

    private Read base(String base, Place place) {
        return switch (base) {
            case "column" -> column(place.text());
            case "value" ->
                new Read(
                        all(place.texts().stream()
                                        .map(text -> new Read(Cell.constant(text), null))
                                        .toList())
                                .cell(),
                        null);
            case "join" ->
                parts(place, parts -> line -> {
                    String joined = String.join(" ", values(parts, line));
                    return joined.isEmpty() ? List.of() : List.of(joined);
                });
            case "first" ->
                parts(
                        place,
                        parts -> line -> parts.stream()
                                .map(part -> part.cell().of(line))
                                .filter(values -> !values.isEmpty())
                                .findFirst()
                                .orElse(List.of()));
            case "key" -> parts(place, parts -> key(parts, Slug::joined));
            case "hash" -> parts(place, parts -> key(parts, texts -> Slug.hash(String.join("\n", texts))));
            default -> organization(place, false);
        };
    }

    private Read parts(Place place, Function<List<Read>, Cell> maker) {
        List<Read> parts = place.list().stream().map(this::read).toList();
        return new Read(
                maker.apply(parts), parts.isEmpty() ? null : parts.get(0).column());
    }

    /** A key made of what is known of some values; unknown where nothing is. */
    Cell key(List<Read> parts, Function<List<String>, String> maker) {
        return line -> {
            List<String> texts = values(parts, line);
            return texts.isEmpty() ? List.of() : List.of(prefixed(maker.apply(texts)));
        };
    }

    private static List<String> values(List<Read> parts, Line line) {
        List<String> texts = new ArrayList<>();
        parts.forEach(part -> texts.addAll(part.cell().of(line)));
        return texts;
    }

    private String prefixed(String key) {
        return prefix == null ? key : prefix + "-" + key;
    }

    static Read all(List<Read> reads) {
        if (reads.size() == 1) {
            return reads.get(0);
        }
        return new Read(
                line -> values(reads, line),
                reads.isEmpty() ? null : reads.get(0).column());
    }

    /** The key of an organization, by its name, or as {@code {"name": …, "id": …}}. */
    Read organization(Place place, boolean isNew) {
        boolean plain = place.isText() || place.isArray() || place.find("name") == null;
        Read name = read(plain ? place : place.object(Set.of("name", "id")).need("name"));
        Place id = plain ? null : place.find("id");
        return organization(name, id == null ? null : read(id), isNew);
    }

    Read organization(Read name, @Nullable Read id, boolean isNew) {
        Cell cell = line -> {
            List<String> keys = new ArrayList<>();
            for (String called : name.cell().of(line)) {
                keys.add(key(line, called, id, isNew, name.column()).text());
            }
            return keys;
        };
        return new Read(cell, name.column());
    }

    private Key key(Line line, String name, @Nullable Read id, boolean isNew, @Nullable String column) {
        String identifier = id == null ? null : id.cell().first(line);
        Key key = line.organizations().find(name, identifier == null ? null : prefixed(Slug.of(identifier)), isNew);
        if (key == null) {
            throw new BadCell(
                    column,
                    "no organization is called '" + name + "'"
                            + line.organizations().suggestions(name)
                            + "; correct the name, or record the organization first");
        }
        return key;
    }

    private Cell changed(Read base, Place place) {
        Cell cell = base.cell();
        String column = base.column() == null ? place.path() : base.column();
        Place after = place.find("after");
        if (after != null) {
            String text = after.text();
            cell = cell.each(column, it -> it.contains(text) ? it.substring(it.indexOf(text) + text.length()) : it);
        }
        Place split = place.find("split");
        if (split != null) {
            cell = split(cell, split.text());
        }
        Place none = place.find("unknown");
        if (none != null) {
            Set<String> texts = new HashSet<>(none.texts());
            cell = cell.each(column, it -> texts.contains(it) ? null : it);
        }
        cell = converted(cell, column, place);
        Place values = place.find("values");
        if (values != null) {
            Map<String, String> meant = new LinkedHashMap<>();
            values.entries().forEach((text, value) -> meant.put(text, value.text()));
            Place otherwise = place.find("else");
            String other = otherwise == null ? null : otherwise.text();
            cell = cell.each(column, it -> meant.getOrDefault(it, other == null ? it : other));
        }
        Place when = place.find("when");
        if (when != null) {
            Condition condition = condition(when);
            Cell always = cell;
            cell = line -> condition.holds(line) ? always.of(line) : List.of();
        }
        return lenient(cell, place);
    }

    private static Cell lenient(Cell cell, Place place) {
        Place unreadable = place.find("unreadable");
        Cell lenient = cell;
        if (unreadable != null) {
            if (!unreadable.text().equals("unknown")) {
                throw unreadable.wrong("the only choice is unknown", "Write \"unknown\", or leave it out to refuse.");
            }
            lenient = cell.orUnknown();
        }
        Place otherwise = place.find("default");
        if (otherwise == null) {
            return lenient;
        }
        List<String> values = List.of(otherwise.text());
        Cell read = lenient;
        return line -> {
            List<String> known = read.of(line);
            return known.isEmpty() ? values : known;
        };
    }

    private static Cell split(Cell cell, String separator) {
        Pattern pattern = Pattern.compile(Pattern.quote(separator));
        return line -> cell.of(line).stream()
                .flatMap(pattern::splitAsStream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Cell converted(Cell cell, String column, Place place) {
        Cell converted = cell;
        Place date = place.find("date");
        if (date != null) {
            converted = converted.each(column, dates(date));
        }
        if (place.find("number") != null || place.find("times") != null) {
            converted = converted.each(column, numbers(place));
        }
        if (isSet(place, "country")) {
            converted = converted.each(column, Countries::read);
        }
        if (isSet(place, "url")) {
            converted = converted.each(column, Webs::url);
        }
        return isSet(place, "host") ? converted.each(column, Webs::host) : converted;
    }

    private static boolean isSet(Place place, String name) {
        Place flag = place.find(name);
        return flag != null && flag.flag();
    }

    private static UnaryOperator<@Nullable String> dates(Place place) {
        try {
            return new Dates(place.texts());
        } catch (IllegalArgumentException wrong) {
            throw place.wrong("this is no pattern of dates", "Write it as in yyyy-MM-dd, d.M.yy or M/d/yyyy.");
        }
    }

    private static UnaryOperator<@Nullable String> numbers(Place place) {
        Place style = place.find("number");
        Character decimal = style == null ? Character.valueOf('.') : NUMBERS.get(style.text());
        if (decimal == null) {
            throw place.wrong("this is no way to write numbers", "Write \"1,234.5\" or \"1.234,5\".");
        }
        Place times = place.find("times");
        try {
            String factor = times == null ? "1" : times.text();
            BigDecimal number = new BigDecimal(factor.length() > MOST_DIGITS ? "" : factor);
            return new Numbers(decimal, number, place.find("times") != null || !isSet(place, "fraction"));
        } catch (NumberFormatException wrong) {
            throw place.wrong("'times' is not a number", "Write 1000000 for a table in millions.");
        }
    }

    Condition condition(Place place) {
        Map<Cell, Boolean> known = new LinkedHashMap<>();
        Map<Cell, Set<String>> oneOf = new LinkedHashMap<>();
        place.entries().forEach((column, wanted) -> {
            Cell cell = column(column).cell();
            if (wanted.node().isBoolean()) {
                known.put(cell, wanted.flag());
            } else {
                oneOf.put(cell, Set.copyOf(wanted.texts()));
            }
        });
        return new Condition(known, oneOf);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(BASES);
        names.addAll(List.of(
                "after",
                "split",
                "unknown",
                "date",
                "number",
                "times",
                "fraction",
                "country",
                "url",
                "host",
                "values"));
        names.addAll(List.of("else", "when", "unreadable", "default"));
        return names;
    }
}
