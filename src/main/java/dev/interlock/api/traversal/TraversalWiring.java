package dev.interlock.api.traversal;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Wires the traversals to {@code Graph} and, for short questions, to {@code Query}. */
@Component
class TraversalWiring implements RuntimeWiringConfigurer {
    private final Paths paths;
    private final MoneyLoopsField loops;
    private final CircularityField circularity;
    private final EntanglementField entanglement;

    TraversalWiring(Paths paths, MoneyLoopsField loops, CircularityField circularity, EntanglementField entanglement) {
        this.paths = paths;
        this.loops = loops;
        this.circularity = circularity;
        this.entanglement = entanglement;
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
                            .dataFetcher("entanglement", entanglement::pair));
        }
        wiring.type("Organization", builder -> builder.dataFetcher("entanglements", entanglement::ofSupplier));
        wiring.type("Path", builder -> builder.dataFetcher("reading", paths::reading));
        wiring.type("MoneyLoop", builder -> builder.dataFetcher("reading", loops::reading));
        wiring.type("MoneyLoopConnection", builder -> builder.dataFetcher("total", loops::total));
    }
}
