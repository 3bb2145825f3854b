package dev.interlock.api.catalogue;

import java.util.Locale;

/** The two ways a name is written in a schema: fields in camel case, constants in capitals. */
public final class Names {
    private Names() {}

    /** {@code AMOUNT_USD} → {@code amountUsd}. */
    public static String field(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /** {@code amountUsd} → {@code AMOUNT_USD}. */
    public static String constant(String field) {
        return field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
