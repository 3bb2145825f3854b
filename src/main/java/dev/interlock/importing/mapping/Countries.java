package dev.interlock.importing.mapping;

import dev.interlock.model.InvalidValue;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads countries by their codes of two or three letters, or by their English names. */
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static String read(@Nullable String text) {
        String code = CODES.get(String.valueOf(text).strip().toLowerCase(Locale.ROOT));
        if (code == null) {
            throw new InvalidValue("'" + text + "' is no country; write its ISO 3166-1 code, such as US or DEU");
        }
        return code;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            codes.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        codes.putAll(Map.of("uk", "GB", "usa", "US", "united states of america", "US", "great britain", "GB"));
        return codes;
    }
}
