package dev.interlock.api.catalogue;

import dev.interlock.graph.GraphView;

/** One object of an answer: a row of a table, seen in a view. */
public record Row(GraphView view, EntityType type, int index) {
    public String key() {
        return type.key(view.graph(), index);
    }
}
