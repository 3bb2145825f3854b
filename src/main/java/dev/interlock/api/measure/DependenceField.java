package dev.interlock.api.measure;

import dev.interlock.analysis.consolidation.Groups;
import dev.interlock.analysis.consolidation.IntegratedOwnership;
import dev.interlock.analysis.consolidation.IntegratedOwnershipResult;
import dev.interlock.analysis.dependence.Dependence;
import dev.interlock.analysis.dependence.DependenceQuery;
import dev.interlock.analysis.dependence.Dependences;
import dev.interlock.analysis.dependence.Subject;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.traversal.Arguments;
import dev.interlock.api.traversal.Asked;
import dev.interlock.api.traversal.Budgets;
import dev.interlock.api.traversal.Folds;
import dev.interlock.model.Region;
import dev.interlock.traversal.Budget;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@code dependence}. */
@Component
class DependenceField {
    private static final int MAX_ROWS = 500;

    private final Budgets budgets;
    private final Folds folds;

    DependenceField(Budgets budgets, Folds folds) {
        this.budgets = budgets;
        this.folds = folds;
    }

    @Nullable
    ShownDependence of(DataFetchingEnvironment environment) {
        Asked asked = folds.asked(environment);
        Subject subject = DependenceArguments.subject(environment, asked);
        if (subject == null) {
            return null;
        }
        String home = environment.getArgument("home");
        DependenceQuery query = new DependenceQuery(
                subject,
                home == null ? null : Region.valueOf(home),
                Arguments.number(environment, "tiers", 1, DependenceQuery.MOST_TIERS),
                Arguments.estimates(environment));
        Budget budget = budgets.of(environment);
        return new ShownDependence(Dependences.of(asked.measured(), query, budget), asked);
    }

    List<Row> members(DataFetchingEnvironment environment) {
        ShownDependence asked = Objects.requireNonNull(environment.getSource());
        int first = Arguments.number(environment, "first", 0, MAX_ROWS);
        return asked.shown()
                .organizations(asked.value().members().stream().limit(first).toList());
    }

    List<ShownDependence.SupplierPart> suppliers(DataFetchingEnvironment environment) {
        ShownDependence.ShownTier asked = Objects.requireNonNull(environment.getSource());
        return asked.suppliers(Arguments.number(environment, "first", 0, MAX_ROWS));
    }

    /** Whose the one organization is in the end, by country. */
    @Nullable
    List<OwnershipOrigin> ownership(DataFetchingEnvironment environment) {
        ShownDependence asked = Objects.requireNonNull(environment.getSource());
        Dependence value = asked.value();
        if (value.members().size() != 1) {
            return null;
        }
        Budget budget = budgets.of(environment);
        IntegratedOwnershipResult found = IntegratedOwnership.of(
                        Groups.of(asked.asked().view(), budget).control())
                .find(value.members().get(0), budget);
        boolean complete = budget.cut() == null;
        return complete && found instanceof IntegratedOwnershipResult.Answer answer
                ? OwnershipOrigin.by(answer.owners(), asked.asked().view(), asked.shown())
                : null;
    }
}
