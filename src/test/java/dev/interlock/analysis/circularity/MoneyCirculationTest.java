package dev.interlock.analysis.circularity;

import static dev.interlock.analysis.circularity.FlowsFixture.flows;
import static dev.interlock.analysis.circularity.FlowsFixture.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.Facts;
import dev.interlock.analysis.SeedGraph;
import dev.interlock.analysis.reference.Reference;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Trust;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.Subgraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class MoneyCirculationTest {
    @Test
    void t18ConeSpringHasAFinnCyclingIndexOfNinePercent() {
        Reference.passes("T18");
        // Solved directly, and by sweeps, which large components take.
        Subgraph spring = flows(Reference.view("T18"));
        for (int denseUpTo : new int[] {FinnCycling.DENSE_UP_TO, 0}) {
            FinnCycling.Result finn = FinnCycling.of(
                    spring,
                    Rings.of(spring, Budget.unlimited()),
                    new long[spring.nodes()],
                    denseUpTo,
                    Budget.unlimited());
            assertThat(finn.throughput()).isEqualTo(30626);
            assertThat(finn.index()).isCloseTo(.0919390, within(5e-8));
        }
    }

    /** NV→OA 10, OA→OR 6, OR→NV 5. */
    @Test
    void t19SplitsFlowIntoLadderAndCirculation() {
        Reference.passes("T19");
        GraphView view = Reference.view("T19");
        for (int denseUpTo : new int[] {Laplacian.DENSE_UP_TO, 0}) {
            FlowPotentials.Result result = FlowPotentials.of(flows(view), denseUpTo, Budget.unlimited());
            assertThat(result.circulationShare()).isCloseTo(147 / 161., within(1e-9));
            assertThat(result.trophicIncoherence()).isCloseTo(.9183673, within(5e-8));
            // Gradient of each flow: 3, −1 and −2, so that 7 go round.
            double[] potential = result.potentials().values();
            assertThat(potential[0] - potential[1]).isCloseTo(3, within(1e-9));
            assertThat(potential[1] - potential[2]).isCloseTo(-1, within(1e-9));
            assertThat(potential[2] - potential[0]).isCloseTo(-2, within(1e-9));
        }
        Circularity circularity = measure(view);
        assertThat(circularity.loops()).extracting(Circularity.Loop::amount).containsExactly(Usd.of(5));
        assertThat(circularity.remainder()).extracting(Circularity.Flow::amount).containsExactly(Usd.of(5), Usd.of(1));
        assertThat(circularity.cycledUsd()).isEqualTo(15);
        assertThat(circularity.cycledShare()).isCloseTo(15 / 21., within(1e-9));
    }

    @Test
    void t20ReciprocityIsWhatComesStraightBack() {
        Reference.passes("T20");
    }

    @Test
    void aPureLadderAndAPureRingAreTheExtremes() {
        Circularity ladder = measure(view(new Facts().supply("a", "b", 5L, 1).supply("b", "c", 5L, 1)));
        assertThat(ladder.finnCyclingIndex()).isEqualTo(0);
        assertThat(ladder.trophicIncoherence()).isCloseTo(0, within(1e-9));
        assertThat(ladder.circulationShare()).isCloseTo(0, within(1e-9));
        assertThat(ladder.remainderAcyclic()).isTrue();
        // Nothing leaves the ring, so that I − G has no inverse; every dollar comes back all the same.
        Circularity ring = measure(
                view(new Facts().supply("a", "b", 5L, 1).supply("b", "c", 5L, 1).supply("c", "a", 5L, 1)));
        assertThat(ring.finnCyclingIndex()).isEqualTo(1);
        assertThat(ring.trophicIncoherence()).isCloseTo(1, within(1e-9));
        assertThat(ring.circulationShare()).isCloseTo(1, within(1e-9));
        assertThat(ring.remainder()).isEmpty();
    }

    @Test
    void unknownHopsAreCountedAndUnnamedPartiesStandOutside() {
        Circularity circularity = measure(view(new Facts()
                .unnamed("market")
                .credit("market", "a", Instrument.BOND, 100L, 1)
                .supply("a", "market", 100L, 1)
                .supply("a", "b", null, 1)
                .funding("b", "a", 7L, 1)
                .supply("a", "a", 9L, 1)));
        assertThat(circularity.totalUsd()).isEqualTo(207);
        assertThat(circularity.unknownHops()).isEqualTo(1);
        assertThat(circularity.loops()).isEmpty();
        assertThat(circularity.reciprocity()).isEqualTo(0);
        assertThat(circularity.throughputUsd()).isEqualTo(107 + 7);
        assertThat(circularity.finnCyclingIndex()).isEqualTo(0);
        assertThat(circularity.remainderAcyclic()).isTrue();
    }

    @Test
    void anEmptyGraphHasNoShares() {
        Circularity nothing = measure(view(new Facts()));
        assertThat(nothing.totalUsd()).isZero();
        assertThat(nothing.cycledShare()).isNull();
        assertThat(nothing.finnCyclingIndex()).isNull();
        assertThat(nothing.reciprocity()).isNull();
        assertThat(nothing.circulationShare()).isNull();
        assertThat(nothing.trophicIncoherence()).isNull();
        assertThat(nothing.cut()).isNull();
    }

    @Test
    void aGroupCountsOnlyTiesBetweenItsMembers() {
        Facts facts = new Facts()
                .funding("a", "b", 3L, 1)
                .supply("b", "a", 2L, 1)
                .supply("b", "c", 9L, 1)
                .supply("c", "a", 9L, 1);
        Circularity pair = MoneyCirculation.of(
                Fold.none(view(facts)),
                CircularityQuery.DEFAULT.group(Set.of(Key.of("a"), Key.of("b"), Key.of("nobody"))),
                Budget.unlimited());
        assertThat(pair.totalUsd()).isEqualTo(5);
        assertThat(pair.loops())
                .extracting(Circularity.Loop::organizations)
                .containsExactly(List.of(Key.of("a"), Key.of("b")));
    }

    @Test
    void ofOneBottleneckTheShorterLoopIsTakenThenSlugs() {
        Circularity circularity = measure(view(new Facts()
                .supply("a", "b", 4L, 1)
                .supply("b", "c", 4L, 1)
                .supply("c", "a", 4L, 1)
                .supply("c", "b", 4L, 1)
                .supply("d", "e", 4L, 1)
                .supply("e", "d", 4L, 1)));
        assertThat(circularity.loops())
                .extracting(loop -> loop.organizations().toString())
                .containsExactly("[b, c]", "[d, e]");
        assertThat(circularity.remainder()).hasSize(2);
    }

    @Test
    void decompositionAgreesWithListingAllLoopsEachTime() {
        int taken = 0;
        for (int seed = 0; seed < 3000; seed++) {
            Subgraph flows = flows(Facts.random(seed, 8, 2 + seed % 8));
            int maxLength = 2 + seed % 7;
            LoopDecomposition fast =
                    LoopDecomposition.of(flows, Rings.of(flows, Budget.unlimited()), maxLength, Budget.unlimited());
            long[] left = money(flows);
            List<String> expected = plainDecomposition(flows, maxLength, left);
            assertThat(fast.loops().stream()
                            .map(loop -> loop.amount() + ": " + Arrays.toString(loop.nodes()))
                            .toList())
                    .as("seed " + seed)
                    .isEqualTo(expected);
            long[] sum =
                    IntStream.range(0, flows.hops()).mapToLong(fast::remainder).toArray();
            assertThat(sum).as("seed " + seed).isEqualTo(left);
            fast.loops().forEach(loop -> IntStream.of(loop.hops()).forEach(hop -> sum[hop] += loop.amount()));
            assertThat(sum)
                    .as("seed " + seed + ": loops and remainder are all there is")
                    .isEqualTo(money(flows));
            taken += expected.size();
        }
        assertThat(taken).isGreaterThan(3000);
    }

    @Test
    void finnCyclingAgreesWithWalkingTheMoney() {
        for (int seed = 0; seed < 1000; seed++) {
            Subgraph flows = flows(Facts.random(seed, 7, seed % 7));
            FinnCycling.Result direct = FinnCycling.of(
                    flows,
                    Rings.of(flows, Budget.unlimited()),
                    new long[flows.nodes()],
                    FinnCycling.DENSE_UP_TO,
                    Budget.unlimited());
            FinnCycling.Result swept = FinnCycling.of(
                    flows, Rings.of(flows, Budget.unlimited()), new long[flows.nodes()], 0, Budget.unlimited());
            Double plain = plainFinn(flows);
            if (plain == null) {
                assertThat(direct.index()).isNull();
            } else {
                assertThat(direct.index()).as("seed " + seed).isCloseTo(plain, within(1e-7));
                assertThat(swept.index()).as("seed " + seed).isCloseTo(plain, within(1e-7));
            }
        }
    }

    @Test
    void gradientsAndIterationsFindTheSamePotentials() {
        for (int seed = 0; seed < 1000; seed++) {
            Subgraph flows = flows(Facts.random(seed, 12, seed % 7));
            FlowPotentials.Result direct = FlowPotentials.of(flows, 1000, Budget.unlimited());
            FlowPotentials.Result iterated = FlowPotentials.of(flows, 0, Budget.unlimited());
            assertThat(iterated.potentials().converged()).isTrue();
            assertThat(iterated.levels().converged()).as("seed " + seed).isTrue();
            if (direct.circulationShare() == null) {
                assertThat(iterated.circulationShare()).isNull();
            } else {
                assertThat(iterated.circulationShare())
                        .as("seed " + seed)
                        .isCloseTo(direct.circulationShare(), within(1e-9))
                        .isBetween(-1e-9, 1 + 1e-9);
            }
            if (direct.trophicIncoherence() != null) {
                assertThat(iterated.trophicIncoherence())
                        .as("seed " + seed)
                        .isCloseTo(direct.trophicIncoherence(), within(1e-9));
            }
        }
    }

    @Test
    void branchesSolvedByHandChangeNoPotential() {
        int solved = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            int nodes = 2 + random.nextInt(14);
            int edges = random.nextInt(2 * nodes);
            int[] one = new int[edges];
            int[] other = new int[edges];
            double[] weight = new double[edges];
            long[] right = new long[nodes];
            Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(nodes, nodes);
            for (int edge = 0; edge < edges; edge++) {
                one[edge] = random.nextInt(nodes);
                other[edge] = (one[edge] + 1 + random.nextInt(nodes - 1)) % nodes;
                weight[edge] = 1 + random.nextInt(9);
                int flow = random.nextInt(20) - 10;
                right[one[edge]] += flow;
                right[other[edge]] -= flow;
                matrix.addToEntry(one[edge], one[edge], weight[edge]);
                matrix.addToEntry(other[edge], other[edge], weight[edge]);
                matrix.addToEntry(one[edge], other[edge], -weight[edge]);
                matrix.addToEntry(other[edge], one[edge], -weight[edge]);
            }
            double[] plain = new SingularValueDecomposition(matrix)
                    .getSolver()
                    .getInverse()
                    .operate(Arrays.stream(right).asDoubleStream().toArray());
            for (int denseUpTo : new int[] {Laplacian.DENSE_UP_TO, 0}) {
                Laplacian.Solution solution =
                        new Laplacian(nodes, one, other, weight).solve(right, denseUpTo, Budget.unlimited());
                assertThat(solution.converged()).as("seed " + seed).isTrue();
                for (int edge = 0; edge < edges; edge++) {
                    assertThat(solution.values()[one[edge]] - solution.values()[other[edge]])
                            .as("seed " + seed)
                            .isCloseTo(plain[one[edge]] - plain[other[edge]], within(1e-9));
                    solved++;
                }
            }
        }
        assertThat(solved).isGreaterThan(10_000);
    }

    @Test
    void aFewThousandOrganizationsAreNoTrouble() {
        Random random = new Random(3);
        Facts facts = new Facts();
        for (int i = 0; i < 12_000; i++) {
            facts.supply(
                    "o" + random.nextInt(3000),
                    "o" + random.nextInt(3000),
                    (long) Math.exp(20 * random.nextDouble()),
                    1);
        }
        Circularity circularity = measure(view(facts));
        assertThat(circularity.trophicIncoherence()).isBetween(0., 1.);
        assertThat(circularity.circulationShare()).isBetween(0., 1.);
        assertThat(circularity.finnCyclingIndex()).isBetween(0., 1.);
        assertThat(circularity.explanation().steps())
                .filteredOn(step -> step.contains("residual"))
                .allMatch(step -> step.contains("conjugate gradients") && !step.contains("did not converge"));
    }

    @Test
    void aSpentBudgetKeepsWhatWasFound() {
        GraphView view = view(Facts.random(11, 12, 6));
        Circularity all = measure(view);
        for (int visits = 0; visits < 4000; visits += 37) {
            Circularity some = MoneyCirculation.of(
                    Fold.none(view), CircularityQuery.DEFAULT, Budget.of(visits, Long.MAX_VALUE, () -> 0, () -> false));
            if (some.cut() == null) {
                assertThat(some).isEqualTo(all);
            } else {
                assertThat(some.cut()).isEqualTo(Cut.COUNT);
                assertThat(some.loops())
                        .isEqualTo(all.loops().subList(0, some.loops().size()));
            }
        }
    }

    @Test
    void anyNumberOfThreadsGetsTheSame() {
        GraphView view = view(Facts.random(5, 30, 6));
        List<Circularity> values =
                IntStream.range(0, 32).parallel().mapToObj(i -> measure(view)).toList();
        assertThat(Set.copyOf(values)).hasSize(1);
    }

    @Test
    void aSeriesHasAValueADate() {
        Graph graph = SeedGraph.read();
        List<LocalDate> dates = List.of(
                LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));
        List<CircularityPoint> series = MoneyCirculation.series(
                dates,
                date -> Fold.none(new GraphView(graph, new ViewSpec(date, Trust.DEFAULT))),
                CircularityQuery.DEFAULT,
                Budget.unlimited());
        assertThat(series).extracting(CircularityPoint::date).isEqualTo(dates);
        assertThat(series.get(0).circularity().goingRoundUsd()).isZero();
        assertThat(series)
                .extracting(point -> point.circularity().goingRoundUsd())
                .isSorted();
    }

    @Test
    void theShippedFactsGoRound() {
        Circularity circularity = measure(new GraphView(SeedGraph.read(), ViewSpec.DEFAULT));
        assertThat(circularity.loops().get(0).organizations()).containsExactly(Key.of("amazon"), Key.of("openai"));
        assertThat(circularity.loops().get(0).amount()).isEqualTo(Usd.of(50_000_000_000L));
        assertThat(circularity.remainderAcyclic()).isTrue();
    }

    private static Circularity measure(GraphView view) {
        return MoneyCirculation.of(Fold.none(view), CircularityQuery.DEFAULT, Budget.unlimited());
    }

    private static long[] money(Subgraph flows) {
        return IntStream.range(0, flows.hops()).mapToLong(flows::money).toArray();
    }

    private record PlainLoop(List<Integer> nodes, List<Integer> hops, long amount) {}

    /** The definition word by word: list all loops, take the first, subtract, again. */
    private static List<String> plainDecomposition(Subgraph flows, int maxLength, long[] left) {
        List<String> taken = new ArrayList<>();
        while (true) {
            List<PlainLoop> loops = new ArrayList<>();
            for (int start = 0; start < flows.nodes(); start++) {
                if (flows.passable(start)) {
                    list(flows, maxLength, left, new ArrayList<>(List.of(start)), new ArrayList<>(), loops);
                }
            }
            if (loops.isEmpty()) {
                return taken;
            }
            PlainLoop best = loops.stream()
                    .min(Comparator.comparingLong((PlainLoop loop) -> -loop.amount())
                            .thenComparingInt(loop -> loop.nodes().size())
                            .thenComparing(loop -> loop.nodes().toString()))
                    .orElseThrow();
            best.hops().forEach(hop -> left[hop] -= best.amount());
            taken.add(best.amount() + ": " + best.nodes());
        }
    }

    private static void list(
            Subgraph flows, int max, long[] left, List<Integer> nodes, List<Integer> hops, List<PlainLoop> found) {
        int last = nodes.get(nodes.size() - 1);
        for (int hop = flows.outStart(last); hop < flows.outEnd(last); hop++) {
            int next = flows.to(hop);
            if (left[hop] <= 0 || !flows.passable(next)) {
                continue;
            }
            hops.add(hop);
            if (next == nodes.get(0)) {
                long amount = hops.stream().mapToLong(h -> left[h]).min().orElseThrow();
                found.add(new PlainLoop(List.copyOf(nodes), List.copyOf(hops), amount));
            } else if (next > nodes.get(0) && !nodes.contains(next) && nodes.size() < max) {
                nodes.add(next);
                list(flows, max, left, nodes, hops, found);
                nodes.remove(nodes.size() - 1);
            }
            hops.remove(hops.size() - 1);
        }
    }

    /** Lets one dollar go from each organization, stops it where it comes back, until nearly nothing is on its way. */
    private static Double plainFinn(Subgraph flows) {
        int nodes = flows.nodes();
        double[] in = new double[nodes];
        double[] out = new double[nodes];
        for (int hop = 0; hop < flows.hops(); hop++) {
            out[flows.from(hop)] += flows.money(hop);
            in[flows.to(hop)] += flows.money(hop);
        }
        double cycled = 0;
        double total = 0;
        for (int start = 0; start < nodes; start++) {
            if (!flows.passable(start)) {
                continue;
            }
            total += Math.max(in[start], out[start]);
            double[] at = new double[nodes];
            at[start] = 1;
            double returned = 0;
            for (int step = 0; step < 5000; step++) {
                double[] next = new double[nodes];
                for (int hop = 0; hop < flows.hops(); hop++) {
                    int from = flows.from(hop);
                    if (flows.passable(from) && flows.passable(flows.to(hop)) && flows.money(hop) > 0) {
                        next[flows.to(hop)] += at[from] * flows.money(hop) / Math.max(in[from], out[from]);
                    }
                }
                returned += next[start];
                next[start] = 0;
                at = next;
                if (Arrays.stream(at).sum() < 1e-12) {
                    break;
                }
            }
            cycled += Math.max(in[start], out[start]) * returned;
        }
        return total == 0 ? null : Double.valueOf(cycled / total);
    }
}
