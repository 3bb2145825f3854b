package dev.interlock.traversal;

import dev.interlock.graph.column.Ints;
import dev.interlock.graph.column.Longs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The obvious way to the paths of a query: list all sequences of nodes, keep the right ones, sort. */
final class AllPaths {
    private final HopsFixture graph;
    private final PathQuery query;
    private final List<int[]> found = new ArrayList<>();

    private AllPaths(HopsFixture graph, PathQuery query) {
        this.graph = graph;
        this.query = query;
    }

    static List<int[]> of(HopsFixture graph, PathQuery query) {
        AllPaths all = new AllPaths(graph, query);
        if (query.from() != query.to()) {
            all.extend(new int[] {query.from()});
        }
        Comparator<int[]> order = Comparator.comparingLong(all::value).reversed();
        if (query.sort() == PathSort.HOPS) {
            order = Comparator.comparingInt(path -> path.length);
        }
        all.found.sort(order.thenComparingInt(path -> path.length).thenComparing(Arrays::compare));
        return all.found;
    }

    private void extend(int[] path) {
        int last = path[path.length - 1];
        if (last == query.to()) {
            if (query.order() == TimeOrder.ANY || earliestArrival(path) != null) {
                found.add(path);
            }
            return;
        }
        if (path.length > query.maxHops() || path.length > 1 && !mayBeInTheMiddle(last)) {
            return;
        }
        for (int node = 0; node < graph.nodes(); node++) {
            int next = node;
            if (IntStream.of(path).noneMatch(earlier -> earlier == next)
                    && !hopsBetween(last, node).isEmpty()) {
                int[] longer = Arrays.copyOf(path, path.length + 1);
                longer[path.length] = node;
                extend(longer);
            }
        }
    }

    private boolean mayBeInTheMiddle(int node) {
        long degree = IntStream.range(0, graph.hops())
                .filter(graph::sees)
                .filter(hop -> graph.from(hop) != graph.to(hop))
                .filter(hop -> graph.from(hop) == node || graph.to(hop) == node)
                .count();
        return graph.passable(node) && degree <= query.avoidHubsAbove();
    }

    /** Hops in view that lead from one node to another in the direction asked for. */
    private List<Integer> hopsBetween(int node, int other) {
        List<Integer> hops = new ArrayList<>();
        if (query.direction() != Direction.REVERSE) {
            hops.add(graph.hop(node, other));
        }
        if (query.direction() != Direction.MONEY) {
            hops.add(graph.hop(other, node));
        }
        hops.removeIf(hop -> hop < 0 || !graph.sees(hop));
        return hops;
    }

    /** The smallest value of a step, unknown as soon as one is unknown. */
    private long value(int[] path) {
        return IntStream.range(1, path.length)
                .mapToLong(i -> hopsBetween(path[i - 1], path[i]).stream()
                        .mapToLong(hop -> query.sort() == PathSort.BOTTLENECK ? graph.money(hop) : minusFirstDay(hop))
                        .max()
                        .orElseThrow())
                .min()
                .orElseThrow();
    }

    private long minusFirstDay(int hop) {
        return days(hop).map(day -> -day).max().stream()
                .mapToLong(day -> day)
                .findFirst()
                .orElse(Longs.MISSING);
    }

    private IntStream days(int hop) {
        return IntStream.range(graph.tieStart(hop), graph.tieEnd(hop))
                .filter(graph::seesTie)
                .map(graph::day)
                .filter(day -> day != Ints.MISSING);
    }

    /** Tries all choices of facts; {@code null} where none is in order. */
    private Integer earliestArrival(int[] path) {
        List<Integer> arrivals = List.of(Integer.MIN_VALUE);
        for (int i = 1; i < path.length; i++) {
            List<Integer> next = new ArrayList<>();
            for (int hop : hopsBetween(path[i - 1], path[i])) {
                for (int arrival : arrivals) {
                    days(hop)
                            .filter(day -> query.order() == TimeOrder.STRICT ? day > arrival : day >= arrival)
                            .forEach(next::add);
                }
            }
            arrivals = next.stream().distinct().toList();
        }
        return arrivals.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    static Integer earliestArrival(HopsFixture graph, PathQuery query, int[] path) {
        return new AllPaths(graph, query).earliestArrival(path);
    }
}
