package dev.interlock.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes values as Cypher does, each on one line, so that no text can end its string or its statement. */
final class CypherLiteral {
    private CypherLiteral() {}

    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CypherLiteral::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof LocalDate day) {
            return "date('" + day + "')";
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\' || letter == '\'') {
                quoted.append('\\').append(letter);
            } else if (Character.isISOControl(letter) || letter == '\u2028' || letter == '\u2029') {
                quoted.append(String.format("\\u%04x", (int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('\'').toString();
    }
}
