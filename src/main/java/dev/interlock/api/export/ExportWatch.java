package dev.interlock.api.export;

import dev.interlock.api.error.BadArgument;
import dev.interlock.api.traversal.Folds;
import dev.interlock.graph.GraphView;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows an {@link Exported} everything that its request's answer is made of. Other requests it leaves alone. */
@Component
class ExportWatch extends SimplePerformantInstrumentation {
    private final Folds folds;

    ExportWatch(Folds folds) {
        this.folds = folds;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        Operation operation =
                parameters.getExecutionContext().getOperationDefinition().getOperation();
        if (exported(parameters.getExecutionContext().getGraphQLContext()) != null && operation != Operation.QUERY) {
            BadArgument refused = new BadArgument(
                    "query", operation, "Only queries can be exported", "Send a query; mutations go to /graphql.");
            throw new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
                    .message("%s", refused.getMessage())
                    .extensions(refused.extensions())
                    .build()));
        }
        return null;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        Exported exported = exported(parameters.getExecutionContext().getGraphQLContext());
        if (exported == null || parameters.isTrivialDataFetcher()) {
            return fetcher;
        }
        return environment -> {
            Object fetched = fetcher.get(environment);
            if (fetched instanceof GraphView view) {
                exported.sees(view, folds.measured(environment, view));
            }
            return fetched;
        };
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldCompletion(
            InstrumentationFieldCompleteParameters parameters, @Nullable InstrumentationState state) {
        take(parameters);
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
            InstrumentationFieldCompleteParameters parameters, @Nullable InstrumentationState state) {
        take(parameters);
        return null;
    }

    private static void take(InstrumentationFieldCompleteParameters parameters) {
        Exported exported = exported(parameters.getExecutionContext().getGraphQLContext());
        if (exported != null) {
            exported.take(parameters.getFetchedObject());
        }
    }

    private static @Nullable Exported exported(GraphQLContext context) {
        return context.get(Exported.class);
    }
}
