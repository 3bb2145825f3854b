package dev.interlock.importing;

import dev.interlock.importing.mapping.Existing;
import dev.interlock.importing.mapping.MappedTable.Said;
import dev.interlock.ingest.BadCell;
import dev.interlock.ingest.Cells;
import dev.interlock.ingest.Lines;
import dev.interlock.ingest.SeedCell;
import dev.interlock.ingest.SeedTable;
import dev.interlock.model.Entity;
import dev.interlock.model.InvalidValue;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one thing a line, with its {@code type} and its fields as in the schema, as exports write them. */
final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLines() {}

    /** Hands each line that is not empty to the listener as a row whose one cell is the line. */
    static void read(Reader text, TableListener listener) throws IOException {
        Lines lines = new Lines(text);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.text().isBlank()) {
                listener.row(new Cells(line.number(), Map.of("", line.text())));
            }
        }
    }

    /** @throws BadCell where a line says what cannot be */
    static List<Said> said(Cells line) {
        JsonNode object = object(line.raw(""));
        SeedTable table = table(object.path("type").asString(""));
        Map<String, String> columns = new HashMap<>();
        table.columns().forEach(column -> columns.put(SeedTable.fieldName(column), column));
        Map<String, String> cells = new HashMap<>();
        for (String name : object.propertyNames()) {
            String column = columns.get(name);
            if (column != null) {
                cells.put(column, cell(name, object.get(name)));
            } else if (!name.equals("type") && !name.equals("key")) {
                throw new BadCell(
                        null,
                        "'" + name + "' is nothing that a "
                                + object.path("type").asString() + " says");
            }
        }
        return List.of(new Said(entity(table, new Cells(line.line(), cells)), Existing.REPLACE));
    }

    private static Entity entity(SeedTable table, Cells cells) {
        try {
            return table.read(cells);
        } catch (BadCell wrong) {
            String column = wrong.column();
            throw new BadCell(null, (column == null ? "" : SeedTable.fieldName(column) + " ") + wrong.reason());
        } catch (InvalidValue wrong) {
            throw new BadCell(null, String.valueOf(wrong.getMessage()));
        }
    }

    private static JsonNode object(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException broken) {
            throw new BadCell(null, "is no JSON: " + broken.getOriginalMessage());
        }
        throw new BadCell(null, "is no object; write {\"type\": \"Organization\", …}");
    }

    private static SeedTable table(String type) {
        return Stream.of(SeedTable.values())
                .filter(table -> table.type().getSimpleName().equals(type))
                .findFirst()
                .orElseThrow(() -> new BadCell(
                        null,
                        "'" + type + "' is no type; write one of "
                                + Stream.of(SeedTable.values())
                                        .map(table -> table.type().getSimpleName())
                                        .collect(Collectors.joining(", "))));
    }

    private static String cell(String name, JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(inner -> texts.add(text(name, inner)));
            return SeedCell.of(texts);
        }
        return value.isNull() ? "" : SeedCell.of(text(name, value));
    }

    private static String text(String name, JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        if (value.isString() || value.isBoolean()) {
            return value.asString();
        }
        throw new BadCell(null, "'" + name + "' is neither a text nor a number nor true or false");
    }
}
