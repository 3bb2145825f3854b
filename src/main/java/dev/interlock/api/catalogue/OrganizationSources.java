package dev.interlock.api.catalogue;

import dev.interlock.graph.GraphView;
import java.util.BitSet;

/** The sources of all facts in view about an organization, each once, ascending by key. */
final class OrganizationSources {
    private OrganizationSources() {}

    static int[] of(Catalogue catalogue, GraphView view, int organization) {
        BitSet sources = new BitSet();
        for (ToMany list : catalogue.organization().lists()) {
            EntityType fact = list.target().get();
            if (list.via() == null && catalogue.facts().contains(fact)) {
                for (int row : list.reader().read(view, organization)) {
                    collect(view, fact, row, sources);
                }
            }
        }
        return sources.stream().toArray();
    }

    private static void collect(GraphView view, EntityType fact, int row, BitSet into) {
        ToMany sources = fact.list("sources");
        if (sources != null) {
            for (int source : sources.reader().read(view, row)) {
                into.set(source);
            }
        }
    }
}
