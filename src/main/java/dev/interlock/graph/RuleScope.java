package dev.interlock.graph;

import dev.interlock.model.Layer;
import dev.interlock.model.TouchBasis;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a rule is about, wherever they sit: organizations of its layers, and those of its sectors beside them, whatever
 * the case of the words; everyone where it names neither. Sectors it exempts are left out of both.
 */
final class RuleScope {
    private final OrganizationTable organizations;
    private final Set<Layer> layers = EnumSet.noneOf(Layer.class);
    private final Set<String> sectors;
    private final Set<String> exempt;

    RuleScope(Graph graph, int regulation) {
        RegulationTable regulations = graph.regulations();
        organizations = graph.organizations();
        regulations.layers().get(regulation).forEach(layer -> layers.add(Layer.valueOf(layer)));
        sectors = folded(regulations.sectors().get(regulation));
        exempt = folded(regulations.exemptSectors().get(regulation));
    }

    boolean holds(int organization) {
        return !has(exempt, organization) && (isForAll() || hasLayer(organization) || has(sectors, organization));
    }

    /** By which of its traits the organization is in scope; none where the rule is about everyone. */
    Set<TouchBasis> bases(int organization) {
        EnumSet<TouchBasis> bases = EnumSet.noneOf(TouchBasis.class);
        if (hasLayer(organization)) {
            bases.add(TouchBasis.LAYER);
        }
        if (has(sectors, organization)) {
            bases.add(TouchBasis.SECTOR);
        }
        return bases;
    }

    private boolean isForAll() {
        return layers.isEmpty() && sectors.isEmpty();
    }

    private boolean hasLayer(int organization) {
        Layer layer = organizations.layer().get(organization);
        return layer != null && layers.contains(layer);
    }

    private boolean has(Set<String> words, int organization) {
        @Nullable String sector = organizations.sector().get(organization);
        return sector != null && words.contains(fold(sector));
    }

    private static Set<String> folded(List<String> words) {
        Set<String> folded = new HashSet<>();
        words.forEach(word -> folded.add(fold(word)));
        return folded;
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
