package dev.interlock.graph;

import java.util.List;

/**
 * What a scenario lays over the facts of a graph, by row of that graph. The rows that it adds are in the graph's tables
 * already.
 *
 * @param parents by organization: whether the parent in its own row still counts
 * @param control by acquisition: whether it still gives control
 */
public record Overlay(
        Layer rounds,
        Layer participations,
        Layer stakes,
        Layer supply,
        Layer credit,
        Layer acquisitions,
        Layer financials,
        Layer parents,
        Layer control,
        List<WriteDown> writeDowns) {
    /** The facts as they are. */
    public static final Overlay NONE = new Overlay(
            Layer.NONE,
            Layer.NONE,
            Layer.NONE,
            Layer.NONE,
            Layer.NONE,
            Layer.NONE,
            Layer.NONE,
            Layer.NONE,
            Layer.NONE,
            List.of());

    public Overlay {
        writeDowns = List.copyOf(writeDowns);
    }

    /**
     * A part of the value of an organization that is lost.
     *
     * @param day from which on; values dated later stand
     * @param share above 0, at most 1
     */
    public record WriteDown(int organization, int day, double share) {}
}
