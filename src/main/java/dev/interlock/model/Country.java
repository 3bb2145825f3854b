package dev.interlock.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 code of two capital letters. */
public record Country(String code) implements Comparable<Country> {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Set<String> DACH = Set.of("DE", "AT", "CH");
    private static final Set<String> EUROPE_BESIDE_EU = Set.of("GB", "CH", "NO");
    private static final Set<String> GULF = Set.of("AE", "BH", "KW", "OM", "QA", "SA");

    public Country {
        if (!CODES.contains(code)) {
            throw new InvalidValue("'" + code + "' is not an ISO 3166-1 country code such as US or DE");
        }
    }

    public static Country of(String code) {
        return new Country(code);
    }

    /** Whether this is the code of a country. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** The one region this country counts in where regions may not overlap. */
    public Region region() {
        if (EU.contains(code) || EUROPE_BESIDE_EU.contains(code)) {
            return Region.EUROPE;
        }
        if (GULF.contains(code)) {
            return Region.GULF;
        }
        return switch (code) {
            case "US" -> Region.US;
            case "CN" -> Region.CN;
            case "TW" -> Region.TW;
            case "KR" -> Region.KR;
            case "JP" -> Region.JP;
            default -> Region.OTHER;
        };
    }

    /** Every region this country belongs to; Germany is in EUROPE, EU and DACH. */
    public Set<Region> regions() {
        EnumSet<Region> regions = EnumSet.of(region());
        if (EU.contains(code)) {
            regions.add(Region.EU);
        }
        if (DACH.contains(code)) {
            regions.add(Region.DACH);
        }
        if (code.equals("GB")) {
            regions.add(Region.UK);
        }
        return regions;
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
