package dev.interlock.graph;

import dev.interlock.model.Country;
import org.jspecify.annotations.Nullable;

/** What organizations may have in common, so that each is in one group. */
public enum Trait {
    LAYER,
    SECTOR,
    COUNTRY,
    /** The region of the seat, of those that do not overlap: Europe as a whole. */
    REGION;

    /** What the organization has, {@code null} where it is not known. */
    public @Nullable String of(OrganizationTable organizations, int organization) {
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
