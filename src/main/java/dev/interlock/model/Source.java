package dev.interlock.model;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page a fact was read on.
 *
 * @param language ISO 639-1 code of two letters, {@code null} where unknown
 */
public record Source(
        Key key,
        String publisher,
        String title,
        URI url,
        @Nullable LocalDate publishedOn,
        @Nullable String language) implements Entity {
    public Source {
        Checks.notBlank("publisher", publisher);
        Checks.notBlank("title", title);
        Checks.webAddress(url);
    }
}
