package dev.interlock.analysis.dependence;

import dev.interlock.graph.OrganizationTable;
import dev.interlock.model.Country;
import dev.interlock.model.Region;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The blocs that dependence is told by; EU and DACH overlap. */
final class Blocs {
    /** In the order in which they are asked whether they are home to all. */
    static final List<Region> ALL = List.of(
            Region.US, Region.EU, Region.DACH, Region.UK, Region.CN, Region.TW, Region.KR, Region.JP, Region.GULF);

    private Blocs() {}

    /** The blocs of a country, OTHER where it is in none. */
    static Set<Region> of(String country) {
        Set<Region> blocs = EnumSet.copyOf(Country.of(country).regions());
        blocs.retainAll(ALL);
        return blocs.isEmpty() ? EnumSet.of(Region.OTHER) : blocs;
    }

    static boolean isIn(Region bloc, String country) {
        return Country.of(country).regions().contains(bloc);
    }

    /** The first bloc that every member whose country is known is in. */
    static @Nullable Region home(OrganizationTable organizations, int[] members) {
        Set<Region> common = EnumSet.copyOf(ALL);
        boolean known = false;
        for (int member : members) {
            String country = organizations.country().get(member);
            if (country != null) {
                common.retainAll(Country.of(country).regions());
                known = true;
            }
        }
        return known ? ALL.stream().filter(common::contains).findFirst().orElse(null) : null;
    }
}
