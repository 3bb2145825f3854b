package dev.interlock.analysis.circularity;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.OrganizationKind;
import dev.interlock.traversal.ViewHops;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Money loops the obvious way: all walks, then the rules one by one, then sort. */
public final class PlainLoops {
    private PlainLoops() {}

    /** Each loop as a line: {@code ?} where a hop is unknown, the bottleneck, the slugs. */
    public static List<String> of(GraphView view, MoneyLoopsQuery query) {
        ViewHops hops = new ViewHops(view, query.kinds(), query.estimates());
        List<Plain> found = new ArrayList<>();
        for (int start = 0; start < hops.nodes(); start++) {
            walk(view, query, hops, new ArrayList<>(List.of(start)), new ArrayList<>(), found);
        }
        return found.stream()
                .filter(loop -> query.minBottleneck() == null
                        || !loop.unknown()
                                && loop.bottleneck() >= query.minBottleneck().dollars())
                .sorted(Comparator.comparing(Plain::unknown)
                        .thenComparing(loop -> loop.unknown() ? 0 : -loop.bottleneck())
                        .thenComparing(loop -> loop.slugs().size())
                        .thenComparing(loop -> String.join(" ", loop.slugs())))
                .map(loop -> (loop.unknown() ? "?" : "")
                        + (loop.bottleneck() == Longs.MISSING ? "" : loop.bottleneck()) + ": "
                        + String.join(" ", loop.slugs()))
                .toList();
    }

    private record Plain(List<String> slugs, long bottleneck, boolean unknown) {}

    private static void walk(
            GraphView view,
            MoneyLoopsQuery query,
            ViewHops hops,
            List<Integer> nodes,
            List<Integer> path,
            List<Plain> found) {
        Graph graph = view.graph();
        int start = nodes.get(0);
        int last = nodes.get(nodes.size() - 1);
        if (graph.organizations().kind().is(last, OrganizationKind.UNNAMED)) {
            return;
        }
        for (int hop = 0; hop < hops.hops(); hop++) {
            if (hops.from(hop) != last || !hops.sees(hop)) {
                continue;
            }
            path.add(hop);
            int next = hops.to(hop);
            if (next == start && path.size() >= query.minLength() && isWanted(hops, query, path)) {
                boolean first = query.through() == null
                        ? nodes.stream().allMatch(node -> node >= start)
                        : graph.organizations()
                                .key()
                                .require(start)
                                .equals(query.through().text());
                if (first) {
                    found.add(new Plain(
                            nodes.stream()
                                    .map(graph.organizations().key()::require)
                                    .toList(),
                            path.stream()
                                    .mapToLong(hops::money)
                                    .filter(m -> m != Longs.MISSING)
                                    .min()
                                    .orElse(Longs.MISSING),
                            path.stream().anyMatch(h -> hops.money(h) == Longs.MISSING)));
                }
            } else if (!nodes.contains(next) && nodes.size() < query.maxLength()) {
                nodes.add(next);
                walk(view, query, hops, nodes, path, found);
                nodes.remove(nodes.size() - 1);
            }
            path.remove(path.size() - 1);
        }
    }

    private static boolean isWanted(ViewHops hops, MoneyLoopsQuery query, List<Integer> path) {
        boolean control = query.kinds().contains(TieKind.CONTROL);
        boolean capital = query.kinds().stream().anyMatch(TieKind::isCapital);
        if (control || !capital || !query.kinds().contains(TieKind.SUPPLY)) {
            return true;
        }
        for (int a : path) {
            for (int b : path) {
                boolean supplies = (hops.kinds(a) & 1 << TieKind.SUPPLY.ordinal()) != 0;
                boolean funds =
                        (hops.kinds(b) & ViewHops.mask(Set.of(TieKind.FUNDING, TieKind.STAKE, TieKind.CREDIT))) != 0;
                if (a != b && supplies && funds) {
                    return true;
                }
            }
        }
        return false;
    }
}
