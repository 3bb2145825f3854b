package dev.interlock.api.recording;

import dev.interlock.api.catalogue.GlobalId;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Entity;
import dev.interlock.model.FundingRound;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Organization;
import dev.interlock.model.Source;
import dev.interlock.recording.Refused;
import dev.interlock.store.EntityRows;
import dev.interlock.store.InvalidField;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an entity of an input: what is given, over what was said before. */
final class EntityInput {
    private static final List<String> CONTAINED = List.of("round", "partOf", "conflictsWith");

    private final Lookup lookup;
    private final GraphView view;
    private final Class<? extends Entity> type;
    private final Map<String, @Nullable Object> row;
    /** What is written beside: sources that are new. */
    private final List<Source> newSources = new ArrayList<>();
    /** Sources of the same input whose keys are taken. */
    private final List<Source> besides = new ArrayList<>();

    /** @param before what is corrected; {@code null} where all is new */
    EntityInput(Lookup lookup, GraphView view, Class<? extends Entity> type, @Nullable Entity before) {
        this.lookup = lookup;
        this.view = view;
        this.type = type;
        this.row = before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(EntityRows.row(before));
    }

    /** @throws Refused where a value is none its field may hold, or names what is not there */
    EntityInput take(Map<String, @Nullable Object> said) {
        said.forEach((field, value) -> {
            if (field.equals("sources")) {
                row.put("sourceKeys", value == null ? List.of() : sources((List<?>) value));
            } else if (!field.equals("participations")) {
                row.put(rowName(field), value == null ? null : plain(field, value));
            }
        });
        return this;
    }

    /** Sets what follows from elsewhere. */
    EntityInput with(String name, Object value) {
        row.put(name, value);
        return this;
    }

    @Nullable
    Object value(String name) {
        return row.get(name);
    }

    List<Source> newSources() {
        return newSources;
    }

    /** @throws Refused where the values are not those of an entity */
    Entity entity() {
        String keyName = EntityRows.keyName(type);
        if (keyName != null && row.get(keyName) == null) {
            row.put(keyName, freeKey(Keys.of(type, row)));
        }
        try {
            return EntityRows.entity(type, row);
        } catch (InvalidField wrong) {
            throw bad(fieldName(wrong.field()), row.get(wrong.field()), String.valueOf(wrong.getMessage()));
        } catch (InvalidValue wrong) {
            throw bad("", null, String.valueOf(wrong.getMessage()));
        }
    }

    /** One publisher may give two pages one title; two facts of one key are more likely the same. */
    private String freeKey(String key) {
        if (type != Source.class) {
            return key;
        }
        String free = key;
        for (int number = 2; isTaken(free); number++) {
            free = key + "-" + number;
        }
        return free;
    }

    private boolean isTaken(String source) {
        return view.graph().sources().find(source) >= 0
                || besides.stream().anyMatch(other -> other.key().text().equals(source));
    }

    private String rowName(String field) {
        return field.equals("key") || field.equals("slug") ? String.valueOf(EntityRows.keyName(type)) : field;
    }

    private String fieldName(String rowName) {
        if (rowName.equals(EntityRows.keyName(type))) {
            return type == Organization.class ? "slug" : "key";
        }
        return rowName.equals("sourceKeys") ? "sources" : rowName;
    }

    private Object plain(String field, Object value) {
        if (EntityRows.parties(type).contains(field)) {
            return organization(field, value.toString());
        }
        if (CONTAINED.contains(field)) {
            return contained(field, value.toString());
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof URL ? value.toString() : value;
    }

    private String organization(String field, String name) {
        return lookup.organization(view, name)
                .map(Row::key)
                .orElseThrow(
                        () -> new Refused(
                                Refused.Reason.NOT_FOUND,
                                field,
                                name,
                                "No organization is called so",
                                "Give a slug, an id, a name or an exact alias; search finds them, recordOrganization adds one."));
    }

    private String contained(String field, String name) {
        String typeName = field.equals("round") ? FundingRound.class.getSimpleName() : type.getSimpleName();
        return lookup.find(view, typeName, GlobalId.keyOf(typeName, name))
                .map(Row::key)
                .orElseThrow(() -> new Refused(
                        Refused.Reason.NOT_FOUND,
                        field,
                        name,
                        "No " + typeName + " has this key or id",
                        "Give the key or the id that an answer held."));
    }

    private List<String> sources(List<?> references) {
        List<String> keys = new ArrayList<>();
        for (Object reference : references) {
            Map<?, ?> one = (Map<?, ?>) reference;
            Object known = one.get("known");
            keys.add(known != null ? knownSource(known.toString()) : newSource((Map<?, ?>) one.get("new")));
        }
        return keys.stream().distinct().toList();
    }

    private String knownSource(String name) {
        String key = GlobalId.keyOf(Source.class.getSimpleName(), name);
        if (view.graph().sources().find(key) < 0) {
            throw new Refused(
                    Refused.Reason.NOT_FOUND,
                    "sources",
                    name,
                    "No source has this key or id",
                    "Give the key of one of the sources, or a new one with publisher, title and url.");
        }
        return key;
    }

    /** The source of the same address, where there is one. */
    private String newSource(@Nullable Map<?, ?> said) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (said != null) {
            said.forEach((field, value) -> fields.put(field.toString(), value));
        }
        Source source = (Source)
                new EntityInput(lookup, view, Source.class, null).take(fields).entity();
        String url = source.url().toString();
        var sources = view.graph().sources();
        for (int known = 0; known < sources.size(); known++) {
            if (url.equals(sources.url().get(known))) {
                return sources.key().require(known);
            }
        }
        newSources.add(source);
        return source.key().text();
    }

    private static Refused bad(String field, @Nullable Object value, String message) {
        return new Refused(
                Refused.Reason.BAD_ARGUMENT, field, value, message, "Correct the value; leave out what is unknown.");
    }
}
