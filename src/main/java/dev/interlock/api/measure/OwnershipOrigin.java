package dev.interlock.api.measure;

import dev.interlock.analysis.consolidation.IntegratedOwnershipResult.IntegratedShare;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Shown;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.OrganizationTable;
import dev.interlock.model.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of an organization belongs to owners of one country in the end.
 *
 * @param country {@code null} for owners whose country is not known
 * @param share of each dollar the organization is worth, 0 to 1
 */
public record OwnershipOrigin(@Nullable String country, double share, List<Row> owners) {
    /** Sorts behind every country. */
    private static final String NONE = "\uffff";

    /** Largest first, then by country; owners by slug. What passes through to their own owners counts there alone. */
    static List<OwnershipOrigin> by(List<IntegratedShare> owners, GraphView view, Shown shown) {
        OrganizationTable organizations = view.graph().organizations();
        Map<String, Double> shares = new TreeMap<>();
        Map<String, List<Key>> names = new TreeMap<>();
        for (IntegratedShare owner : owners) {
            String seat =
                    organizations.country().get(organizations.find(owner.owner().text()));
            String country = seat == null ? NONE : seat;
            if (owner.dependency() > 0) {
                shares.merge(country, owner.dependency(), Double::sum);
                names.computeIfAbsent(country, any -> new ArrayList<>()).add(owner.owner());
            }
        }
        List<OwnershipOrigin> origins = new ArrayList<>();
        shares.forEach((country, share) -> origins.add(new OwnershipOrigin(
                country.equals(NONE) ? null : country,
                share,
                shown.organizations(
                        names.getOrDefault(country, List.of()).stream().sorted().toList()))));
        // Stable: equal ones stay by country.
        origins.sort(Comparator.comparingDouble(OwnershipOrigin::share).reversed());
        return origins;
    }
}
