package dev.interlock.api.attribution;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Gives every measure its fields {@code attribution} and {@code sourceSpread}. */
@Component
class AttributionWiring implements RuntimeWiringConfigurer {
    private static final List<String> MEASURES = List.of(
            "Concentration",
            "MergerScreen",
            "Contagion",
            "Dependence",
            "ChokePoints",
            "FlowMatrix",
            "RegionBalance",
            "Circularity",
            "Entanglement");

    private final AttributionField attribution;
    private final SpreadField spread;

    AttributionWiring(AttributionField attribution, SpreadField spread) {
        this.attribution = attribution;
        this.spread = spread;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (String measure : MEASURES) {
            wiring.type(
                    measure,
                    builder -> builder.dataFetcher("attribution", attribution::of)
                            .dataFetcher("sourceSpread", spread::of));
        }
    }
}
