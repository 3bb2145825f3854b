package dev.interlock.api.live;

import dev.interlock.analysis.circularity.LoopPage;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Folds;
import dev.interlock.api.traversal.MoneyLoopsField.ShownLoop;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Watches the money loops through an organization; fires where one is new or broken. */
record LoopsWatch(Folds folds, Budgets budgets, DataFetchingEnvironment environment, MoneyLoopsQuery query)
        implements Watch {
    /** A list that is cut would seem to lose loops that only went out of sight. */
    static final int MOST = 1_000;

    @Override
    public State look(GraphView view) {
        Asked asked = folds.asked(environment, view);
        if (query.through() != null
                && view.graph().organizations().find(query.through().text()) < 0) {
            return new State(List.of(), List.of(), List.of(), null, true);
        }
        LoopPage page = MoneyLoops.page(asked.fold(), query, null, MOST, budgets.of(environment));
        List<ShownLoop> loops = new ArrayList<>();
        List<String> names = new ArrayList<>();
        page.loops().forEach(loop -> {
            loops.add(new ShownLoop(loop, asked, query));
            names.add(loop.organizations().stream().map(Key::text).collect(Collectors.joining(" ")));
        });
        return new State(loops, names, List.of(), null, page.cut() == null && !page.hasMore());
    }

    /** Not on what could not be looked at to the end: that would tell of loops that were there before. */
    @Override
    public boolean fires(State before, State after) {
        return before.complete()
                && after.complete()
                && !(after.names().containsAll(before.names()) && before.names().containsAll(after.names()));
    }
}
