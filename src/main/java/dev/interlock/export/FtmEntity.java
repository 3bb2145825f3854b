package dev.interlock.export;

import dev.interlock.model.Usd;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** One entity of FollowTheMoney as it is written: properties are lists of texts, and what is unknown is left out. */
final class FtmEntity {
    private final JsonGenerator json;
    private final String schema;

    private FtmEntity(JsonGenerator json, String schema) {
        this.json = json;
        this.schema = schema;
    }

    /** Begins an entity; {@link #end} ends it. */
    static FtmEntity of(JsonGenerator json, String id, String schema) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("schema", schema);
        json.writeObjectPropertyStart("properties");
        return new FtmEntity(json, schema);
    }

    boolean isOf(String other) {
        return schema.equals(other);
    }

    /** @param value of a property; a list for several, {@code null} or an empty list for none */
    FtmEntity add(String property, @Nullable Object value) {
        if (value instanceof Iterable<?> several) {
            if (several.iterator().hasNext()) {
                json.writeArrayPropertyStart(property);
                several.forEach(one -> json.writeString(one.toString()));
                json.writeEndArray();
            }
        } else if (value != null) {
            add(property, java.util.List.of(value));
        }
        return this;
    }

    FtmEntity money(@Nullable Usd amount) {
        if (amount != null) {
            add("amount", amount.dollars()).add("amountUsd", amount.dollars()).add("currency", "USD");
        }
        return this;
    }

    void end() {
        json.writeEndObject();
        json.writeEndObject();
    }
}
