package dev.interlock.analysis.circularity;

import dev.interlock.model.InvalidValue;
import dev.interlock.model.Usd;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of loops: right after one loop, or inside the search where a budget ended it. It keeps its
 * meaning when facts change. Clients treat its text as opaque.
 *
 * @param bottleneck {@code null} among the loops with an unknown hop
 * @param slugs of the loop, or how its beginning compares: fewer than the length where the search was cut
 */
public record LoopPlace(@Nullable Usd bottleneck, int length, List<String> slugs) {
    /** Comes after all slugs. */
    static final String AFTER_ALL = "~";

    private static final Pattern TEXT = Pattern.compile("(\\?|\\d{1,16})/(\\d)/([a-z0-9.,~-]*)");

    public LoopPlace {
        slugs = List.copyOf(slugs);
    }

    /** For a cursor; {@link #parse} reads it. */
    public String text() {
        return (bottleneck == null ? "?" : bottleneck.dollars()) + "/" + length + "/" + String.join(",", slugs);
    }

    public static LoopPlace parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new InvalidValue("'" + text + "' is no place in a list of loops");
        }
        String slugs = parts.group(3);
        return new LoopPlace(
                parts.group(1).equals("?") ? null : Usd.of(Long.parseLong(parts.group(1))),
                Integer.parseInt(parts.group(2)),
                slugs.isEmpty() ? List.of() : List.of(slugs.split(",")));
    }
}
