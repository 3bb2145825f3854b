package dev.interlock.export;

import dev.interlock.graph.EntityReader;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Entity;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one view that are to be exported, closed under what they name: the parties and sources of a fact, the round of
 * a participation, the parent of an organization, and a fact that contains another one where it is in view. Where it is
 * not, the inner fact is one like any other and does not name it.
 *
 * <p>Takes a bit for each row of the graph. Immutable, safe for any thread.
 */
public final class Selection {
    private final GraphView view;
    private final GraphView drawn;
    private final Map<EntityTable, BitSet> asked;
    private final Map<EntityTable, BitSet> rows;
    private final EntityReader reader;

    private Selection(GraphView view, GraphView drawn, Map<EntityTable, BitSet> asked, Map<EntityTable, BitSet> rows) {
        this.view = view;
        this.drawn = drawn;
        this.asked = asked;
        this.rows = rows;
        this.reader = new EntityReader(view.graph());
    }

    /** The view of the organizations themselves. */
    public GraphView view() {
        return view;
    }

    /** The view that pictures show: of groups where it is consolidated, else {@link #view}. */
    GraphView drawn() {
        return drawn;
    }

    /** Whether a scenario adds one of the rows. */
    public boolean holdsAssumed() {
        return Stream.of(EntityTable.values()).anyMatch(table -> rows(table).anyMatch(row -> isAssumed(table, row)));
    }

    boolean isAssumed(EntityTable table, int row) {
        return table.isAssumed(view, row);
    }

    /** Whether the row was asked for, and is not here only because another one names it. */
    boolean isAsked(EntityTable table, int row) {
        return Objects.requireNonNull(asked.get(table)).get(row);
    }

    boolean has(EntityTable table, int row) {
        return bits(table).get(row);
    }

    boolean has(EntityTable table, String key) {
        int row = view.graph().table(table.type()).find(key);
        return row >= 0 && has(table, row);
    }

    /** Ascending by key. */
    IntStream rows(EntityTable table) {
        return bits(table).stream();
    }

    Entity entity(EntityTable table, int row) {
        return reader.at(table.type(), row);
    }

    /** Ascending by key. */
    Stream<Entity> entities(EntityTable table) {
        return rows(table).mapToObj(row -> entity(table, row));
    }

    /**
     * What an entity says in a column, but for a containing fact that is not selected; see {@link Column#value}.
     *
     * @return {@code null} where it is unknown
     */
    @Nullable
    Object value(Column column, Entity entity) {
        Object value = column.value(entity);
        boolean missing = value != null
                && column.mayBeOutOfView()
                && !has(EntityTable.of(Objects.requireNonNull(column.target())), value.toString());
        return missing ? null : value;
    }

    private BitSet bits(EntityTable table) {
        return Objects.requireNonNull(rows.get(table));
    }

    /** Collects rows; used once, by one thread. */
    public static final class Builder {
        private final GraphView view;
        private final GraphView drawn;
        private final Map<EntityTable, BitSet> rows = new EnumMap<>(EntityTable.class);
        /** Whether nothing is left to be followed. */
        private boolean whole;

        /**
         * @param view of the organizations themselves
         * @param drawn the same folded into groups where it is consolidated, else the same
         */
        public Builder(GraphView view, GraphView drawn) {
            this.view = view;
            this.drawn = drawn;
            for (EntityTable table : EntityTable.values()) {
                rows.put(table, new BitSet());
            }
        }

        /** Every row in view; these name nothing else. */
        public Builder all() {
            for (EntityTable table : EntityTable.values()) {
                IntStream.range(0, table.size(view.graph()))
                        .filter(row -> table.isInView(view, row))
                        .forEach(row -> add(table, row));
            }
            whole = true;
            return this;
        }

        public Builder add(EntityTable table, int row) {
            Objects.requireNonNull(rows.get(table)).set(row);
            whole = false;
            return this;
        }

        public Selection build() {
            Map<EntityTable, BitSet> asked = new EnumMap<>(EntityTable.class);
            rows.forEach((table, bits) -> asked.put(table, (BitSet) bits.clone()));
            EntityTable[] tables = EntityTable.values();
            // Tables name only those before them and themselves.
            for (int i = tables.length - 1; i >= 0 && !whole; i--) {
                close(tables[i]);
            }
            return new Selection(view, drawn, asked, rows);
        }

        private void close(EntityTable table) {
            EntityReader reader = new EntityReader(view.graph());
            BitSet open = (BitSet) Objects.requireNonNull(rows.get(table)).clone();
            while (!open.isEmpty()) {
                int row = open.nextSetBit(0);
                open.clear(row);
                Entity entity = reader.at(table.type(), row);
                table.columns().forEach(column -> follow(column, entity, table, open));
            }
        }

        private void follow(Column column, Entity entity, EntityTable from, BitSet open) {
            if (column.target() == null) {
                return;
            }
            EntityTable target = EntityTable.of(column.target());
            for (String key : column.keys(entity)) {
                int row = view.graph().table(target.type()).find(key);
                boolean wanted = row >= 0 && (!column.mayBeOutOfView() || target.isInView(view, row));
                BitSet known = Objects.requireNonNull(rows.get(target));
                if (wanted && !known.get(row)) {
                    known.set(row);
                    if (target == from) {
                        open.set(row);
                    }
                }
            }
        }
    }
}
