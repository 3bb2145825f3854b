package dev.interlock.api.attribution;

import dev.interlock.graph.GraphView;
import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A measure as it stands in a query, to be asked of another view with the same arguments. */
final class AskedMeasure {
    private static final Set<String> DOORS = Set.of("Graph", "Query");

    private final DataFetchingEnvironment environment;
    private final ExecutionStepInfo step;
    private final DataFetcher<?> fetcher;

    private AskedMeasure(DataFetchingEnvironment environment, ExecutionStepInfo step, DataFetcher<?> fetcher) {
        this.environment = environment;
        this.step = step;
        this.fetcher = fetcher;
    }

    /**
     * The measure that a field stands in.
     *
     * @return {@code null} where it is no field of a graph but a part of something else, such as a point of a series
     */
    static @Nullable AskedMeasure around(DataFetchingEnvironment environment) {
        ExecutionStepInfo step = above(environment);
        GraphQLObjectType owner = step.getObjectType();
        if (owner == null || !DOORS.contains(owner.getName())) {
            return null;
        }
        GraphQLFieldDefinition field = Objects.requireNonNull(step.getFieldDefinition());
        DataFetcher<?> fetcher = environment
                .getGraphQLSchema()
                .getCodeRegistry()
                .getDataFetcher(FieldCoordinates.coordinates(owner, field), field);
        return new AskedMeasure(environment, step, fetcher);
    }

    /** Its type in the schema. */
    static GraphQLObjectType type(DataFetchingEnvironment environment) {
        return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(above(environment).getType());
    }

    private static ExecutionStepInfo above(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getExecutionStepInfo().getParent());
    }

    /** The same of another view; of a list the same place. */
    @Nullable
    Object of(GraphView view) {
        Object found = fetch(view);
        boolean inList = step.getPath().isListSegment();
        return inList && found instanceof List<?> list ? list.get(step.getPath().getSegmentIndex()) : found;
    }

    private @Nullable Object fetch(GraphView view) {
        DataFetchingEnvironment other = DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                .source(view)
                .arguments(step.getArguments())
                .build();
        try {
            return fetcher.get(other);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
