package dev.interlock.analysis.dependence;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import dev.interlock.model.Region;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On whom organizations depend: their suppliers tier by tier ({@link TierWalk}), the indicators of the European
 * Commission ({@link CriticalDependency}), and where their capital comes from ({@link CapitalOrigin}). Nobody depends on
 * nobody: no members, no tiers.
 */
public final class Dependences {
    private static final String FORMULA =
            "Tier 1: part of the known value (and of the ties) of one kind of input; deeper tiers: products of these on"
                    + " the way, added over ways. CDI1 = Σ (imports from country ÷ imports from outside)² > 0.4; CDI2 ="
                    + " imports from outside ÷ all supply received > 0.5; CDI3 = imports from outside ÷ exports > 1.";
    private static final String CITATION =
            "CDI: European Commission, SWD(2021) 352 final, Strategic dependencies and capacities. Tiers, and the use of"
                    + " CDI on supply agreements: Interlock's own definition.";

    private Dependences() {}

    public static Dependence of(GraphView view, DependenceQuery query, Budget budget) {
        Graph graph = view.graph();
        int[] members = Arrays.stream(query.subject().members(graph.organizations()))
                .filter(view::stands)
                .toArray();
        TierWalk walk = new TierWalk(view, budget);
        List<Tier> tiers = walk.walk(members, query.tiers());
        Region home = query.home() == null ? Blocs.home(graph.organizations(), members) : query.home();
        CriticalDependency critical = home == null ? null : CriticalMeasure.of(view, members, home);
        List<CapitalOrigin> capital = CapitalOrigins.of(view, members, query.estimates());
        return new Dependence(
                Arrays.stream(members)
                        .mapToObj(row -> Key.of(graph.organizations().key().require(row)))
                        .toList(),
                tiers,
                critical,
                capital,
                Arrays.stream(walk.facts())
                        .mapToObj(row -> FactReference.of(graph, FactReference.Table.SUPPLY, row))
                        .toList(),
                budget.cut(),
                new Explanation(FORMULA, CITATION, steps(members.length, tiers, critical, capital)));
    }

    private static List<String> steps(
            int members, List<Tier> tiers, @Nullable CriticalDependency critical, List<CapitalOrigin> capital) {
        List<String> steps = new ArrayList<>();
        steps.add(members + " organizations");
        for (Tier tier : tiers) {
            steps.add("tier " + tier.number() + ", " + tier.input() + ": " + tier.ties() + " ties, "
                    + tier.tiesWithoutValue() + " add no value; covered by value " + tier.coveredByValue()
                    + ", by count " + tier.coveredByCount());
        }
        if (critical == null) {
            steps.add("no bloc is home to all: no CDI");
        } else {
            steps.add("home " + critical.bloc() + ": imports " + critical.importsUsd() + " USD, from inside "
                    + critical.homeUsd() + " USD, exports " + critical.exportsUsd() + " USD, " + critical.leftOut()
                    + " agreements left out");
        }
        capital.forEach(origin -> steps.add(origin.kind() + ": " + origin.knownUsd() + " USD known, of these "
                + origin.estimatedUsd() + " estimated, " + origin.unknown() + " givers unknown"));
        return steps;
    }
}
