package dev.interlock.importing.mapping;

import java.util.Map;
import java.util.Set;

/**
 * Which rows a rule is about.
 *
 * @param known columns that must hold something, or must not
 * @param oneOf columns that must hold one of some texts
 */
record Condition(Map<Cell, Boolean> known, Map<Cell, Set<String>> oneOf) {
    static final Condition ALWAYS = new Condition(Map.of(), Map.of());

    boolean holds(Line line) {
        return known.entrySet().stream().allMatch(it -> it.getKey().of(line).isEmpty() != it.getValue())
                && oneOf.entrySet().stream()
                        .allMatch(it -> it.getValue()
                                .contains(String.valueOf(it.getKey().of(line).stream()
                                        .findFirst()
                                        .orElse(""))));
    }
}
