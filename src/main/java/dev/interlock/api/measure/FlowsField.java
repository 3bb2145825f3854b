package dev.interlock.api.measure;

import dev.interlock.analysis.flows.FlowQuery;
import dev.interlock.analysis.flows.Flows;
import dev.interlock.analysis.flows.RegionBalances;
import dev.interlock.analysis.flows.RegionQuery;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Shown;
import dev.interlock.api.wiring.Views;
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
    private final Catalogue catalogue;
    private final Budgets budgets;

    FlowsField(Catalogue catalogue, Budgets budgets) {
        this.catalogue = catalogue;
        this.budgets = budgets;
    }

    ShownFlowMatrix flows(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        FlowQuery query = new FlowQuery(
                groups(environment, "from"),
                groups(environment, "to"),
                Arguments.constant(environment, "by", Trait.class),
                ConcentrationArguments.window(environment),
                Arguments.estimates(environment));
        return new ShownFlowMatrix(
                Flows.of(view, query, budgets.of(environment)),
                () -> Flows.facts(view, query, budgets.of(environment)),
                new Shown(catalogue, view));
    }

    List<ShownRegionBalance> balance(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        List<?> regions = Objects.requireNonNull(environment.getArgument("regions"));
        RegionQuery query = new RegionQuery(
                regions.stream()
                        .map(region -> Region.valueOf(region.toString()))
                        .toList(),
                ConcentrationArguments.window(environment),
                mega(environment),
                Arguments.estimates(environment));
        Shown shown = new Shown(catalogue, view);
        return RegionBalances.of(view, query, budgets.of(environment)).stream()
                .map(balance -> new ShownRegionBalance(balance, shown))
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
