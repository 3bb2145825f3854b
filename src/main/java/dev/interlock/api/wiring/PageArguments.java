package dev.interlock.api.wiring;

import dev.interlock.api.page.PageRequest;
import graphql.schema.DataFetchingEnvironment;

/** Reads the four arguments that every connection takes. */
public final class PageArguments {
    private PageArguments() {}

    public static PageRequest read(DataFetchingEnvironment environment) {
        return new PageRequest(
                environment.getArgument("first"),
                environment.getArgument("after"),
                environment.getArgument("last"),
                environment.getArgument("before"));
    }
}
