package dev.interlock.api.measure;

import dev.interlock.analysis.flows.FlowQuery;
import dev.interlock.analysis.flows.Flows;
import dev.interlock.analysis.flows.RegionBalances;
import dev.interlock.analysis.flows.RegionQuery;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Folds;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Trait;
import dev.interlock.model.Region;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code flows} and {@code regionBalance}. */
@Component
class FlowsField {
    private final Budgets budgets;
    private final Folds folds;

    FlowsField(Budgets budgets, Folds folds) {
        this.budgets = budgets;
        this.folds = folds;
    }

    ShownFlowMatrix flows(DataFetchingEnvironment environment) {
        Asked asked = folds.asked(environment);
        GraphView view = asked.measured();
        FlowQuery query = new FlowQuery(
                groups(environment, "from"),
                groups(environment, "to"),
                Arguments.constant(environment, "by", Trait.class),
                ConcentrationArguments.window(environment),
                Arguments.estimates(environment));
        return new ShownFlowMatrix(
                Flows.of(view, query, budgets.of(environment)),
                () -> Flows.facts(view, query, budgets.of(environment)),
                asked);
    }

    List<ShownRegionBalance> balance(DataFetchingEnvironment environment) {
        Asked asked = folds.asked(environment);
        GraphView view = asked.measured();
        List<?> regions = Objects.requireNonNull(environment.getArgument("regions"));
        RegionQuery query = new RegionQuery(
                regions.stream()
                        .map(region -> Region.valueOf(region.toString()))
                        .toList(),
                ConcentrationArguments.window(environment),
                mega(environment),
                Arguments.estimates(environment));
        return RegionBalances.of(view, query, budgets.of(environment)).stream()
                .map(balance -> new ShownRegionBalance(balance, asked))
                .toList();
    }

    private static long mega(DataFetchingEnvironment environment) {
        long mega = Objects.requireNonNull(environment.<Long>getArgument("megaUsd"));
        if (mega < 1) {
            throw new BadArgument("megaUsd", mega, "megaUsd is out of range", "Give at least 1.");
        }
        return mega;
    }

    private static @Nullable Set<String> groups(DataFetchingEnvironment environment, String argument) {
        List<String> names = environment.getArgument(argument);
        return names == null ? null : Set.copyOf(names);
    }
}
