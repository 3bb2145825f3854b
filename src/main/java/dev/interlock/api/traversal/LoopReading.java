package dev.interlock.api.traversal;

import dev.interlock.analysis.circularity.LoopHop;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Ties;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.Step;
import dev.interlock.traversal.ViewHops;
import dev.interlock.traversal.reading.PathReading;
import dev.interlock.traversal.reading.ViewReading;
import java.util.ArrayList;
import java.util.List;

/** Says a loop as a sentence: a path that ends where it began. */
final class LoopReading {
    private LoopReading() {}

    static String of(GraphView view, MoneyLoopsQuery query, MoneyLoop loop, String language) {
        ViewHops hops = new ViewHops(view, query.kinds(), query.estimates());
        Path path = path(view.graph(), loop);
        PathReading reading = language.equals("DE") ? PathReading.GERMAN : PathReading.ENGLISH;
        return reading.sentence(new ViewReading(hops).steps(path));
    }

    private static Path path(Graph graph, MoneyLoop loop) {
        List<Integer> nodes = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (LoopHop hop : loop.hops()) {
            int from = graph.organizations().find(hop.from().text());
            int to = graph.organizations().find(hop.to().text());
            nodes.add(from);
            steps.add(new Step(from, to, hop(graph.ties(), from, to), true, Step.NO_TIE));
        }
        nodes.add(nodes.get(0));
        return new Path(nodes, steps, Longs.MISSING, 0, Double.NaN, Ints.MISSING, Ints.MISSING, Ints.MISSING);
    }

    private static int hop(Ties ties, int from, int to) {
        for (int position = ties.out().start(from); position < ties.out().end(from); position++) {
            int hop = ties.out().at(position);
            if (ties.to(hop) == to) {
                return hop;
            }
        }
        throw new IllegalStateException("a loop has a hop that the graph does not have");
    }
}
