package dev.interlock.api.measure;

import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.merger.MergerLoops;
import dev.interlock.analysis.merger.MergerQuery;
import dev.interlock.analysis.merger.MergerScreen;
import dev.interlock.analysis.merger.MergerScreens;
import dev.interlock.analysis.merger.RuleSet;
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

/** Answers {@code mergerScreen}. Loops are looked for only when they are asked for. */
@Component
class MergerScreenField {
    private static final int MAX_LOOPS = 100;
    private static final int MAX_PAIRS = 500;
    private static final int LONGEST_LOOP = 8;

    private final Budgets budgets;
    private final Folds folds;

    MergerScreenField(Budgets budgets, Folds folds) {
        this.budgets = budgets;
        this.folds = folds;
    }

    @Nullable
    ShownMergerScreen of(DataFetchingEnvironment environment) {
        Asked asked = folds.asked(environment);
        Row acquirer = party(environment, asked, "acquirer");
        Row target = party(environment, asked, "target");
        if (acquirer == null || target == null) {
            return null;
        }
        if (acquirer.index() == target.index()) {
            throw new BadArgument(
                    "target",
                    target.key(),
                    "An organization cannot merge with itself, nor a group with its own member",
                    "Name another one.");
        }
        ConcentrationQuery shares = ConcentrationArguments.quantity(environment)
                .window(ConcentrationArguments.window(environment))
                .within(Market.read(asked, environment.getArgument("market"), target));
        RuleSet ruleSet = Arguments.constant(environment, "ruleSet", RuleSet.class);
        MergerQuery query = new MergerQuery(Key.of(acquirer.key()), Key.of(target.key()), shares, ruleSet);
        MergerScreen screen = MergerScreens.of(asked.measured(), query, budgets.of(environment));
        return new ShownMergerScreen(screen, asked);
    }

    private static @Nullable Row party(DataFetchingEnvironment environment, Asked asked, String argument) {
        return asked.find(Arguments.text(environment, argument))
                .map(asked::standing)
                .orElse(null);
    }

    ShownMergerLoops loops(DataFetchingEnvironment environment) {
        ShownMergerScreen asked = Objects.requireNonNull(environment.getSource());
        MergerQuery query = asked.value().query();
        MergerLoops loops = MergerLoops.of(
                asked.asked().fold(),
                query.acquirer(),
                query.target(),
                Arguments.number(environment, "maxLength", 2, LONGEST_LOOP),
                query.shares().estimates(),
                Arguments.number(environment, "first", 1, MAX_LOOPS),
                budgets.of(environment));
        return new ShownMergerLoops(loops, asked.shown());
    }

    List<ShownMergerScreen.Weight> pairs(DataFetchingEnvironment environment) {
        ShownMergerScreen.Owners owners = Objects.requireNonNull(environment.getSource());
        return owners.pairs(Arguments.number(environment, "first", 0, MAX_PAIRS));
    }
}
