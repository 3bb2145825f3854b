package dev.interlock.scenario;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphEdit;
import dev.interlock.graph.Layer;
import dev.interlock.graph.Overlay;
import dev.interlock.graph.column.Merge;
import dev.interlock.traversal.FactReference.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What changes take away, by row of the graph they are laid over, with the day from which it is gone. */
final class Gone {
    private final Map<Table, Map<Integer, Integer>> facts = new EnumMap<>(Table.class);
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, Integer> control = new HashMap<>();

    void add(Table table, int row, int since) {
        rows(table).merge(row, since, Math::min);
    }

    boolean has(Table table, int row) {
        return rows(table).containsKey(row);
    }

    void addParent(int organization, int since) {
        parents.merge(organization, since, Math::min);
    }

    void addControl(int acquisition, int since) {
        control.merge(acquisition, since, Math::min);
    }

    /** The same by row of the edited graph. */
    Overlay overlay(GraphEdit.Edited edited, List<Overlay.WriteDown> writeDowns) {
        Graph graph = edited.graph();
        GraphEdit.Merges merges = edited.merges();
        return new Overlay(
                layer(rows(Table.ROUND), graph.rounds().size(), merges.rounds()),
                layer(rows(Table.PARTICIPATION), graph.participations().size(), merges.participations()),
                layer(rows(Table.STAKE), graph.stakes().size(), merges.stakes()),
                layer(rows(Table.SUPPLY), graph.supply().size(), merges.supply()),
                layer(rows(Table.CREDIT), graph.credit().size(), null),
                layer(rows(Table.ACQUISITION), graph.acquisitions().size(), merges.acquisitions()),
                layer(rows(Table.FINANCIALS), graph.financials().size(), null),
                layer(parents, graph.organizations().size(), null),
                layer(control, graph.acquisitions().size(), merges.acquisitions(), false),
                writeDowns);
    }

    private Map<Integer, Integer> rows(Table table) {
        return facts.computeIfAbsent(table, unused -> new HashMap<>());
    }

    private static Layer layer(Map<Integer, Integer> gone, int size, @Nullable Merge merge) {
        return layer(gone, size, merge, true);
    }

    private static Layer layer(Map<Integer, Integer> gone, int size, @Nullable Merge merge, boolean marksAdded) {
        Layer.Builder layer = new Layer.Builder(size);
        IntUnaryOperator place = merge == null ? IntUnaryOperator.identity() : merge::place;
        gone.forEach((row, since) -> layer.takeAway(place.applyAsInt(row), since));
        if (merge != null && marksAdded) {
            for (int row : merge.added()) {
                layer.add(row);
            }
        }
        return layer.build();
    }
}
