package dev.interlock.api.assumption;

import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Shown;
import dev.interlock.api.wiring.Views;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Scenario;
import dev.interlock.scenario.Effect;
import dev.interlock.traversal.FactReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Answers {@code Graph.assumptions}: what each assumed change does to the facts. */
@Component
class AssumptionWiring implements RuntimeWiringConfigurer {
    private static final int MOST = 500;

    private final Catalogue catalogue;

    AssumptionWiring(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Graph", builder -> builder.dataFetcher("assumptions", this::assumptions));
        wiring.type("Assumption", builder -> builder.dataFetcher("gone", AssumptionWiring::gone));
    }

    private List<Assumption> assumptions(DataFetchingEnvironment environment) {
        GraphView view = Views.of(environment);
        Scenario scenario = view.spec().scenario();
        if (scenario.isEmpty()) {
            return List.of();
        }
        Shown shown = new Shown(catalogue, view);
        return Views.snapshot(environment, view).assumed(scenario).effects().stream()
                .map(effect -> new Assumption(effect, shown))
                .toList();
    }

    private static List<Row> gone(DataFetchingEnvironment environment) {
        Assumption assumption = Objects.requireNonNull(environment.getSource());
        int first = Objects.requireNonNull(environment.<Integer>getArgument("first"));
        if (first < 0 || first > MOST) {
            throw new BadArgument("first", first, "first is out of range", "Give 0 to " + MOST + ".");
        }
        List<FactReference> gone = assumption.effect.gone();
        return assumption.shown.facts(gone.subList(0, Math.min(first, gone.size())));
    }

    /** One change as the schema shows it. */
    public record Assumption(Effect effect, Shown shown) {
        public String reading() {
            return effect.reading();
        }

        public @Nullable LocalDate from() {
            return effect.from();
        }

        public List<Row> added() {
            return shown.facts(effect.added());
        }

        public int goneCount() {
            return effect.gone().size();
        }
    }
}
