package dev.interlock.graph;

import dev.interlock.graph.column.Merge;

/** A table that others of its type are made of. */
interface MergedTable<T extends MergedTable<T>> extends Table {
    /**
     * The rows of this table that stay, and some more.
     *
     * @param added refers to others by the rows they have in the result
     * @param rows which rows stay and where the added ones go
     * @param moves where the rows went that this table refers to
     * @throws BrokenGraph if a row that stays refers to one that is gone
     */
    T merged(T added, Merge rows, Moves moves);
}
