package dev.interlock.api.measure;

import dev.interlock.analysis.dependence.Chain;
import dev.interlock.analysis.dependence.ChokePointSearch;
import dev.interlock.analysis.dependence.ChokePoints;
import dev.interlock.analysis.dependence.ChokePointsQuery;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Folds;
import dev.interlock.model.Key;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code chokePoints}. */
@Component
class ChokePointsField {
    private final Budgets budgets;
    private final Folds folds;

    ChokePointsField(Budgets budgets, Folds folds) {
        this.budgets = budgets;
        this.folds = folds;
    }

    @Nullable
    ShownChokePoints of(DataFetchingEnvironment environment) {
        Asked asked = folds.asked(environment);
        Row organization = asked.find(Arguments.text(environment, "of")).orElse(null);
        if (organization == null) {
            return null;
        }
        ChokePointsQuery query = new ChokePointsQuery(
                Key.of(asked.standing(organization).key()),
                chains(environment),
                Arguments.number(environment, "avoidable", 0, ChokePointsQuery.MOST_AVOIDABLE));
        ChokePoints found =
                Objects.requireNonNull(ChokePointSearch.find(asked.measured(), query, budgets.of(environment)));
        return new ShownChokePoints(found, asked);
    }

    private static List<Chain> chains(DataFetchingEnvironment environment) {
        List<?> said = Objects.requireNonNull(environment.getArgument("chains"));
        if (said.isEmpty()) {
            throw new BadArgument("chains", "[]", "No chain is named", "Name at least one, or leave it out.");
        }
        return said.stream().map(chain -> Chain.valueOf(chain.toString())).toList();
    }
}
