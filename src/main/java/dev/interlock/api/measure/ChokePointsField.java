package dev.interlock.api.measure;

import dev.interlock.analysis.dependence.Chain;
import dev.interlock.analysis.dependence.ChokePointSearch;
import dev.interlock.analysis.dependence.ChokePoints;
import dev.interlock.analysis.dependence.ChokePointsQuery;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Shown;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code chokePoints}. */
@Component
class ChokePointsField {
    private final Catalogue catalogue;
    private final Lookup lookup;
    private final Budgets budgets;

    ChokePointsField(Catalogue catalogue, Lookup lookup, Budgets budgets) {
        this.catalogue = catalogue;
        this.lookup = lookup;
        this.budgets = budgets;
    }

    @Nullable
    ShownChokePoints of(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        Row asked = lookup.organization(view, Arguments.text(environment, "of")).orElse(null);
        if (asked == null) {
            return null;
        }
        ChokePointsQuery query = new ChokePointsQuery(
                Key.of(asked.key()),
                chains(environment),
                Arguments.number(environment, "avoidable", 0, ChokePointsQuery.MOST_AVOIDABLE));
        ChokePoints found = Objects.requireNonNull(ChokePointSearch.find(view, query, budgets.of(environment)));
        return new ShownChokePoints(found, new Shown(catalogue, view));
    }

    private static List<Chain> chains(DataFetchingEnvironment environment) {
        List<?> said = Objects.requireNonNull(environment.getArgument("chains"));
        if (said.isEmpty()) {
            throw new BadArgument("chains", "[]", "No chain is named", "Name at least one, or leave it out.");
        }
        return said.stream().map(chain -> Chain.valueOf(chain.toString())).toList();
    }
}
