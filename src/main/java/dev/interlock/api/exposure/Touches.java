package dev.interlock.api.exposure;

import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.catalogue.Rows;
import dev.interlock.api.catalogue.ToMany;
import dev.interlock.api.page.Connection;
import dev.interlock.graph.Evidence;
import dev.interlock.graph.Exposure;
import dev.interlock.graph.GraphView;
import dev.interlock.model.TouchBasis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows why rules and organizations are beside each other. */
@Component
public class Touches {
    private final Catalogue catalogue;

    Touches(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Of rows beside one row, those that are so for at least one of some reasons.
     *
     * @param bases names of {@link TouchBasis}; absent for any reason
     */
    public int[] on(@Nullable Collection<?> bases, Row one, int[] others) {
        if (bases == null) {
            return others;
        }
        Set<TouchBasis> wanted =
                bases.stream().map(name -> TouchBasis.valueOf(name.toString())).collect(Collectors.toSet());
        return Arrays.stream(others)
                .filter(other -> bases(one, other).stream().anyMatch(wanted::contains))
                .toArray();
    }

    /** The page with the reasons on its edges. */
    public TouchConnection explained(Row one, Connection page) {
        return new TouchConnection(
                page,
                page.edges().stream()
                        .map(edge -> new TouchConnection.Edge(
                                edge.cursor(),
                                edge.node(),
                                reasons(one, edge.node().index())))
                        .toList());
    }

    private Set<TouchBasis> bases(Row one, int other) {
        return Exposure.of(one.view()).bases(regulation(one, other), organization(one, other));
    }

    private List<Touch> reasons(Row one, int other) {
        int regulation = regulation(one, other);
        int organization = organization(one, other);
        return bases(one, other).stream()
                .map(basis -> reason(one.view(), basis, regulation, organization))
                .toList();
    }

    private Touch reason(GraphView view, TouchBasis basis, int regulation, int organization) {
        if (basis == TouchBasis.MARKET) {
            return market(view, Exposure.of(view).evidence(regulation, organization));
        }
        Row rule = new Row(view, catalogue.regulation(), regulation);
        String reason = Reasons.of(view.graph(), basis, regulation, organization);
        return new Touch(basis, reason, List.of(), List.of(), sources(List.of(rule)));
    }

    private Touch market(GraphView view, Evidence evidence) {
        List<Row> facts = new ArrayList<>(Rows.of(view, catalogue.supply(), evidence.agreements()));
        facts.addAll(Rows.of(view, catalogue.acquisition(), evidence.takeovers()));
        List<Row> rules = Rows.of(view, catalogue.regulation(), evidence.regulations());
        List<Row> cited = new ArrayList<>(facts);
        cited.addAll(rules);
        return new Touch(TouchBasis.MARKET, Reasons.market(view.graph(), evidence), facts, rules, sources(cited));
    }

    /** Of all the rows, each once, by key. */
    private List<Row> sources(List<Row> cited) {
        Set<Integer> found = new TreeSet<>();
        for (Row row : cited) {
            ToMany sources = Objects.requireNonNull(row.type().list("sources"));
            for (int source : sources.reader().read(row.view(), row.index())) {
                found.add(source);
            }
        }
        EntityType type = catalogue.source();
        return found.isEmpty()
                ? List.of()
                : Rows.of(
                        cited.get(0).view(),
                        type,
                        found.stream().mapToInt(Integer::intValue).toArray());
    }

    private int regulation(Row one, int other) {
        return one.type() == catalogue.regulation() ? one.index() : other;
    }

    private int organization(Row one, int other) {
        return one.type() == catalogue.regulation() ? other : one.index();
    }
}
