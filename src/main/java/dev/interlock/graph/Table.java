package dev.interlock.graph;

import dev.interlock.graph.column.Texts;

/** Rows of one type, ascending by key. */
public interface Table {
    Texts key();

    default int size() {
        return key().size();
    }

    /** The row with this key, -1 where there is none; logarithmic in the number of rows. */
    default int find(String key) {
        return key().find(key);
    }
}
