package dev.interlock.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law or control and whom it touches: orientation, not legal advice.
 *
 * @param jurisdiction who made it: a country, a subdivision such as US-CA, or EU
 * @param layers whom it touches by layer; empty for all
 * @param countries where it applies; country codes or EU
 */
public record Regulation(
        Key key,
        String name,
        String jurisdiction,
        RegulationKind kind,
        @Nullable LocalDate inForceOn,
        List<Layer> layers,
        List<String> sectors,
        List<String> countries,
        @Nullable String threshold,
        String summary,
        List<Key> sources)
        implements Entity {
    public Regulation {
        layers = List.copyOf(layers);
        sectors = List.copyOf(sectors);
        countries = List.copyOf(countries);
        sources = List.copyOf(sources);
        Checks.notBlank("name", name);
        Checks.notBlank("summary", summary);
    }
}
