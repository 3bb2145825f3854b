package dev.interlock.api.error;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Turns a {@link BadArgument}, an input of several choices at once and a {@link BudgetSpent} into an error of the answer;
 * all else stays an internal error that says nothing.
 */
@Component
class Errors extends DataFetcherExceptionResolverAdapter {
    private static final Map<String, Object> ONE_OF =
            Map.of("code", "BAD_ARGUMENT", "hint", "Give one field of the input, and a value for it.");

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable thrown, DataFetchingEnvironment environment) {
        if (thrown instanceof BadArgument bad) {
            return error(bad, ErrorType.BAD_REQUEST, bad.extensions(), environment);
        }
        if (thrown instanceof BudgetSpent spent) {
            return error(spent, ErrorType.INTERNAL_ERROR, spent.extensions(), environment);
        }
        if (thrown instanceof OneOfNullValueException || thrown instanceof OneOfTooManyKeysException) {
            return error((GraphQLException) thrown, ErrorType.BAD_REQUEST, ONE_OF, environment);
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
