package dev.interlock.recording;

import dev.interlock.graph.Graph;
import dev.interlock.graph.OrganizationTable;
import dev.interlock.identity.BareName;
import dev.interlock.model.Key;
import dev.interlock.model.Organization;
import dev.interlock.store.EntityId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds organizations whose names differ only in case, accents, punctuation or legal form. Linear in their number. */
final class LikeNames {
    private final OrganizationTable organizations;

    LikeNames(Graph graph) {
        this.organizations = graph.organizations();
    }

    void doubts(Organization organization, List<Doubt> doubts) {
        Set<String> names = new HashSet<>();
        Stream.concat(Stream.of(organization.name()), organization.aliases().stream())
                .map(BareName::of)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        for (int row = 0; row < organizations.size(); row++) {
            String slug = organizations.key().require(row);
            if (!slug.equals(organization.slug().text()) && isCalled(row, names)) {
                doubts.add(new Doubt(
                        Doubt.Kind.POSSIBLE_DUPLICATE,
                        "name",
                        "'" + organization.name() + "' may be "
                                + organizations.name().require(row) + " (" + slug + ")",
                        new EntityId(Organization.class, Key.of(slug))));
            }
        }
    }

    private boolean isCalled(int row, Set<String> names) {
        return names.contains(BareName.of(organizations.name().require(row)))
                || organizations.aliases().get(row).stream().anyMatch(alias -> names.contains(BareName.of(alias)));
    }
}
