package dev.interlock.traversal;

import dev.interlock.graph.column.Longs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Circuits found the obvious way: walk everywhere from each node, keep what comes home. Slow; for comparison. */
final class PlainCircuits {
    record Circuit(List<Integer> nodes, long bottleneck) {
        int length() {
            return nodes.size();
        }
    }

    /** As RankedLoops orders them. */
    static final Comparator<Circuit> BY_MONEY = Comparator.comparingLong((Circuit c) -> -half(c.bottleneck()))
            .thenComparingInt(Circuit::length)
            .thenComparing(Circuit::nodes, PlainCircuits::compare);

    private PlainCircuits() {}

    /** By start, then nodes compared one by one. */
    static List<Circuit> of(Hops hops, int through, int minLength, int maxLength, boolean selfLoops) {
        List<Circuit> found = new ArrayList<>();
        for (int start = 0; start < hops.nodes(); start++) {
            if ((through < 0 || start == through) && hops.passable(start)) {
                extend(hops, through >= 0, new ArrayList<>(List.of(start)), minLength, maxLength, selfLoops, found);
            }
        }
        found.sort(Comparator.comparing(Circuit::nodes, PlainCircuits::compare));
        return found;
    }

    private static void extend(
            Hops hops, boolean anyNode, List<Integer> path, int min, int max, boolean selfLoops, List<Circuit> found) {
        int last = path.get(path.size() - 1);
        for (int i = hops.outStart(last); i < hops.outEnd(last); i++) {
            int hop = hops.outHop(i);
            int next = hops.to(hop);
            boolean closes = next == path.get(0);
            if (!hops.sees(hop)) {
                continue;
            }
            if (closes && path.size() >= min && (path.size() > 1 || selfLoops)) {
                found.add(new Circuit(List.copyOf(path), bottleneck(hops, path)));
            } else if (!closes
                    && path.size() < max
                    && hops.passable(next)
                    && !path.contains(next)
                    && (anyNode || next > path.get(0))) {
                path.add(next);
                extend(hops, anyNode, path, min, max, selfLoops, found);
                path.remove(path.size() - 1);
            }
        }
    }

    private static long bottleneck(Hops hops, List<Integer> nodes) {
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < nodes.size(); i++) {
            int source = nodes.get(i);
            int target = nodes.get((i + 1) % nodes.size());
            for (int at = hops.outStart(source); at < hops.outEnd(source); at++) {
                if (hops.to(hops.outHop(at)) == target) {
                    smallest = Math.min(smallest, hops.money(hops.outHop(at)));
                }
            }
        }
        return smallest;
    }

    private static long half(long bottleneck) {
        return bottleneck == Longs.MISSING ? Long.MIN_VALUE / 2 : bottleneck;
    }

    static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return Integer.compare(a.get(i), b.get(i));
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
