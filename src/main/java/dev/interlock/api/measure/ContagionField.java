package dev.interlock.api.measure;

import dev.interlock.analysis.contagion.ContagionQuery;
import dev.interlock.analysis.contagion.Shock;
import dev.interlock.analysis.contagion.Spread;
import dev.interlock.analysis.contagion.SystemicImportance;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Shown;
import dev.interlock.api.wiring.Lookup;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Answers {@code contagion} and {@code systemicImportance}. */
@Component
class ContagionField {
    private static final int MAX_LOSSES = 1000;
    private static final int MAX_RANKS = 500;

    private final Catalogue catalogue;
    private final Lookup lookup;
    private final Budgets budgets;

    ContagionField(Catalogue catalogue, Lookup lookup, Budgets budgets) {
        this.catalogue = catalogue;
        this.lookup = lookup;
        this.budgets = budgets;
    }

    ShownContagion contagion(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        List<Shock> shocks = ContagionArguments.shocks(environment, view, lookup);
        if (shocks.isEmpty()) {
            throw new BadArgument("shocks", "[]", "Nobody loses anything", "Name at least one organization.");
        }
        ContagionQuery query = ContagionArguments.query(environment, view, lookup, shocks);
        return new ShownContagion(
                query.model(), Spread.of(view, query, budgets.of(environment)), new Shown(catalogue, view));
    }

    List<ShownContagion.Loss> losses(DataFetchingEnvironment environment) {
        ShownContagion asked = Objects.requireNonNull(environment.getSource());
        return asked.losses(Arguments.number(environment, "first", 0, MAX_LOSSES));
    }

    List<ShownContagion.RoundLoss> roundLosses(DataFetchingEnvironment environment) {
        ShownContagion.Round asked = Objects.requireNonNull(environment.getSource());
        return asked.losses(Arguments.number(environment, "first", 0, MAX_LOSSES));
    }

    ShownImportance importance(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        SystemicImportance found = SystemicImportance.of(
                view,
                ContagionArguments.share(environment, "share"),
                Arguments.constant(environment, "by", SystemicImportance.By.class),
                ContagionArguments.query(environment, view, lookup, List.of()),
                budgets.of(environment));
        int first = Arguments.number(environment, "first", 1, MAX_RANKS);
        return new ShownImportance(found, first, new Shown(catalogue, view));
    }
}
