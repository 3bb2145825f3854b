package dev.interlock.api.wiring;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.snapshot.Snapshot;
import graphql.schema.DataFetchingEnvironment;

/** Which view a field is answered from: the one of the graph it stands in, else the request's default. */
public final class Views {
    private Views() {}

    public static GraphView of(DataFetchingEnvironment environment) {
        Object source = environment.getSource();
        return source instanceof GraphView view ? view : snapshot(environment).view(ViewSpec.DEFAULT);
    }

    /** The snapshot the request took when it began. */
    public static Snapshot snapshot(DataFetchingEnvironment environment) {
        Snapshot snapshot = environment.getGraphQlContext().get(RequestSnapshot.KEY);
        return java.util.Objects.requireNonNull(snapshot, "the request took no snapshot");
    }
}
