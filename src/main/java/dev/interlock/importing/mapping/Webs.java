package dev.interlock.importing.mapping;

import dev.interlock.model.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads web addresses as people write them. */
final class Webs {
    private Webs() {}

    /** With {@code http://} where no scheme stands there, and with what may not stand in an address escaped. */
    static String url(@Nullable String text) {
        String written = String.valueOf(text).strip();
        String whole = written.matches("(?i)https?:/*.*") ? written : "http://" + written;
        String escaped = escaped(whole);
        try {
            URI url = new URI(escaped);
            if (url.getHost() != null) {
                return escaped;
            }
        } catch (URISyntaxException other) {
            // Told below.
        }
        throw new InvalidValue("'" + text + "' is not a web address");
    }

    /** The host of an address, without {@code www}. */
    static String host(@Nullable String text) {
        return URI.create(url(text)).getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static String escaped(String url) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < url.length(); i++) {
            char letter = url.charAt(i);
            boolean mayStand = letter > ' '
                    && letter < 0x7f
                    && "\"<>\\^`{|}[]".indexOf(letter) < 0
                    && !(letter == '%' && !url.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*"));
            if (mayStand || letter >= 0xa0) {
                escaped.append(letter);
            } else {
                escaped.append(String.format("%%%02X", (int) letter));
            }
        }
        return escaped.toString();
    }
}
