package dev.interlock.api.measure;

import dev.interlock.analysis.contagion.ContagionQuery;
import dev.interlock.analysis.contagion.Shock;
import dev.interlock.analysis.contagion.Spread;
import dev.interlock.analysis.contagion.SystemicImportance;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Folds;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Answers {@code contagion} and {@code systemicImportance}. */
@Component
class ContagionField {
    private static final int MAX_LOSSES = 1000;
    private static final int MAX_RANKS = 500;

    private final Budgets budgets;
    private final Folds folds;

    ContagionField(Budgets budgets, Folds folds) {
        this.budgets = budgets;
        this.folds = folds;
    }

    ShownContagion contagion(DataFetchingEnvironment environment) {
        Asked asked = folds.asked(environment);
        List<Shock> shocks = ContagionArguments.shocks(environment, asked);
        if (shocks.isEmpty()) {
            throw new BadArgument("shocks", "[]", "Nobody loses anything", "Name at least one organization.");
        }
        ContagionQuery query = ContagionArguments.query(environment, asked, shocks);
        return new ShownContagion(query.model(), Spread.of(asked.measured(), query, budgets.of(environment)), asked);
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
        Asked asked = folds.asked(environment);
        SystemicImportance found = SystemicImportance.of(
                asked.measured(),
                ContagionArguments.share(environment, "share"),
                Arguments.constant(environment, "by", SystemicImportance.By.class),
                ContagionArguments.query(environment, asked, List.of()),
                budgets.of(environment));
        int first = Arguments.number(environment, "first", 1, MAX_RANKS);
        return new ShownImportance(found, first, asked);
    }
}
