package dev.interlock.analysis.concentration;

import dev.interlock.graph.Graph;
import dev.interlock.graph.OrganizationTable;
import dev.interlock.graph.Trait;
import dev.interlock.model.OrganizationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which group each organization is in, by a small number that means nothing else. A party nobody named is in no group
 * of its own, since it may be many. Asked by one thread; remembers each answer.
 */
final class Partition {
    static final int NONE = -1;
    private static final int NOT_ASKED = -2;

    private final OrganizationTable organizations;
    private final @Nullable Trait trait;
    private final int[] groups;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> labels = new ArrayList<>();

    Partition(Graph graph, GroupBy by) {
        this.organizations = graph.organizations();
        this.trait = by.trait();
        this.groups = new int[trait == null ? 0 : organizations.size()];
        Arrays.fill(groups, NOT_ASKED);
    }

    /** How many groups have a number so far. */
    int size() {
        return trait == null ? organizations.size() : labels.size();
    }

    /** The group of an organization, {@link #NONE} where that is not known. */
    int group(int organization) {
        if (trait == null) {
            return organizations.kind().is(organization, OrganizationKind.UNNAMED) ? NONE : organization;
        }
        if (groups[organization] == NOT_ASKED) {
            groups[organization] = number(trait.of(organizations, organization));
        }
        return groups[organization];
    }

    String label(int group) {
        return trait == null ? organizations.key().require(group) : labels.get(group);
    }

    private int number(@Nullable String label) {
        if (label == null) {
            return NONE;
        }
        Integer known = numbers.putIfAbsent(label, labels.size());
        if (known == null) {
            labels.add(label);
        }
        return known == null ? labels.size() - 1 : known;
    }
}
