package dev.interlock.analysis.dependence;

import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.model.Key;
import dev.interlock.model.OrganizationKind;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.FactReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The choke points of one organization on one chain. */
final class ChainChokePoints {
    private final GraphView view;
    private final Graph graph;
    private final Chain chain;
    private final ChainGraph upstream;
    private final ChainWays ways;
    private final BitSet allSources = new BitSet();

    ChainChokePoints(GraphView view, Chain chain, int organization, Budget budget) {
        this.view = view;
        this.graph = view.graph();
        this.chain = chain;
        this.upstream = ChainGraph.upstream(view, chain, organization, budget);
        this.ways = new ChainWays(upstream, budget);
        allSources.or(upstream.knownSources());
        allSources.or(upstream.openSources());
    }

    ChokePoints.OnChain find(int mostAvoidable) {
        int[] always = ways.unavoidable(allSources);
        int[] onKnown = ways.unavoidable(upstream.knownSources());
        List<ChokePoints.ChokePoint> points = new ArrayList<>();
        List<ChokePoints.ChokePoint> avoidable = new ArrayList<>();
        Map<Integer, Integer> distances = distances();
        for (Map.Entry<Integer, Integer> supplier : nearestFirst(distances)) {
            int row = supplier.getKey();
            ChokePoints.Avoidance avoidance = avoidance(row, always, onKnown);
            boolean named = !graph.organizations().kind().is(row, OrganizationKind.UNNAMED);
            if (avoidance != ChokePoints.Avoidance.AVOIDABLE && named) {
                points.add(point(row, avoidance, supplier.getValue()));
            } else if (avoidable.size() < mostAvoidable && named) {
                avoidable.add(point(row, avoidance, supplier.getValue()));
            }
        }
        points.sort(Comparator.comparing(ChokePoints.ChokePoint::avoidance));
        return new ChokePoints.OnChain(
                chain,
                distances.size(),
                !upstream.knownSources().isEmpty(),
                points,
                avoidable,
                openEnds(),
                keys(ways.minimumCut(upstream.knownSources(), ChokePointsQuery.LARGEST_CUT)),
                keys(ways.minimumCut(allSources, ChokePointsQuery.LARGEST_CUT)));
    }

    /** The fewest steps to each supplier. */
    private Map<Integer, Integer> distances() {
        Map<Integer, Integer> distances = new TreeMap<>();
        for (int node = 1; node < upstream.nodes(); node++) {
            distances.merge(upstream.organization(node), upstream.distance(node), Math::min);
        }
        return distances;
    }

    private static List<Map.Entry<Integer, Integer>> nearestFirst(Map<Integer, Integer> distances) {
        return distances.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static ChokePoints.Avoidance avoidance(int supplier, int[] always, int[] onKnown) {
        if (contains(always, supplier)) {
            return ChokePoints.Avoidance.UNAVOIDABLE;
        }
        return contains(onKnown, supplier)
                ? ChokePoints.Avoidance.UNAVOIDABLE_ON_KNOWN_CHAINS
                : ChokePoints.Avoidance.AVOIDABLE;
    }

    private static boolean contains(int[] suppliers, int wanted) {
        return Arrays.stream(suppliers).anyMatch(supplier -> supplier == wanted);
    }

    private ChokePoints.ChokePoint point(int supplier, ChokePoints.Avoidance avoidance, int distance) {
        BitSet without = ChainWays.only(supplier);
        int[] way = ways.find(upstream.knownSources(), without);
        if (way == null) {
            way = ways.find(allSources, without);
        }
        return new ChokePoints.ChokePoint(
                slug(supplier), avoidance, distance, way == null ? List.of() : steps(way), remaining(without));
    }

    private List<ChokePoints.Step> steps(int[] way) {
        List<ChokePoints.Step> steps = new ArrayList<>();
        for (int position : way) {
            int agreement = upstream.agreement(position);
            steps.add(new ChokePoints.Step(
                    slug(graph.supply().customer().get(agreement)),
                    slug(graph.supply().supplier().get(agreement)),
                    Objects.requireNonNull(graph.supply().product().get(agreement)),
                    FactReference.of(graph, FactReference.Table.SUPPLY, agreement)));
        }
        return steps;
    }

    private ChokePoints.Remaining remaining(BitSet without) {
        BitSet known = ways.reaching(upstream.knownSources(), without);
        BitSet any = ways.reaching(allSources, without);
        TreeSet<Key> left = new TreeSet<>();
        TreeSet<Key> open = new TreeSet<>();
        TreeSet<Key> lost = new TreeSet<>();
        long leftUsd = 0;
        long allUsd = 0;
        int leftTies = 0;
        for (int i = upstream.outStart(0); i < upstream.outEnd(0); i++) {
            int supplier = upstream.supplier(i);
            long usd = Math.max(0, view.money().countedSupply(upstream.agreement(i)));
            boolean isLeft = known.get(supplier);
            allUsd += usd;
            leftUsd += isLeft ? usd : 0;
            leftTies += isLeft ? 1 : 0;
            (isLeft ? left : any.get(supplier) ? open : lost).add(slug(upstream.organization(supplier)));
        }
        open.removeAll(left);
        lost.removeAll(left);
        lost.removeAll(open);
        int ties = upstream.outEnd(0) - upstream.outStart(0);
        return new ChokePoints.Remaining(
                List.copyOf(left),
                List.copyOf(open),
                List.copyOf(lost),
                allUsd == 0 ? null : Double.valueOf((double) leftUsd / allUsd),
                ties == 0 ? 0 : (double) leftTies / ties);
    }

    private List<Key> openEnds() {
        return upstream.openSources().stream()
                .map(upstream::organization)
                .distinct()
                .mapToObj(this::slug)
                .sorted()
                .toList();
    }

    private @Nullable List<Key> keys(int @Nullable [] rows) {
        return rows == null ? null : Arrays.stream(rows).mapToObj(this::slug).toList();
    }

    private Key slug(int organization) {
        return Key.of(graph.organizations().key().require(organization));
    }
}
