package dev.interlock.api.wiring;

import dev.interlock.api.page.PageRequest;
import graphql.schema.DataFetchingEnvironment;

/** Reads the four arguments that every connection takes. */
public final class PageArguments {
    /** In the context: whether lists are given whole where the document does not say how much of them. */
    public static final String WHOLE = "wholeLists";

    private PageArguments() {}

    public static PageRequest read(DataFetchingEnvironment environment) {
        return new PageRequest(
                environment.getArgument("first"),
                environment.getArgument("after"),
                environment.getArgument("last"),
                environment.getArgument("before"),
                environment.getGraphQlContext().getBoolean(WHOLE, false));
    }
}
