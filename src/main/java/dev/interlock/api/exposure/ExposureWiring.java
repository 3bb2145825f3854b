package dev.interlock.api.exposure;

import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Wires what every rule says of itself. */
@Component
class ExposureWiring implements RuntimeWiringConfigurer {
    static final String CAVEAT = "Orientation, not legal advice: drawn from layers, sectors, seats and known deals;"
            + " thresholds are not checked.";

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Regulation", builder -> builder.dataFetcher("caveat", environment -> CAVEAT));
    }
}
