package dev.interlock.api.wiring;

import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.search.Search;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Valuation;
import dev.interlock.graph.column.Ints;
import dev.interlock.model.Sourcing;
import dev.interlock.model.Status;
import dev.interlock.snapshot.Snapshot;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Wires what is not a plain list: the view itself, objects by id and name, search, valuations. */
@Component
class GraphWiring implements RuntimeWiringConfigurer {
    private static final int MAX_IDS = 500;

    private final Catalogue catalogue;
    private final Lookup lookup;
    private final Search search;
    private final ViewArguments views;
    private final KnownAt knownAt;

    GraphWiring(Catalogue catalogue, Lookup lookup, Search search, ViewArguments views, KnownAt knownAt) {
        this.catalogue = catalogue;
        this.lookup = lookup;
        this.search = search;
        this.views = views;
        this.knownAt = knownAt;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                builder -> shared(builder)
                        .dataFetcher("graph", this::graph)
                        .dataFetcher("node", this::node)
                        .dataFetcher("nodes", this::nodes));
        wiring.type(
                "Graph",
                builder -> shared(builder)
                        .dataFetcher(
                                "revision",
                                environment -> Views.of(environment).graph().revision())
                        .dataFetcher(
                                "asOf",
                                environment -> Views.of(environment).spec().asOf())
                        .dataFetcher(
                                "consolidated",
                                environment -> Views.of(environment).spec().consolidated())
                        .dataFetcher("statuses", environment -> statuses(Views.of(environment)))
                        .dataFetcher(
                                "conflicts",
                                environment ->
                                        Views.of(environment).spec().trust().conflicts())
                        .dataFetcher(
                                "sourcing",
                                environment -> ShownSourcing.of(
                                        Views.of(environment).spec().trust().sourcing())));
        wiring.type("Organization", builder -> builder.dataFetcher("latestValuation", this::latestValuation));
    }

    private TypeRuntimeWiring.Builder shared(TypeRuntimeWiring.Builder builder) {
        return builder.dataFetcher("organization", this::organization).dataFetcher("search", search::find);
    }

    private GraphView graph(DataFetchingEnvironment environment) {
        Snapshot snapshot = knownAt.snapshot(environment.getGraphQlContext(), environment.getArguments(), "");
        return views.view(snapshot, environment.getArguments(), "");
    }

    private static List<Status> statuses(GraphView view) {
        return view.spec().trust().statuses().stream().sorted().toList();
    }

    private @Nullable Row organization(DataFetchingEnvironment environment) {
        String name = Objects.requireNonNull(environment.getArgument("slug"));
        return lookup.organization(Views.of(environment), name).orElse(null);
    }

    private @Nullable Row node(DataFetchingEnvironment environment) {
        String id = Objects.requireNonNull(environment.getArgument("id"));
        return lookup.byId(Views.of(environment), id).orElse(null);
    }

    private List<@Nullable Row> nodes(DataFetchingEnvironment environment) {
        List<String> ids = Objects.requireNonNull(environment.getArgument("ids"));
        if (ids.size() > MAX_IDS) {
            throw new BadArgument("ids", ids.size() + " ids", "Too many ids", "Ask for " + MAX_IDS + " at a time.");
        }
        List<@Nullable Row> found = new ArrayList<>();
        for (String id : ids) {
            found.add(lookup.byId(Views.of(environment), id).orElse(null));
        }
        return found;
    }

    private @Nullable ShownValuation latestValuation(DataFetchingEnvironment environment) {
        Row organization = Objects.requireNonNull(environment.getSource());
        GraphView view = organization.view();
        Valuation valuation = view.profile().latestValuation(organization.index());
        return valuation == null ? null : shown(view, valuation);
    }

    private ShownValuation shown(GraphView view, Valuation valuation) {
        boolean postMoney = valuation.basis() == Valuation.Basis.POST_MONEY;
        return new ShownValuation(
                valuation.amountUsd(),
                valuation.day() == Ints.MISSING ? null : LocalDate.ofEpochDay(valuation.day()),
                valuation.basis(),
                new Row(view, postMoney ? catalogue.round() : catalogue.financials(), valuation.fact()));
    }

    /** What is demanded of sources, as the schema shows it. */
    public record ShownSourcing(
            int minSources, List<String> publishers, List<String> withoutPublishers, List<String> languages) {
        static ShownSourcing of(Sourcing sourcing) {
            return new ShownSourcing(
                    sourcing.needed(),
                    sourcing.publishers().stream().sorted().toList(),
                    sourcing.withoutPublishers().stream().sorted().toList(),
                    sourcing.languages().stream().sorted().toList());
        }
    }

    /** A valuation as the schema shows it. */
    public record ShownValuation(long amountUsd, @Nullable LocalDate date, Valuation.Basis basis, Row fact) {}
}
