package dev.interlock.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company, fund, public body, research institute, or person acting as investor. Its roles (investor, GPU supplier …)
 * follow from its facts and are not stored here.
 *
 * @param slug lower-case name that identifies it, as in a URL
 * @param aliases other names it is known by, without the name itself
 * @param parent who owns this venture arm or founded this subsidiary: a tie of control without a deal
 */
public record Organization(
        Key slug,
        String name,
        List<String> aliases,
        OrganizationKind kind,
        @Nullable Layer layer,
        @Nullable String sector,
        @Nullable Country country,
        @Nullable Integer founded,
        boolean listed,
        @Nullable String website,
        @Nullable Key parent)
        implements Entity {
    public Organization {
        aliases = List.copyOf(aliases);
        Checks.notBlank("name", name);
        if (slug.equals(parent)) {
            throw new InvalidValue("'" + slug + "' names itself as parent");
        }
    }

    @Override
    public Key key() {
        return slug;
    }
}
