package dev.interlock.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as cells of the seed files, so that loading gives back every character: {@code \|} for a bar inside one
 * of several values, {@code \\} for a backslash, and a backslash with {@code u} and four hexadecimal digits for spaces
 * at an end and for characters that a cell may not hold.
 */
public final class SeedCell {
    private SeedCell() {}

    public static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(text -> escaped(text.toString(), true)).collect(Collectors.joining("|"));
        }
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return value instanceof String text ? escaped(text, false) : value.toString();
    }

    private static String escaped(String text, boolean oneOfSeveral) {
        int begin = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        StringBuilder cell = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\' || (letter == '|' && oneOfSeveral)) {
                cell.append('\\').append(letter);
            } else if (i < begin || i >= end || !mayStand(letter)) {
                cell.append(String.format("\\u%04x", (int) letter));
            } else {
                cell.append(letter);
            }
        }
        return cell.toString();
    }

    private static boolean mayStand(char letter) {
        return letter == '\n' || letter == '\t' || (!Character.isISOControl(letter) && letter != '\uFFFD');
    }
}
