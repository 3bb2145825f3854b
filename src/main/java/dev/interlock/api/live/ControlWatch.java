package dev.interlock.api.live;

import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.analysis.consolidation.UltimateParentage;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Folds;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.stream.Stream;

/** Watches who controls an organization in the end, persons too; fires where that is someone else. */
record ControlWatch(Folds folds, Lookup lookup, DataFetchingEnvironment environment, Key organization)
        implements Watch {
    @Override
    public State look(GraphView view) {
        Groups groups = folds.groups(environment, view);
        UltimateParentage parentage = groups.ultimateParents().find(organization);
        if (parentage == null) {
            return new State(List.of(), List.of(), List.of(), null, groups.cut() == null);
        }
        List<Row> controllers = Stream.concat(
                        parentage.parents().stream().map(parent -> parent.name()), parentage.persons().stream())
                .distinct()
                .flatMap(key -> lookup.find(view, "Organization", key.text()).stream())
                .toList();
        return new State(List.of(), List.of(), controllers, null, parentage.isComplete());
    }

    @Override
    public boolean fires(State before, State after) {
        return before.complete() && after.complete() && !keys(before).equals(keys(after));
    }

    private static List<String> keys(State state) {
        return state.controllers().stream().map(Row::key).sorted().toList();
    }
}
