package dev.interlock.api.wiring;

import dev.interlock.connection.ClientConnection;
import graphql.ExecutionInput;
import graphql.GraphQLContext;
import java.util.Objects;

/** Whether anyone still waits for an execution's answer. Once nobody does, the execution fetches no further field. */
public final class Cancellation {
    private final ExecutionInput input;
    private final ClientConnection client;

    Cancellation(ExecutionInput input, ClientConnection client) {
        this.input = input;
        this.client = client;
    }

    /** The one of the execution with this context. */
    public static Cancellation of(GraphQLContext context) {
        return Objects.requireNonNull(context.get(Cancellation.class), "the request came without an interceptor");
    }

    /** Cheap enough to be asked all the time. */
    public boolean isCancelled() {
        if (!input.isCancelled() && client.isGone()) {
            input.cancel();
        }
        return input.isCancelled();
    }
}
