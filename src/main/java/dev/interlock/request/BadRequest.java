package dev.interlock.request;

import graphql.GraphQLError;

/** A request that cannot be read as one for GraphQL. */
final class BadRequest extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient GraphQLError error;

    BadRequest(int status, GraphQLError error) {
        super(error.getMessage());
        this.status = status;
        this.error = error;
    }

    BadRequest(int status, String code, String what, String hint) {
        this(status, Refusal.of(code, what, hint));
    }

    int status() {
        return status;
    }

    GraphQLError error() {
        return error;
    }
}
