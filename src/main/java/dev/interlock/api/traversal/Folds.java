package dev.interlock.api.traversal;

import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.error.BudgetSpent;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import dev.interlock.traversal.Budget;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.stereotype.Component;

/**
 * How the organizations of each view stand together. Groups are worked out once for a view, under a budget of their own,
 * so that what a walk may cost does not depend on who asked before.
 */
@Component
public class Folds {
    private final Catalogue catalogue;
    private final Lookup lookup;
    private final Budgets budgets;

    Folds(Catalogue catalogue, Lookup lookup, Budgets budgets) {
        this.catalogue = catalogue;
        this.lookup = lookup;
        this.budgets = budgets;
    }

    /** What a field is asked under the view it stands in. */
    public Asked asked(DataFetchingEnvironment environment) {
        return asked(Views.of(environment), budgets.of(environment));
    }

    /** What a field is asked under another view. */
    public Asked asked(DataFetchingEnvironment environment, GraphView view) {
        return asked(view, budgets.of(environment));
    }

    /** The view of groups where it is consolidated, else the same. */
    public GraphView measured(DataFetchingEnvironment environment, GraphView view) {
        return asked(environment, view).measured();
    }

    /** @param budget for groups alone */
    Asked asked(GraphView view, Budget budget) {
        Groups groups = view.spec().consolidated() ? complete(groups(view, budget)) : null;
        return new Asked(view, groups, lookup, new Shown(catalogue, view));
    }

    /** The groups of a view, all of them or an error. */
    Groups completeGroups(DataFetchingEnvironment environment, GraphView view) {
        return complete(groups(environment, view));
    }

    /** The groups of a view; incomplete, and then not kept, where the budget is spent. */
    public Groups groups(DataFetchingEnvironment environment, GraphView view) {
        return groups(view, budgets.of(environment));
    }

    private static Groups complete(Groups groups) {
        if (groups.cut() != null) {
            throw new BudgetSpent(
                    "Who controls whom could not be worked out within the budget, and this cannot be answered without",
                    "Ask what is not consolidated, or give the service a larger budget.");
        }
        return groups;
    }

    private static Groups groups(GraphView view, Budget budget) {
        Groups[] made = new Groups[1];
        Groups kept = view.derived(Groups.class, () -> {
            made[0] = Groups.of(view, budget);
            return made[0].cut() == null ? made[0] : null;
        });
        return kept == null ? made[0] : kept;
    }
}
