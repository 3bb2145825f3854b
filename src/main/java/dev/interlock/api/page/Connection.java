package dev.interlock.api.page;

import dev.interlock.api.aggregate.Aggregate;
import dev.interlock.api.catalogue.EntityType;
import dev.interlock.api.catalogue.MadeOfRows;
import dev.interlock.api.catalogue.Row;
import dev.interlock.graph.GraphView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page of a list, Relay's way, with the number of all and an aggregate over all. */
public final class Connection implements MadeOfRows {
    private final GraphView view;
    private final EntityType type;
    private final int[] all;
    private final List<Edge> edges;
    private final PageInfo pageInfo;

    Connection(GraphView view, EntityType type, int[] all, List<Edge> edges, PageInfo pageInfo) {
        this.view = view;
        this.type = type;
        this.all = all;
        this.edges = edges;
        this.pageInfo = pageInfo;
    }

    public List<Edge> edges() {
        return edges;
    }

    public List<Row> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    public PageInfo pageInfo() {
        return pageInfo;
    }

    /** What is on this page, with the facts that put it there. */
    @Override
    public Stream<Row> rows() {
        return edges.stream().flatMap(edge -> Stream.concat(Stream.of(edge.node()), edge.via().stream()));
    }

    /** What the rows of all pages are. */
    public EntityType type() {
        return type;
    }

    /** The rows of all pages. */
    public int[] all() {
        return all.clone();
    }

    public GraphView view() {
        return view;
    }

    /** How many there are on all pages. */
    public int totalCount() {
        return all.length;
    }

    public Aggregate aggregate() {
        return new Aggregate(view, type, all, List.of());
    }

    /**
     * One of the list.
     *
     * @param via the facts that put it there, where the list is of counterparties; else empty
     */
    public record Edge(String cursor, Row node, List<Row> via) {}

    /** Relay's description of a page. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
