package dev.interlock.api.wiring;

import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.GlobalId;
import dev.interlock.api.catalogue.Row;
import dev.interlock.graph.GraphView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what an argument names. */
@Component
public class Lookup {
    private final Catalogue catalogue;

    Lookup(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The object with a global id, in view or not: what it is does not depend on who is believed. */
    public Optional<Row> byId(GraphView view, String id) {
        return GlobalId.read(id).flatMap(global -> find(view, global.type(), global.key()));
    }

    /** The object of a type with a key, in view or not. */
    public Optional<Row> find(GraphView view, String type, String key) {
        return catalogue.find(type).flatMap(known -> row(view, known, key));
    }

    /** The organization with a slug, a global id, a name or an exact alias. */
    public Optional<Row> organization(GraphView view, String name) {
        EntityType type = catalogue.organization();
        Optional<Row> bySlug = row(view, type, name);
        if (bySlug.isPresent()) {
            return bySlug;
        }
        Optional<Row> byId = byId(view, name).filter(row -> row.type() == type);
        if (byId.isPresent()) {
            return byId;
        }
        int named = view.graph().names().find(name);
        return named < 0 ? Optional.empty() : Optional.of(new Row(view, type, named));
    }

    private static Optional<Row> row(GraphView view, EntityType type, String key) {
        int row = type.find(view.graph(), key);
        return row < 0 ? Optional.empty() : Optional.of(new Row(view, type, row));
    }
}
