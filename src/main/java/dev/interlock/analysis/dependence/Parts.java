package dev.interlock.analysis.dependence;

import dev.interlock.graph.OrganizationTable;
import dev.interlock.model.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up shares of organizations by what they have in common. */
final class Parts {
    private static final String NONE = "";
    private static final Comparator<Part> LARGEST_FIRST = Comparator.comparingDouble(Parts::value)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Part::byCount).reversed())
            .thenComparing(Parts::name);

    private final OrganizationTable organizations;
    private final Map<Integer, double[]> shares = new TreeMap<>();
    private final boolean hasValue;

    /** @param hasValue whether shares of value are known at all */
    Parts(OrganizationTable organizations, boolean hasValue) {
        this.organizations = organizations;
        this.hasValue = hasValue;
    }

    Parts add(int organization, double byValue, double byCount) {
        double[] share = shares.computeIfAbsent(organization, any -> new double[2]);
        share[0] += byValue;
        share[1] += byCount;
        return this;
    }

    List<Part> bySupplier() {
        return by(row -> List.of(organizations.key().require(row)));
    }

    List<Part> byLayer() {
        return by(row -> {
            var layer = organizations.layer().get(row);
            return List.of(layer == null ? NONE : layer.name());
        });
    }

    List<Part> byCountry() {
        return by(row -> List.of(country(row)));
    }

    List<Part> byBloc() {
        return by(row -> country(row).equals(NONE)
                ? List.of(NONE)
                : Blocs.of(country(row)).stream().map(Region::name).toList());
    }

    private String country(int row) {
        String country = organizations.country().get(row);
        return country == null ? NONE : country;
    }

    private List<Part> by(Function<Integer, List<String>> names) {
        Map<String, double[]> sums = new TreeMap<>();
        shares.forEach((row, share) -> names.apply(row).forEach(name -> {
            double[] sum = sums.computeIfAbsent(name, any -> new double[2]);
            sum[0] += share[0];
            sum[1] += share[1];
        }));
        List<Part> parts = new ArrayList<>();
        sums.forEach((name, sum) -> parts.add(new Part(name.equals(NONE) ? null : name, known(sum[0]), sum[1])));
        parts.sort(LARGEST_FIRST);
        return parts;
    }

    /** A part of which nobody says a value is no part of nothing. */
    private @Nullable Double known(double share) {
        return hasValue && share > 0 ? Double.valueOf(share) : null;
    }

    private static double value(Part part) {
        return part.byValue() == null ? 0 : part.byValue();
    }

    /** Unknown ones last. */
    private static String name(Part part) {
        return part.of() == null ? "\uffff" : part.of();
    }
}
