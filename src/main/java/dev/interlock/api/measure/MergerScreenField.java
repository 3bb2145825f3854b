package dev.interlock.api.measure;

import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.merger.MergerLoops;
import dev.interlock.analysis.merger.MergerQuery;
import dev.interlock.analysis.merger.MergerScreen;
import dev.interlock.analysis.merger.MergerScreens;
import dev.interlock.analysis.merger.RuleSet;
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

/** Answers {@code mergerScreen}. Loops are looked for only when they are asked for. */
@Component
class MergerScreenField {
    private static final int MAX_LOOPS = 100;
    private static final int MAX_PAIRS = 500;
    private static final int LONGEST_LOOP = 8;

    private final Catalogue catalogue;
    private final Lookup lookup;
    private final Budgets budgets;

    MergerScreenField(Catalogue catalogue, Lookup lookup, Budgets budgets) {
        this.catalogue = catalogue;
        this.lookup = lookup;
        this.budgets = budgets;
    }

    @Nullable
    ShownMergerScreen of(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        Row acquirer = party(environment, view, "acquirer");
        Row target = party(environment, view, "target");
        if (acquirer == null || target == null) {
            return null;
        }
        if (acquirer.index() == target.index()) {
            throw new BadArgument(
                    "target", target.key(), "An organization cannot merge with itself", "Name another one.");
        }
        ConcentrationQuery shares = ConcentrationArguments.quantity(environment)
                .window(ConcentrationArguments.window(environment))
                .within(Market.read(view, lookup, environment.getArgument("market"), target));
        RuleSet ruleSet = Arguments.constant(environment, "ruleSet", RuleSet.class);
        MergerQuery query = new MergerQuery(Key.of(acquirer.key()), Key.of(target.key()), shares, ruleSet);
        MergerScreen screen = MergerScreens.of(view, query, budgets.of(environment));
        return new ShownMergerScreen(screen, view, new Shown(catalogue, view));
    }

    private @Nullable Row party(DataFetchingEnvironment environment, GraphView view, String argument) {
        return lookup.organization(view, Arguments.text(environment, argument)).orElse(null);
    }

    ShownMergerLoops loops(DataFetchingEnvironment environment) {
        ShownMergerScreen asked = Objects.requireNonNull(environment.getSource());
        MergerQuery query = asked.value().query();
        MergerLoops loops = MergerLoops.of(
                asked.view(),
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
