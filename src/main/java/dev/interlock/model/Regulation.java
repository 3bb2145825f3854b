package dev.interlock.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A law or control and whom it touches: orientation, not legal advice.
 *
 * @param jurisdiction who made it: a country, a subdivision such as US-CA, or EU
 * @param layers whom it touches by layer; where layers and sectors are both empty, it is about everyone
 * @param sectors whom it touches by sector, beside the layers
 * @param exemptSectors whom it leaves out, whatever their layer
 * @param countries where it applies: country codes or EU; empty where that is its jurisdiction
 * @param organizations whom it names; it touches them whatever else it says
 */
public record Regulation(
        Key key,
        String name,
        String jurisdiction,
        RegulationKind kind,
        @Nullable LocalDate inForceOn,
        List<Layer> layers,
        List<String> sectors,
        List<String> exemptSectors,
        List<String> countries,
        Reach reach,
        List<Key> organizations,
        @Nullable String threshold,
        String summary,
        List<Key> sources)
        implements Entity {
    /** The European Union as a place, beside the codes of countries. */
    public static final String EU = "EU";

    public Regulation {
        layers = List.copyOf(layers);
        sectors = List.copyOf(sectors);
        exemptSectors = List.copyOf(exemptSectors);
        countries = List.copyOf(countries);
        organizations = List.copyOf(organizations);
        sources = List.copyOf(sources);
        Checks.notBlank("name", name);
        Checks.notBlank("summary", summary);
        countries.forEach(Regulation::checkPlace);
    }

    private static void checkPlace(String code) {
        if (!code.equals(EU) && !Country.isCode(code)) {
            throw new InvalidValue("applies_to_countries holds '" + code + "'; write country codes such as US, or EU");
        }
    }
}
