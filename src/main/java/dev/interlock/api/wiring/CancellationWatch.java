package dev.interlock.api.wiring;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks before each field whether anyone still waits, so that answers without traversals end early too. */
@Component
class CancellationWatch extends SimplePerformantInstrumentation {
    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        Cancellation.of(parameters.getExecutionContext().getGraphQLContext()).isCancelled();
        return fetcher;
    }
}
