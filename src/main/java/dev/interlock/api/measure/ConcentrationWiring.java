package dev.interlock.api.measure;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Wires concentration and merger screens to {@code Graph} and, for short questions, to {@code Query}. */
@Component
class ConcentrationWiring implements RuntimeWiringConfigurer {
    private final ConcentrationField concentration;
    private final MergerScreenField mergers;

    ConcentrationWiring(ConcentrationField concentration, MergerScreenField mergers) {
        this.concentration = concentration;
        this.mergers = mergers;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (String parent : List.of("Query", "Graph")) {
            wiring.type(
                    parent,
                    builder -> builder.dataFetcher("concentration", concentration::value)
                            .dataFetcher("concentrationSeries", concentration::series)
                            .dataFetcher("mergerScreen", mergers::of));
        }
        wiring.type(
                "Concentration",
                builder -> builder.dataFetcher("groups", concentration::groups)
                        .dataFetcher("topShare", concentration::topShare)
                        .dataFetcher("influences", concentration::influences));
        wiring.type("MergerScreen", builder -> builder.dataFetcher("loops", mergers::loops));
        wiring.type("CommonOwnership", builder -> builder.dataFetcher("pairs", mergers::pairs));
    }
}
