package dev.interlock.api.export;

import dev.interlock.api.catalogue.MadeOfRows;
import dev.interlock.api.catalogue.MayBeCut;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.page.Connection;
import dev.interlock.export.EntityTable;
import dev.interlock.export.Selection;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer names, collected while the answer is worked out: from the objects themselves, so that it does not
 * matter what is asked of them. One for a request.
 */
final class Exported {
    private final Extent extent;
    private final Map<ViewSpec, GraphView> drawn = new HashMap<>();
    private final Map<EntityTable, BitSet> named = new EnumMap<>(EntityTable.class);
    private @Nullable GraphView view;
    private boolean twoViews;
    private boolean complete = true;

    Exported(Extent extent) {
        this.extent = extent;
    }

    /** How much of an answer is exported. */
    enum Extent {
        /** Every organization and fact that it gives. */
        ANSWER,
        /** Its lists, all pages of them. */
        LISTS,
        /** Every organization and fact of the view it asks in. */
        VIEW
    }

    /** The answer asks in a view, which pictures show as another. */
    synchronized void sees(GraphView seen, GraphView shown) {
        drawn.put(seen.spec(), shown);
        if (extent == Extent.VIEW || view == null) {
            look(seen);
        }
    }

    /** Part of the answer. */
    synchronized void take(@Nullable Object part) {
        if (part instanceof MayBeCut cuttable && !cuttable.complete()) {
            complete = false;
        }
        if (part instanceof Connection list && extent == Extent.LISTS) {
            take(list);
        } else if (part instanceof Row row) {
            take(row);
        } else if (part instanceof MadeOfRows whole) {
            whole.rows().forEach(this::take);
        } else if (part instanceof Iterable<?> several) {
            several.forEach(this::take);
        }
    }

    private void take(Row row) {
        if (look(row.view().unfolded())) {
            rows(table(row.type().name())).set(row.index());
        }
    }

    private void take(Connection list) {
        if (look(list.view().unfolded())) {
            BitSet rows = rows(table(list.type().name()));
            for (int row : list.all()) {
                rows.set(row);
            }
        }
    }

    /** Whether nothing is missing for lack of budget. */
    synchronized boolean isComplete() {
        return complete;
    }

    /** The tables of which the answer gave rows by itself, in their order. */
    synchronized List<EntityTable> tables() {
        return List.copyOf(named.keySet());
    }

    /**
     * What was collected.
     *
     * @param otherwise the view where the answer named nothing
     * @throws BadArgument where it asked in more than one view
     */
    synchronized Selection selection(GraphView otherwise) {
        if (twoViews) {
            throw new BadArgument(
                    "query",
                    "graph",
                    "The document asks in more than one view",
                    "Ask within one graph(…), and export what is in another view by itself.");
        }
        GraphView seen = view == null ? otherwise : view;
        Selection.Builder selection = new Selection.Builder(seen, drawn.getOrDefault(seen.spec(), seen));
        if (extent == Extent.VIEW) {
            selection.all();
        }
        named.forEach((table, rows) -> rows.stream().forEach(row -> selection.add(table, row)));
        if (extent == Extent.LISTS) {
            rows(EntityTable.FUNDING_ROUNDS).stream().forEach(round -> investors(seen, round, selection));
        }
        return selection.build();
    }

    /** A list of rounds without those who paid would draw nothing. */
    private static void investors(GraphView view, int round, Selection.Builder selection) {
        view.graph().indexes().participationsByRound().forEach(round, participation -> {
            if (view.seesParticipation(participation)) {
                selection.add(EntityTable.PARTICIPATIONS, participation);
            }
        });
    }

    /** Whether the view is the one that everything comes from; where there are two, nothing can be exported. */
    private boolean look(GraphView seen) {
        boolean differs = view != null
                && !(view.spec().equals(seen.spec())
                        && view.graph().revision() == seen.graph().revision());
        if (differs && !named.isEmpty()) {
            twoViews = true;
            return false;
        }
        view = seen;
        return true;
    }

    private BitSet rows(EntityTable table) {
        return named.computeIfAbsent(table, any -> new BitSet());
    }

    private static EntityTable table(String type) {
        return EntityTable.ofType(type).orElseThrow(() -> new IllegalStateException("no table of " + type));
    }
}
