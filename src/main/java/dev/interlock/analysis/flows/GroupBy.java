package dev.interlock.analysis.flows;

import dev.interlock.graph.OrganizationTable;
import dev.interlock.model.Country;
import org.jspecify.annotations.Nullable;

/** What organizations of one group have in common; each organization is in one group. */
public enum GroupBy {
    LAYER,
    SECTOR,
    COUNTRY,
    /** The region of the seat, of those that do not overlap: Europe as a whole. */
    REGION;

    /** The organization's group, {@code null} where it is not known. */
    @Nullable
    String group(OrganizationTable organizations, int organization) {
        return switch (this) {
            case LAYER -> {
                var layer = organizations.layer().get(organization);
                yield layer == null ? null : layer.name();
            }
            case SECTOR -> organizations.sector().get(organization);
            case COUNTRY -> organizations.country().get(organization);
            case REGION -> {
                String country = organizations.country().get(organization);
                yield country == null ? null : Country.of(country).region().name();
            }
        };
    }
}
