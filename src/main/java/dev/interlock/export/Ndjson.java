package dev.interlock.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.PrimitiveIterator;
import tools.jackson.core.JsonGenerator;

/**
 * One entity a line, with its {@code type} and its fields as in the schema; other entities by their keys. What is
 * unknown is left out.
 */
final class Ndjson {
    private Ndjson() {}

    static void write(Selection selection, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.to(out)) {
            for (EntityTable table : EntityTable.values()) {
                for (PrimitiveIterator.OfInt rows = selection.rows(table).iterator(); rows.hasNext(); ) {
                    entity(selection, table, rows.nextInt(), json);
                }
            }
            json.writeRaw('\n');
        }
    }

    private static void entity(Selection selection, EntityTable table, int row, JsonGenerator json) {
        var entity = selection.entity(table, row);
        json.writeStartObject();
        json.writeStringProperty("type", table.typeName());
        json.writeStringProperty("key", entity.key().text());
        for (Column column : table.columns()) {
            Object value = selection.value(column, entity);
            if (value != null && !column.name().equals("key")) {
                json.writeName(column.name());
                value(value, json);
            }
        }
        if (selection.isAssumed(table, row)) {
            json.writeBooleanProperty("assumed", true);
        }
        json.writeEndObject();
    }

    private static void value(Object value, JsonGenerator json) {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(text -> json.writeString(text.toString()));
            json.writeEndArray();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }
}
