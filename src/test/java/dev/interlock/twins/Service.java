package dev.interlock.twins;

import dev.interlock.analysis.circularity.LoopHop;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.analysis.consolidation.Control;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Texts;
import dev.interlock.model.Key;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Direction;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.KShortestPaths;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.PathQuery;
import dev.interlock.traversal.ViewHops;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the service's own algorithms the same as {@link Twin}, and writes the answers in the same way. */
final class Service {
    private final GraphView view;
    private final Texts slugs;

    Service(GraphView view) {
        this.view = view;
        this.slugs = view.graph().organizations().key();
    }

    SortedSet<String> paths(String from, String to, Set<TieKind> kinds, boolean eitherWay, int maxHops) {
        SortedSet<String> lines = new TreeSet<>();
        PathQuery query = PathQuery.shortest(
                slugs.find(from), slugs.find(to), eitherWay ? Direction.ANY : Direction.MONEY, maxHops);
        KShortestPaths paths = KShortestPaths.of(new ViewHops(view, kinds, true), query, Budget.unlimited());
        for (Path path = paths.next(); path != null; path = paths.next()) {
            lines.add(path.nodes().stream().map(slugs::require).collect(Collectors.joining(" ")));
        }
        return lines;
    }

    SortedSet<String> loops(@Nullable String through, Set<TieKind> kinds, int minLength, int maxLength) {
        Key organization = through == null ? null : Key.of(through);
        MoneyLoopsQuery query = new MoneyLoopsQuery(organization, kinds, minLength, maxLength, null, true);
        return MoneyLoops.page(Fold.none(view), query, null, Integer.MAX_VALUE, Budget.unlimited()).loops().stream()
                .map(Service::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    SortedSet<String> control() {
        SortedSet<String> lines = new TreeSet<>();
        Control control = Control.of(view, Budget.unlimited());
        for (int row = 0; row < slugs.size(); row++) {
            String controller = slugs.require(row);
            for (Key controlled : control.jointVotes(Key.of(controller)).keySet()) {
                lines.add(controller + " > " + controlled);
            }
        }
        return lines;
    }

    private static String line(MoneyLoop loop) {
        return loop.organizations().stream().map(Key::text).collect(Collectors.joining(" ")) + ": "
                + loop.hops().stream().map(Service::kinds).collect(Collectors.joining(" "));
    }

    private static String kinds(LoopHop hop) {
        return hop.kinds().stream()
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
