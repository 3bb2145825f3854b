package dev.interlock.analysis.dependence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Suppliers of one kind of input, so many steps upstream. Lists are by share of value, then of ties, then by name; those
 * by bloc overlap, since EU and DACH do.
 *
 * @param number 1 for direct suppliers
 * @param coveredByValue how much of the whole can be followed so far by known values; {@code null} where nothing can
 * @param coveredByCount the same by ties
 * @param knownUsd sum of the known values, each dollar once; {@code null} where none is known
 * @param ties supply agreements looked at
 * @param tiesWithoutValue those of them that add nothing to the sum
 */
public record Tier(
        int number,
        Input input,
        @Nullable Double coveredByValue,
        double coveredByCount,
        @Nullable Long knownUsd,
        int ties,
        int tiesWithoutValue,
        List<Part> suppliers,
        List<Part> layers,
        List<Part> countries,
        List<Part> blocs) {
    public Tier {
        suppliers = List.copyOf(suppliers);
        layers = List.copyOf(layers);
        countries = List.copyOf(countries);
        blocs = List.copyOf(blocs);
    }
}
