package dev.interlock.api.traversal;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Wires the traversals to {@code Graph} and, for short questions, to {@code Query}. */
@Component
class TraversalWiring implements RuntimeWiringConfigurer {
    private final Paths paths;
    private final MoneyLoopsField loops;
    private final CircularityField circularity;
    private final EntanglementField entanglement;
    private final ConsolidationField consolidation;
    private final CandidatesField candidates;

    TraversalWiring(
            Paths paths,
            MoneyLoopsField loops,
            CircularityField circularity,
            EntanglementField entanglement,
            ConsolidationField consolidation,
            CandidatesField candidates) {
        this.paths = paths;
        this.loops = loops;
        this.circularity = circularity;
        this.entanglement = entanglement;
        this.consolidation = consolidation;
        this.candidates = candidates;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (String parent : List.of("Query", "Graph")) {
            wiring.type(
                    parent,
                    builder -> builder.dataFetcher("paths", paths::find)
                            .dataFetcher("moneyLoops", loops::find)
                            .dataFetcher("circularity", circularity::value)
                            .dataFetcher("circularitySeries", circularity::series)
                            .dataFetcher("entanglement", entanglement::pair)
                            .dataFetcher("consolidation", consolidation::of)
                            .dataFetcher("controlGroups", consolidation::groups)
                            .dataFetcher("consolidationCandidates", candidates::find));
        }
        wiring.type(
                "Consolidation",
                builder -> builder.dataFetcher("group", consolidation::group)
                        .dataFetcher("ultimateParents", consolidation::ultimateParents)
                        .dataFetcher("history", consolidation::history)
                        .dataFetcher("integratedOwnership", consolidation::integratedOwnership));
        wiring.type(
                "ControlGroup",
                builder -> builder.dataFetcher("rounds", consolidation::rounds)
                        .dataFetcher("supplyReceived", consolidation::supplyReceived)
                        .dataFetcher("creditReceived", consolidation::creditReceived));
        wiring.type(
                "IntegratedOwnership",
                builder -> builder.typeResolver(resolving -> resolving
                        .getSchema()
                        .getObjectType(Objects.requireNonNull(resolving.<Object>getObject())
                                .getClass()
                                .getSimpleName())));
        wiring.type("Organization", builder -> builder.dataFetcher("entanglements", entanglement::ofSupplier));
        wiring.type("Path", builder -> builder.dataFetcher("reading", paths::reading));
        wiring.type("MoneyLoop", builder -> builder.dataFetcher("reading", loops::reading));
        wiring.type("MoneyLoopConnection", builder -> builder.dataFetcher("total", loops::total));
    }
}
