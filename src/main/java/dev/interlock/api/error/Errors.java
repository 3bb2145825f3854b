package dev.interlock.api.error;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Turns a {@link BadArgument} and a {@link BudgetSpent} into an error of the answer; all else stays an internal error
 * that says nothing.
 */
@Component
class Errors extends DataFetcherExceptionResolverAdapter {
    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment environment) {
        if (thrown instanceof BadArgument bad) {
            return error(bad, ErrorType.BAD_REQUEST, bad.extensions(), environment);
        }
        if (thrown instanceof BudgetSpent spent) {
            return error(spent, ErrorType.INTERNAL_ERROR, spent.extensions(), environment);
        }
        return null;
    }

    private static GraphQLError error(
            Exception thrown, ErrorType type, Map<String, Object> extensions, DataFetchingEnvironment environment) {
        return GraphQLError.newError()
                .errorType(type)
                .message("%s", thrown.getMessage())
                .path(environment.getExecutionStepInfo().getPath())
                .location(environment.getField().getSourceLocation())
                .extensions(extensions)
                .build();
    }
}
