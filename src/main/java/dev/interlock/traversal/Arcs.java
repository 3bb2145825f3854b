package dev.interlock.traversal;

import dev.interlock.graph.column.Index;
import dev.interlock.graph.column.Ints;

/**
 * A directed graph of nothing but nodes and arcs, for algorithms that look at all of it: what is in view has been
 * looked up once. Arcs of one node are in the order they were given; several of one pair and arcs to oneself are
 * allowed. Immutable and safe for any thread.
 */
public final class Arcs {
    private final int nodes;
    private final int[] target;
    private final Index out;
    private final Ints source;
    private final Index in;

    private Arcs(int nodes, Ints source, Ints target) {
        this.nodes = nodes;
        this.source = source;
        this.target = target.toArray();
        this.out = Index.of(source, nodes);
        this.in = Index.of(target, nodes);
    }

    /** Arcs given as two columns of equal size, in any order. */
    public static Arcs of(int nodes, Ints source, Ints target) {
        return new Arcs(nodes, source, target);
    }

    /**
     * The hops in view, each pair once, without ties of a node to itself. Incomplete where the budget is spent; whether
     * nodes are passable is for the caller to say, by which nodes he asks about.
     */
    public static Arcs of(Hops hops, Direction direction, Budget budget) {
        Ints.Builder source = new Ints.Builder();
        Ints.Builder target = new Ints.Builder();
        Steps steps = new Steps(hops, direction, budget);
        for (int node = 0; node < hops.nodes(); node++) {
            steps.at(node);
            while (steps.next()) {
                source.add(node);
                target.add(steps.neighbour());
            }
        }
        return new Arcs(hops.nodes(), source.freeze(), target.freeze());
    }

    public int nodes() {
        return nodes;
    }

    public int size() {
        return target.length;
    }

    /** Where a node's leaving arcs begin in {@link #target}. */
    public int outStart(int node) {
        return out.start(node);
    }

    public int outEnd(int node) {
        return out.end(node);
    }

    public int target(int position) {
        return target[out.at(position)];
    }

    /** Where a node's arriving arcs begin in {@link #source}. */
    public int inStart(int node) {
        return in.start(node);
    }

    public int inEnd(int node) {
        return in.end(node);
    }

    public int source(int position) {
        return source.get(in.at(position));
    }
}
