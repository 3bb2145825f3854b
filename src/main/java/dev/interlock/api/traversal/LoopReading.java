package dev.interlock.api.traversal;

import dev.interlock.analysis.circularity.LoopHop;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.graph.OrganizationTable;
import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.Step;
import dev.interlock.traversal.reading.PathReading;
import dev.interlock.traversal.reading.ViewReading;
import java.util.ArrayList;
import java.util.List;

/** Says a loop as a sentence: a path that ends where it began. */
final class LoopReading {
    private LoopReading() {}

    static String of(Fold fold, MoneyLoopsQuery query, MoneyLoop loop, String language) {
        FactHops hops = fold.hops(query.kinds(), query.estimates());
        Path path = path(hops, loop);
        PathReading reading = language.equals("DE") ? PathReading.GERMAN : PathReading.ENGLISH;
        return reading.sentence(new ViewReading(hops).steps(path));
    }

    private static Path path(FactHops hops, MoneyLoop loop) {
        OrganizationTable organizations = hops.view().graph().organizations();
        List<Integer> nodes = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (LoopHop hop : loop.hops()) {
            int from = organizations.find(hop.from().text());
            int to = organizations.find(hop.to().text());
            nodes.add(from);
            steps.add(new Step(from, to, hops.hopBetween(from, to), true, Step.NO_TIE));
        }
        nodes.add(nodes.get(0));
        return new Path(nodes, steps, Longs.MISSING, 0, Double.NaN, Ints.MISSING, Ints.MISSING, Ints.MISSING);
    }
}
