package dev.interlock.analysis.reference;

import dev.interlock.analysis.dependence.Chain;
import dev.interlock.analysis.dependence.ChokePointSearch;
import dev.interlock.analysis.dependence.ChokePoints;
import dev.interlock.analysis.dependence.ChokePoints.Avoidance;
import dev.interlock.analysis.dependence.ChokePointsQuery;
import dev.interlock.analysis.dependence.CriticalDependency;
import dev.interlock.analysis.dependence.DependenceQuery;
import dev.interlock.analysis.dependence.Dependences;
import dev.interlock.analysis.dependence.Subject;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Who supplies whom with what. */
final class Supply {
    private final Given given;
    private final Budget budget;
    private final GraphView view;

    Supply(Given given, Budget budget) {
        this.given = given;
        this.budget = budget;
        this.view = given.view();
    }

    Supply with(String fact) {
        return new Supply(given.with(fact), budget);
    }

    /** The indicators of one buyer, for the bloc it sits in. */
    CriticalDependency critical(String buyer) {
        DependenceQuery query = DependenceQuery.of(new Subject.Organizations(List.of(Key.of(buyer))));
        return Objects.requireNonNull(Dependences.of(view, query, budget).critical());
    }

    /** Whether all three indicators are critical; null where the unknown decides. */
    String isDependent(String buyer) {
        return String.valueOf(critical(buyer).dependent());
    }

    /** Suppliers that no way avoids, nearest first. */
    String unavoidable(String organization) {
        return chokePoints(organization, EnumSet.of(Avoidance.UNAVOIDABLE));
    }

    /** Suppliers that no way known to the end avoids, nearest first. */
    String unavoidableOnKnownChains(String organization) {
        return chokePoints(organization, EnumSet.of(Avoidance.UNAVOIDABLE, Avoidance.UNAVOIDABLE_ON_KNOWN_CHAINS));
    }

    private String chokePoints(String organization, Set<Avoidance> wanted) {
        ChokePointsQuery query = new ChokePointsQuery(Key.of(organization), List.of(Chain.FABRICATION), 0);
        ChokePoints found = Objects.requireNonNull(ChokePointSearch.find(view, query, budget));
        return Words.list(found.chains().get(0).chokePoints().stream()
                .filter(point -> wanted.contains(point.avoidance()))
                .map(ChokePoints.ChokePoint::supplier));
    }
}
