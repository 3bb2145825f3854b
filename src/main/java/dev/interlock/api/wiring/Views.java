package dev.interlock.api.wiring;

import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.snapshot.Snapshot;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;

/** Which view a field is answered from: the one of the graph it stands in, else the request's default. */
public final class Views {
    private Views() {}

    public static GraphView of(DataFetchingEnvironment environment) {
        Object source = environment.getSource();
        return source instanceof GraphView view ? view : snapshot(environment).view(ViewSpec.DEFAULT);
    }

    /** The snapshot the request took when it began. */
    public static Snapshot snapshot(DataFetchingEnvironment environment) {
        return current(environment.getGraphQlContext());
    }

    /** The snapshot that a view of the request is one of: the one it took, or one of the past that it asked for. */
    public static Snapshot snapshot(DataFetchingEnvironment environment, GraphView view) {
        Snapshot past = environment.getGraphQlContext().get(key(view.graph().revision()));
        return past == null ? snapshot(environment) : past;
    }

    static Snapshot current(GraphQLContext context) {
        Snapshot snapshot = context.get(RequestSnapshot.KEY);
        return Objects.requireNonNull(snapshot, "the request took no snapshot");
    }

    /** Keeps a snapshot for the rest of the request. */
    static void keep(GraphQLContext context, Snapshot snapshot) {
        context.put(key(snapshot.revision()), snapshot);
    }

    private static String key(long revision) {
        return "snapshot of " + revision;
    }
}
