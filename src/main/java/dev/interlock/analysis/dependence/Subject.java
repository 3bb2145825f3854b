package dev.interlock.analysis.dependence;

import dev.interlock.graph.OrganizationTable;
import dev.interlock.model.Country;
import dev.interlock.model.Key;
import dev.interlock.model.Layer;
import dev.interlock.model.Region;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whose dependence is asked for. */
public sealed interface Subject {

    /** Rows of organizations, ascending, each once; a slug nobody has is left out. */
    int[] members(OrganizationTable organizations);

    /** Organizations by name. */
    record Organizations(List<Key> slugs) implements Subject {
        public Organizations {
            slugs = List.copyOf(slugs);
        }

        @Override
        public int[] members(OrganizationTable organizations) {
            return slugs.stream()
                    .mapToInt(slug -> organizations.find(slug.text()))
                    .filter(row -> row >= 0)
                    .sorted()
                    .distinct()
                    .toArray();
        }
    }

    /** All organizations of a layer. */
    record OfLayer(Layer layer) implements Subject {
        @Override
        public int[] members(OrganizationTable organizations) {
            return IntStream.range(0, organizations.size())
                    .filter(row -> organizations.layer().is(row, layer))
                    .toArray();
        }
    }

    /** All organizations seated in a country. */
    record OfCountry(Country country) implements Subject {
        @Override
        public int[] members(OrganizationTable organizations) {
            return IntStream.range(0, organizations.size())
                    .filter(row -> country.code().equals(organizations.country().get(row)))
                    .toArray();
        }
    }

    /** All organizations seated in a region. */
    record OfRegion(Region region) implements Subject {
        @Override
        public int[] members(OrganizationTable organizations) {
            return IntStream.range(0, organizations.size())
                    .filter(row -> isIn(organizations.country().get(row), region))
                    .toArray();
        }
    }

    private static boolean isIn(@Nullable String country, Region region) {
        return country != null && Country.of(country).regions().contains(region);
    }
}
