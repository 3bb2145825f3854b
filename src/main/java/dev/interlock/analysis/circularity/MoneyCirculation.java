package dev.interlock.analysis.circularity;

import dev.interlock.graph.OrganizationTable;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Components;
import dev.interlock.traversal.Explanation;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.HopFacts;
import dev.interlock.traversal.Subgraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much of the money between organizations goes round: taken apart into loops without counting a dollar twice, and
 * by four measures from the study of flows.
 *
 * <p>Flows are hops with their known money; unknown hops are left out and counted. Ties to oneself are no flow. Parties
 * nobody named stand outside: money from and to them counts in throughput and in the sums, but nothing goes through
 * them. For a group, only ties between its members count. In a fold that consolidates, each member stands for all that
 * is folded together with it.
 *
 * <p>Sources are named where each measure is computed: {@link LoopDecomposition}, {@link FinnCycling},
 * {@link FlowPotentials}; reciprocity r = Σ min(w_ij, w_ji) ÷ Σ w (Squartini et al. 2013, Sci. Rep. 3:2729). The
 * decomposition knows no families: any money that returns is a loop. An empty graph has zero sums and no shares.
 */
public final class MoneyCirculation {
    private static final String FORMULA =
            "Take out the loop with the largest bottleneck (then shorter, then slugs), subtract it from its hops, repeat;"
                    + " the rest is remainder. FCI = Σ Tᵢ(nᵢᵢ−1)/nᵢᵢ / ΣTᵢ, N = (I−G)⁻¹, Tᵢ = max(in, out);"
                    + " r = Σ min(w_ij, w_ji) / Σ w; circulation share = ‖f_c‖²/‖f‖² of net flows;"
                    + " F₀ = Σ w(h_n−h_m−1)² / Σ w.";

    private static final String CITATION =
            "Ulanowicz 1983, Math. Biosci. 65:219; Finn 1976, J. Theor. Biol. 56:363; Squartini et al. 2013, Sci. Rep."
                    + " 3:2729; Kichikawa et al. 2019, Appl. Netw. Sci. 4:92; MacKay, Johnson and Sansom 2020, R. Soc. Open"
                    + " Sci. 7:201138.";

    private final Fold fold;
    private final FactHops hops;
    private final OrganizationTable organizations;
    private final CircularityQuery query;
    private final Budget budget;
    private final HopFacts facts;
    private final List<String> steps = new ArrayList<>();
    /** Read once each, as most organizations are named more than once. */
    private final @Nullable Key[] slugs;

    private int unknownHops;

    private MoneyCirculation(Fold fold, CircularityQuery query, Budget budget) {
        this.fold = fold;
        this.hops = fold.hops(query.kinds(), query.estimates());
        this.organizations = fold.view().graph().organizations();
        this.query = query;
        this.budget = budget;
        this.facts = new HopFacts(hops);
        this.slugs = new Key[organizations.size()];
    }

    public static Circularity of(Fold fold, CircularityQuery query, Budget budget) {
        return new MoneyCirculation(fold, query, budget).measure();
    }

    /** One value a date, in the order of the dates, under one budget; ends with the first date that it cuts. */
    public static List<CircularityPoint> series(
            List<LocalDate> dates, Function<LocalDate, Fold> foldAt, CircularityQuery query, Budget budget) {
        List<CircularityPoint> points = new ArrayList<>();
        for (LocalDate date : dates) {
            Circularity value = of(foldAt.apply(date), query, budget);
            points.add(new CircularityPoint(date, value));
            if (value.cut() != null) {
                break;
            }
        }
        return points;
    }

    private Circularity measure() {
        Subgraph flows = Subgraph.of(hops, members(), this::isKnownFlow, budget);
        Double reciprocity = budget.cut() == null ? reciprocity(flows) : null;
        FlowPotentials.Result potentials = FlowPotentials.of(flows, Laplacian.DENSE_UP_TO, budget);
        Components rings = Rings.of(flows, budget);
        LoopDecomposition parts = LoopDecomposition.of(flows, rings, query.maxLength(), budget);
        List<Circularity.Loop> loops =
                parts.loops().stream().map(loop -> loop(flows, loop)).toList();
        long goingRound =
                parts.loops().stream().mapToLong(LoopDecomposition.Loop::amount).sum();
        long cycled = parts.loops().stream()
                .mapToLong(loop -> loop.amount() * loop.nodes().length)
                .sum();
        Boolean acyclic = isAcyclic(flows, parts);
        // Last, since it alone may take long: a budget that it spends loses nothing else.
        FinnCycling.Result finn =
                FinnCycling.of(flows, rings, new long[flows.nodes()], FinnCycling.DENSE_UP_TO, budget);
        describe(flows, loops, finn, potentials, reciprocity);
        return new Circularity(
                total(flows),
                flows.hops(),
                unknownHops,
                estimatedHops(flows),
                loops,
                goingRound,
                cycled,
                remainder(flows, parts),
                acyclic,
                finn.throughput(),
                finn.index(),
                reciprocity,
                potentials.circulationShare(),
                potentials.trophicIncoherence(),
                budget.cut(),
                new Explanation(FORMULA, CITATION, steps));
    }

