package dev.interlock.api.wiring;

import dev.interlock.api.aggregate.Aggregate;
import dev.interlock.api.aggregate.Groups;
import dev.interlock.api.aggregate.Summaries;
import dev.interlock.api.catalogue.Attribute;
import dev.interlock.api.catalogue.Catalogue;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.GlobalId;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.catalogue.Rows;
import dev.interlock.api.catalogue.ToMany;
import dev.interlock.api.catalogue.ToOne;
import dev.interlock.api.exposure.Touches;
import dev.interlock.api.filter.Filters;
import dev.interlock.api.page.Connection;
import dev.interlock.api.page.PageRequest;
import dev.interlock.api.page.Pages;
import dev.interlock.graph.GraphView;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Wires every type of the catalogue: its fields, its connections, its aggregates, and the lists of {@code Graph}. */
@Component
class CatalogueWiring implements RuntimeWiringConfigurer {
    private final Catalogue catalogue;
    private final Touches touches;

    CatalogueWiring(Catalogue catalogue, Touches touches) {
        this.catalogue = catalogue;
        this.touches = touches;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (EntityType type : catalogue.types()) {
            wiring.type(type.name(), builder -> entity(builder, type));
            wiring.type(type.name() + "Aggregate", builder -> aggregate(builder, type));
        }
        for (String parent : List.of("Query", "Graph")) {
            wiring.type(parent, this::topLevel);
        }
        wiring.type("Query", builder -> builder.dataFetcher("sources", all(catalogue.source())));
        wiring.type("Aggregates", this::aggregates);
        for (String parent : List.of("Node", "Fact")) {
            wiring.type(
                    parent,
                    builder -> builder.typeResolver(resolving -> {
                        Row row = Objects.requireNonNull(resolving.getObject());
                        return resolving.getSchema().getObjectType(row.type().name());
                    }));
        }
    }

    private TypeRuntimeWiring.Builder entity(TypeRuntimeWiring.Builder builder, EntityType type) {
        builder.dataFetcher(
                "id", environment -> GlobalId.of(source(environment)).toString());
        for (Attribute attribute : type.attributes()) {
            builder.dataFetcher(attribute.name(), environment -> {
                Row row = source(environment);
                return attribute.value(row.view(), row.index());
            });
        }
        for (ToOne reference : type.references()) {
            builder.dataFetcher(reference.name(), environment -> {
                Row row = source(environment);
                return reference.follow(row.view(), row.index());
            });
        }
        for (ToMany list : type.lists()) {
            builder.dataFetcher(list.name(), fetcher(list));
        }
        return builder;
    }

    private DataFetcher<?> fetcher(ToMany list) {
        return switch (list.form()) {
            case PLAIN -> plain(list);
            case CONNECTION -> connection(list);
            case TOUCHES -> touching(list);
        };
    }

    private static DataFetcher<?> plain(ToMany list) {
        return environment -> {
            Row row = source(environment);
            return Rows.of(row.view(), list.target().get(), list.reader().read(row.view(), row.index()));
        };
    }

    private static DataFetcher<?> connection(ToMany list) {
        return environment -> {
            Row row = source(environment);
            GraphView view = row.view();
            ToMany.Via via = list.via();
            Pages pages = new Pages(
                    view, list.target().get(), found -> via == null ? List.of() : via.facts(view, row.index(), found));
            return page(
                    environment, pages, view, list.target().get(), list.reader().read(view, row.index()));
        };
    }

    private DataFetcher<?> touching(ToMany list) {
        return environment -> {
            Row row = source(environment);
            EntityType target = list.target().get();
            int[] rows = list.reader().read(row.view(), row.index());
            int[] wanted = touches.on(environment.getArgument("basis"), row, rows);
            Pages pages = new Pages(row.view(), target, found -> List.of());
            return touches.explained(row, page(environment, pages, row.view(), target, wanted));
        };
    }

    private TypeRuntimeWiring.Builder topLevel(TypeRuntimeWiring.Builder builder) {
        return builder.dataFetcher("organizations", all(catalogue.organization()))
                .dataFetcher("fundingRounds", all(catalogue.round()))
                .dataFetcher("participations", all(catalogue.participation()))
                .dataFetcher("stakes", all(catalogue.stake()))
                .dataFetcher("supplyAgreements", all(catalogue.supply()))
                .dataFetcher("creditAgreements", all(catalogue.credit()))
                .dataFetcher("acquisitions", all(catalogue.acquisition()))
                .dataFetcher("financials", all(catalogue.financials()))
                .dataFetcher("regulations", all(catalogue.regulation()))
                .dataFetcher("aggregate", Views::of);
    }

    private static DataFetcher<?> all(EntityType type) {
        return environment -> {
            GraphView view = Views.of(environment);
            Pages pages = new Pages(view, type, row -> List.of());
            return page(environment, pages, view, type, type.rows(view));
        };
    }

    private TypeRuntimeWiring.Builder aggregates(TypeRuntimeWiring.Builder builder) {
        return builder.dataFetcher("organizations", aggregateOf(catalogue.organization()))
                .dataFetcher("fundingRounds", aggregateOf(catalogue.round()))
                .dataFetcher("participations", aggregateOf(catalogue.participation()))
                .dataFetcher("stakes", aggregateOf(catalogue.stake()))
                .dataFetcher("supplyAgreements", aggregateOf(catalogue.supply()))
                .dataFetcher("creditAgreements", aggregateOf(catalogue.credit()))
                .dataFetcher("acquisitions", aggregateOf(catalogue.acquisition()))
                .dataFetcher("financials", aggregateOf(catalogue.financials()))
                .dataFetcher("regulations", aggregateOf(catalogue.regulation()))
                .dataFetcher("sources", aggregateOf(catalogue.source()));
    }

    private static DataFetcher<?> aggregateOf(EntityType type) {
        return environment -> {
            GraphView view = Views.of(environment);
            int[] rows = Filters.select(view, type, type.rows(view), environment.getArgument("where"));
            return new Aggregate(view, type, rows, List.of());
        };
    }

    private static TypeRuntimeWiring.Builder aggregate(TypeRuntimeWiring.Builder builder, EntityType type) {
        for (Attribute attribute : type.attributes()) {
            if (Summaries.isSummarized(attribute)) {
                builder.dataFetcher(
                        attribute.name(), environment -> Summaries.of(aggregateSource(environment), attribute));
            }
        }
        builder.dataFetcher("groups", environment -> {
            List<String> by = Objects.requireNonNull(environment.getArgument("by"));
            List<Map<String, Object>> orderBy = environment.getArgument("orderBy");
            return Groups.of(aggregateSource(environment), by, orderBy, environment.getArgument("first"));
        });
        builder.dataFetcher("rows", environment -> {
            Aggregate aggregate = aggregateSource(environment);
            Pages pages = new Pages(aggregate.view(), type, row -> List.of());
            return page(environment, pages, aggregate.view(), type, aggregate.rows());
        });
        return builder;
    }

    private static Connection page(
            DataFetchingEnvironment environment, Pages pages, GraphView view, EntityType type, int[] rows) {
        PageRequest request = PageArguments.read(environment);
        int[] selected = Filters.select(view, type, rows, environment.getArgument("where"));
        return pages.page(selected, environment.getArgument("orderBy"), request);
    }

    private static Row source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    private static Aggregate aggregateSource(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }
}
