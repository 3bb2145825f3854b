package dev.interlock.graph;

import dev.interlock.model.Country;
import dev.interlock.model.Region;
import dev.interlock.model.Regulation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule applies.
 *
 * @param codes of countries, and {@link Regulation#EU} for all countries of the European Union
 */
record Places(Set<String> codes) {
    Places {
        codes = Set.copyOf(codes);
    }

    /** The countries a rule names, or its jurisdiction where it names none; US-CA is in the US. */
    static Places of(RegulationTable regulations, int regulation) {
        List<String> countries = regulations.countries().get(regulation);
        return new Places(
                countries.isEmpty()
                        ? Set.of(country(regulations.jurisdiction().require(regulation)))
                        : Set.copyOf(countries));
    }

    private static String country(String jurisdiction) {
        int subdivision = jurisdiction.indexOf('-');
        return subdivision < 0 ? jurisdiction : jurisdiction.substring(0, subdivision);
    }

    /** @param country {@code null} where the seat is not known, which is then in none */
    boolean hold(@Nullable String country) {
        return country != null && (codes.contains(country) || codes.contains(Regulation.EU) && isInEu(country));
    }

    /** Whether whoever is in the others is in these. */
    boolean cover(Places others) {
        return others.codes.stream().allMatch(this::hold);
    }

    private static boolean isInEu(String country) {
        return Country.isCode(country) && Country.of(country).regions().contains(Region.EU);
    }
}
