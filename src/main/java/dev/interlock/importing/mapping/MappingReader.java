package dev.interlock.importing.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.importing.mapping.CellReader.Read;
import dev.interlock.ingest.SeedTable;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a mapping from JSON. What it says is described in {@code docs/import.md}. */
public final class MappingReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of what a key is made where the mapping does not say, by the columns of the kind. */
    private static final Map<SeedTable, List<String>> KEYS = Map.of(
            SeedTable.SOURCES, List.of("url"),
            SeedTable.FUNDING_ROUNDS, List.of("organization_id", "series", "announced_on"),
            SeedTable.SUPPLY_AGREEMENTS, List.of("supplier_id", "customer_id", "product", "announced_on"),
            SeedTable.CREDIT, List.of("provider_id", "recipient_id", "instrument", "announced_on"),
            SeedTable.ACQUISITIONS, List.of("acquirer_id", "target_id"),
            SeedTable.REGULATIONS, List.of("name"));

    private final @Nullable String prefix;

    private MappingReader(@Nullable String prefix) {
        this.prefix = prefix;
    }

    /** @throws BadMapping where it is no mapping */
    public static Mapping read(String json) {
        Place root;
        try {
            root = new Place("", JSON.readTree(json));
        } catch (JacksonException broken) {
            throw new BadMapping("", "this is no JSON: " + broken.getOriginalMessage(), "Correct it there.");
        }
        root.object(Set.of("about", "prefix", "tables"));
        Place prefix = root.find("prefix");
        if (prefix != null && !Key.isWellFormed(prefix.text())) {
            throw prefix.wrong("a key cannot begin so", "Use lower-case letters, digits and '-'.");
        }
        MappingReader reader = new MappingReader(prefix == null ? null : prefix.text());
        return new Mapping(
                root.need("tables").list().stream().map(reader::table).toList());
    }

    private MappedTable table(Place place) {
        place.object(Set.of("file", "charset", "separator", "unknown", "mend", "cells", "rows"));
        Place unknown = place.find("unknown");
        Place mend = place.find("mend");
        CellReader cells = new CellReader(
                prefix, unknown == null ? Set.of() : Set.copyOf(unknown.texts()), mend != null && mend.flag());
        Place named = place.find("cells");
        if (named != null) {
            named.entries().forEach(cells::name);
        }
        List<Rule> rules = place.need("rows").list().stream()
                .map(rule -> rule(rule, cells))
                .toList();
        return new MappedTable(
                file(place.need("file")),
                charset(place.find("charset")),
                separator(place.find("separator")),
                List.copyOf(cells.columns()),
                rules);
    }

    private static String file(Place place) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + place.text());
            return place.text();
        } catch (PatternSyntaxException wrong) {
            throw place.wrong("this is no pattern of file names", "Write it as in investments*.csv.");
        }
    }

    private static Charset charset(@Nullable Place place) {
        if (place == null) {
            return UTF_8;
        }
        try {
            return Charset.forName(place.text());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException wrong) {
            throw place.wrong(
                    "there is no such encoding", "Write UTF-8, ISO-8859-1, windows-1252 or x-MacRoman, for example.");
        }
    }

    private static @Nullable Character separator(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        if (!Set.of(",", ";", "\t", "|").contains(place.text())) {
            throw place.wrong("this separates no cells", "Write one of , ; | and \\t.");
        }
        return place.text().charAt(0);
    }

    private static Rule rule(Place place, CellReader cells) {
        place.object(Set.of("into", "existing", "when", "optional", "id", "fields"));
        SeedTable table = kind(place.need("into"));
        Map<String, Read> reads = fields(place.need("fields"), table, cells);
        completeKey(place, table, reads, cells);
        Place existing = place.find("existing");
        Place when = place.find("when");
        Place optional = place.find("optional");
        Map<String, String> columns = new HashMap<>();
        Map<String, Cell> values = new LinkedHashMap<>();
        reads.forEach((column, read) -> {
            values.put(column, read.cell());
            if (read.column() != null) {
                columns.put(column, read.column());
            }
        });
        return new Rule(
                table,
                existing == null ? usual(table) : existing.constant(Existing.class),
                when == null ? Condition.ALWAYS : cells.condition(when),
                optional != null && optional.flag(),
                values,
                columns);
    }

    /** Organizations and sources are known better already; about facts the newer table is right. */
    private static Existing usual(SeedTable table) {
        return table == SeedTable.ORGANIZATIONS || table == SeedTable.SOURCES ? Existing.KEEP : Existing.CORRECT;
    }

    private static SeedTable kind(Place place) {
        return Stream.of(SeedTable.values())
                .filter(table -> table.type().getSimpleName().equals(place.text()))
                .findFirst()
                .orElseThrow(() -> place.wrong(
                        "there is no such kind of thing",
                        "Write one of "
                                + Stream.of(SeedTable.values())
                                        .map(table -> table.type().getSimpleName())
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static Map<String, Read> fields(Place place, SeedTable table, CellReader cells) {
        Map<String, String> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(SeedTable.fieldName(column), column));
        place.object(columns.keySet());
        Map<String, Read> reads = new LinkedHashMap<>();
        place.entries().forEach((field, value) -> {
            String column = String.valueOf(columns.get(field));
            boolean names = table.references().get(column) == Organization.class;
            reads.put(column, names ? named(value, cells) : cells.read(value));
        });
        return reads;
    }

    /** An organization that must be there, unless the value says itself how it is found. */
    private static Read named(Place value, CellReader cells) {
        boolean says = value.node().isObject() && value.find("organization") != null;
        return says ? cells.read(value) : cells.organization(value, false);
    }

    private static void completeKey(Place rule, SeedTable table, Map<String, Read> reads, CellReader cells) {
        Place id = rule.find("id");
        if (table == SeedTable.ORGANIZATIONS && !reads.containsKey("id")) {
            Read name = reads.get("name");
            if (name == null) {
                throw rule.wrong("an organization needs a name", "Give 'name' under 'fields'.");
            }
            reads.put("id", cells.organization(name, id == null ? null : cells.read(id), true));
            if (id != null && cells.prefix() == null) {
                throw id.wrong(
                        "slugs made of identifiers need a prefix",
                        "Give 'prefix' beside 'tables', such as \"crunchbase\".");
            }
        } else if (id != null) {
            throw id.wrong("only an organization without 'key' has an id here", "Leave it out.");
        } else if (table.columns().contains("id") && !reads.containsKey("id")) {
            List<Read> parts = new ArrayList<>();
            for (String column : KEYS.getOrDefault(table, List.of())) {
                Read part = reads.get(column);
                if (part != null) {
                    parts.add(part);
                }
            }
            Cell key = table == SeedTable.SOURCES
                    ? cells.key(parts, texts -> "source-" + Slug.hash(String.join("\n", texts)))
                    : cells.key(parts, Slug::joined);
            reads.put("id", new Read(key, parts.isEmpty() ? null : parts.get(0).column()));
        }
    }
}
