package dev.interlock.api.measure;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Wires contagion, dependence and flows to {@code Graph} and, for short questions, to {@code Query}. */
@Component
class MeasureWiring implements RuntimeWiringConfigurer {
    private final ContagionField contagion;
    private final DependenceField dependence;
    private final ChokePointsField chokePoints;
    private final FlowsField flows;

    MeasureWiring(
            ContagionField contagion, DependenceField dependence, ChokePointsField chokePoints, FlowsField flows) {
        this.contagion = contagion;
        this.dependence = dependence;
        this.chokePoints = chokePoints;
        this.flows = flows;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (String parent : List.of("Query", "Graph")) {
            wiring.type(
                    parent,
                    builder -> builder.dataFetcher("contagion", contagion::contagion)
                            .dataFetcher("systemicImportance", contagion::importance)
                            .dataFetcher("dependence", dependence::of)
                            .dataFetcher("chokePoints", chokePoints::of)
                            .dataFetcher("flows", flows::flows)
                            .dataFetcher("regionBalance", flows::balance));
        }
        wiring.type("Contagion", builder -> builder.dataFetcher("losses", contagion::losses));
        wiring.type("ContagionRound", builder -> builder.dataFetcher("losses", contagion::roundLosses));
        wiring.type(
                "Dependence",
                builder -> builder.dataFetcher("members", dependence::members)
                        .dataFetcher("ownership", dependence::ownership));
        wiring.type("DependenceTier", builder -> builder.dataFetcher("suppliers", dependence::suppliers));
    }
}
