package dev.interlock.api.exposure;

import dev.interlock.api.aggregate.Aggregate;
import dev.interlock.api.catalogue.Row;
import dev.interlock.api.page.Connection;
import dev.interlock.api.page.Connection.PageInfo;
import java.util.List;

/** A page of the rules that touch one organization, or of the organizations one rule touches. */
public final class TouchConnection {
    private final Connection page;
    private final List<Edge> edges;

    TouchConnection(Connection page, List<Edge> edges) {
        this.page = page;
        this.edges = edges;
    }

    public List<Edge> edges() {
        return edges;
    }

    public List<Row> nodes() {
        return page.nodes();
    }

    public PageInfo pageInfo() {
        return page.pageInfo();
    }

    public int totalCount() {
        return page.totalCount();
    }

    public Aggregate aggregate() {
        return page.aggregate();
    }

    /** What to bear in mind whatever the answer. */
    public String caveat() {
        return ExposureWiring.CAVEAT;
    }

    /** One of the page, with the reasons why the two are beside each other. */
    public record Edge(String cursor, Row node, List<Touch> basis) {}
}
