package dev.interlock.scenario;

import dev.interlock.analysis.consolidation.Control;
import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.ViewHops;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** All that a view shows: each row in view with its attributes, each hop with its money, who controls whom. */
final class Fingerprint {
    private static final Catalogue CATALOGUE = new Catalogue();
    private static final Set<String> NOT_COMPARED = Set.of("assumed");

    private Fingerprint() {}

    static TreeMap<String, String> of(GraphView view) {
        TreeMap<String, String> shown = new TreeMap<>();
        for (EntityType type : CATALOGUE.types()) {
            for (int row : type.rows(view)) {
                shown.put(type.name() + " " + type.key(view.graph(), row), attributes(type, view, row));
            }
        }
        addHops(shown, view);
        Control.of(view, Budget.unlimited())
                .relations()
                .forEach(relation -> shown.put(
                        "control " + relation.controller() + " " + relation.controlled(), relation.toString()));
        return shown;
    }

    private static String attributes(EntityType type, GraphView view, int row) {
        StringBuilder text = new StringBuilder();
        for (Attribute attribute : type.attributes()) {
            if (!NOT_COMPARED.contains(attribute.name())) {
                text.append(attribute.name())
                        .append('=')
                        .append(attribute.value(view, row))
                        .append("; ");
            }
        }
        return text.toString();
    }

    private static void addHops(TreeMap<String, String> shown, GraphView view) {
        ViewHops hops = new ViewHops(view, EnumSet.allOf(TieKind.class), true);
        for (int hop = 0; hop < hops.hops(); hop++) {
            if (hops.sees(hop)) {
                List<String> ends = List.of(key(view, hops.from(hop)), key(view, hops.to(hop)));
                shown.put("hop " + ends, hops.kinds(hop) + " " + hops.money(hop) + " " + hops.share(hop));
            }
        }
    }

    private static String key(GraphView view, int organization) {
        return view.graph().organizations().key().require(organization);
    }
}
