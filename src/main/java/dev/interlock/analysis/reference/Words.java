package dev.interlock.analysis.reference;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts answers into words. */
final class Words {
    private Words() {}

    /** In full, without an exponent or needless zeros. */
    static String number(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** With commas, in the order they come; none where there is none. */
    static String list(Stream<?> items) {
        String list = items.map(Object::toString).collect(Collectors.joining(", "));
        return list.isEmpty() ? "none" : list;
    }

    /** The nodes of a way or circuit, with spaces. */
    static String way(Stream<?> nodes) {
        return nodes.map(Object::toString).collect(Collectors.joining(" "));
    }
}
