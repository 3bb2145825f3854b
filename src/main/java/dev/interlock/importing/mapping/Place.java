package dev.interlock.importing.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value in a mapping and where it stands. Whatever has no meaning there is a {@link BadMapping}. */
record Place(String path, JsonNode node) {

    BadMapping wrong(String message, String hint) {
        return new BadMapping(path, message, hint);
    }

    /** The value of a name, {@code null} where it is not given. */
    @Nullable
    Place find(String name) {
        JsonNode inner = node.get(name);
        return inner == null || inner.isNull() ? null : new Place(path.isEmpty() ? name : path + "." + name, inner);
    }

    Place need(String name) {
        Place found = find(name);
        if (found == null) {
            throw wrong("'" + name + "' is missing", "Give it; docs/import.md lists what a mapping says.");
        }
        return found;
    }

    /** An object with none but these names. */
    Place object(Set<String> names) {
        if (!node.isObject()) {
            throw wrong("an object is expected here", "Write {…} with some of " + sorted(names) + ".");
        }
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw wrong("'" + name + "' has no meaning here", "The names are " + sorted(names) + ".");
            }
        }
        return this;
    }

    boolean isText() {
        return node.isString();
    }

    boolean isArray() {
        return node.isArray();
    }

    String text() {
        if (!node.isString() && !node.isNumber() && !node.isBoolean()) {
            throw wrong("a text is expected here", "Write it in quotes.");
        }
        return node.asString();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw wrong("true or false is expected here", "Write one of the two, without quotes.");
        }
        return node.booleanValue();
    }

    /** The values of an array; one value by itself is an array of one. */
    List<Place> list() {
        if (!node.isArray()) {
            return List.of(this);
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            places.add(new Place(path + "[" + i + "]", node.get(i)));
        }
        return places;
    }

    List<String> texts() {
        return list().stream().map(Place::text).toList();
    }

    /** The values of an object by their names. */
    Map<String, Place> entries() {
        if (!node.isObject()) {
            throw wrong("an object is expected here", "Write {\"name\": …}.");
        }
        Map<String, Place> entries = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> entries.put(name, new Place(path + "." + name, node.get(name))));
        return entries;
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String text = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "'" + text + "' has no meaning here",
                        "Write one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