    private int[] members() {
        Set<Key> group = query.group();
        return group == null
                ? IntStream.range(0, hops.nodes()).toArray()
                : group.stream()
                        .mapToInt(key -> organizations.find(key.text()))
                        .filter(node -> node >= 0)
                        .map(fold::representative)
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /** Counts the unknown ones on the way; asked once for each hop between members. */
    private boolean isKnownFlow(int hop) {
        if (hops.from(hop) == hops.to(hop)) {
            return false;
        }
        boolean known = hops.money(hop) != Longs.MISSING;
        unknownHops += known ? 0 : 1;
        return known;
    }

    private static long total(Subgraph flows) {
        return IntStream.range(0, flows.hops()).mapToLong(flows::money).sum();
    }

    private int estimatedHops(Subgraph flows) {
        return (int) IntStream.range(0, flows.hops())
                .filter(hop -> facts.isEstimated(flows.originalHop(hop)))
                .count();
    }

    private static @Nullable Double reciprocity(Subgraph flows) {
        long matched = 0;
        long total = 0;
        for (int hop = 0; hop < flows.hops(); hop++) {
            int back = flows.hopBetween(flows.to(hop), flows.from(hop));
            boolean named = flows.passable(flows.from(hop)) && flows.passable(flows.to(hop));
            total += flows.money(hop);
            matched += back >= 0 && named ? Math.min(flows.money(hop), flows.money(back)) : 0;
        }
        return total == 0 ? null : Double.valueOf((double) matched / total);
    }

    private Circularity.Loop loop(Subgraph flows, LoopDecomposition.Loop loop) {
        return new Circularity.Loop(
                IntStream.of(loop.nodes()).mapToObj(node -> slug(flows, node)).toList(),
                Usd.of(Math.min(loop.amount(), Usd.MAX)),
                IntStream.of(loop.hops())
                        .mapToObj(hop -> facts.of(flows.originalHop(hop)))
                        .toList());
    }

    private List<Circularity.Flow> remainder(Subgraph flows, LoopDecomposition parts) {
        return IntStream.range(0, flows.hops())
                .filter(hop -> parts.remainder(hop) > 0)
                .mapToObj(hop -> new Circularity.Flow(
                        slug(flows, flows.from(hop)),
                        slug(flows, flows.to(hop)),
                        Usd.of(Math.min(parts.remainder(hop), Usd.MAX))))
                .toList();
    }

    private @Nullable Boolean isAcyclic(Subgraph flows, LoopDecomposition parts) {
        Components rest = Components.of(flows, hop -> parts.remainder(hop) > 0, budget);
        return budget.cut() != null
                ? null
                : Boolean.valueOf(IntStream.range(0, flows.nodes()).noneMatch(rest::isOnRing));
    }

    private void describe(
            Subgraph flows,
            List<Circularity.Loop> loops,
            FinnCycling.Result finn,
            FlowPotentials.Result potentials,
            @Nullable Double reciprocity) {
        steps.add(flows.hops() + " hops with known money, " + total(flows) + " USD in all; " + unknownHops
                + " hops without, left out");
        for (Circularity.Loop loop : loops) {
            steps.add("take out " + loop.amount().dollars() + " USD: "
                    + loop.organizations().stream().map(Key::text).collect(Collectors.joining(" → ")) + " → "
                    + loop.organizations().get(0));
        }
        steps.add("Finn cycling index " + finn.index() + " of throughput " + finn.throughput() + " USD"
                + (finn.converged() ? "" : "; the sweeps did not converge"));
        steps.add("reciprocity " + reciprocity);
        steps.add("circulation share " + potentials.circulationShare() + ", " + solution(potentials.potentials()));
        steps.add("trophic incoherence " + potentials.trophicIncoherence() + ", " + solution(potentials.levels()));
    }

    private static String solution(Laplacian.Solution solution) {
        String how = solution.iterations() == 0 ? "solved directly" : solution.iterations() + " conjugate gradients";
        return String.format(
                Locale.ROOT,
                "%s, relative residual %.1e%s",
                how,
                solution.residual(),
                solution.converged() ? "" : ": did not converge");
    }

    private Key slug(Subgraph flows, int node) {
        int organization = flows.originalNode(node);
        Key known = slugs[organization];
        if (known == null) {
            known = Key.of(organizations.key().require(organization));
            slugs[organization] = known;
        }
        return known;
    }
}
