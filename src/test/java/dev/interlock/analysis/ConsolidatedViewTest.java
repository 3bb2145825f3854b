package dev.interlock.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.circularity.Circularity;
import dev.interlock.analysis.circularity.CircularityQuery;
import dev.interlock.analysis.circularity.LoopCount;
import dev.interlock.analysis.circularity.MoneyCirculation;
import dev.interlock.analysis.circularity.MoneyLoop;
import dev.interlock.analysis.circularity.MoneyLoops;
import dev.interlock.analysis.circularity.MoneyLoopsQuery;
import dev.interlock.analysis.circularity.PlainLoops;
import dev.interlock.analysis.entanglement.Entanglement;
import dev.interlock.analysis.entanglement.EntanglementQuery;
import dev.interlock.analysis.entanglement.Entanglements;
import dev.interlock.analysis.entanglement.Ratios;
import dev.interlock.graph.Graph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.model.Key;
import dev.interlock.testing.TableGraph;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Direction;
import dev.interlock.traversal.FactHops;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.KShortestPaths;
import dev.interlock.traversal.Path;
import dev.interlock.traversal.PathQuery;
import dev.interlock.traversal.PathSort;
import dev.interlock.traversal.TimeOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Asking groups gets the same as asking plain facts in which the parents have taken the place of the members. */
class ConsolidatedViewTest {
    private static final int GRAPHS = 500;

    /** One random graph at some date under some trust, and the same told of groups. */
    private record Pair(long seed, Fold groups, GraphView told, GroupRewrite rewrite, boolean estimates) {
        static Pair of(long seed) {
            RandomGroups random = RandomGroups.of(seed, 5);
            GroupRewrite rewrite =
                    new GroupRewrite(random.tables(), random.view(), random.groups(), random.estimates());
            GraphView told = new GraphView(TableGraph.of(rewrite.tables()), random.spec());
            return new Pair(
                    seed, Fold.of(random.view(), random.groups().representatives()), told, rewrite, random.estimates());
        }

        long folded() {
            return IntStream.range(0, groups.view().graph().organizations().size())
                    .filter(row -> groups.representative(row) != row)
                    .count();
        }

        String slug(Random random) {
            Graph graph = groups.view().graph();
            return graph.organizations()
                    .key()
                    .require(random.nextInt(graph.organizations().size()));
        }
    }

    @Test
    void loops() {
        int found = 0;
        long folded = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            Pair pair = Pair.of(seed);
            Random random = new Random(seed);
            String through = random.nextInt(3) == 0 ? pair.slug(random) : null;
            Set<TieKind> kinds =
                    random.nextInt(3) == 0 ? EnumSet.allOf(TieKind.class) : EnumSet.copyOf(MoneyLoopsQuery.MONEY);
            MoneyLoopsQuery asked = query(through, kinds, pair.estimates);
            MoneyLoopsQuery told = query(through == null ? null : pair.rewrite.parent(through), kinds, pair.estimates);

            List<String> loops =
                    MoneyLoops.page(pair.groups, asked, null, Integer.MAX_VALUE, Budget.unlimited()).loops().stream()
                            .map(ConsolidatedViewTest::line)
                            .toList();

            assertThat(loops).as("seed " + seed + " " + asked).isEqualTo(PlainLoops.of(pair.told, told));
            assertThat(MoneyLoops.count(pair.groups, asked, Budget.unlimited()))
                    .as("seed " + seed + " " + asked)
                    .isEqualTo(new LoopCount(loops.size(), null));
            found += loops.size();
            folded += pair.folded();
        }
        assertThat(found).isGreaterThan(GRAPHS);
        assertThat(folded).isGreaterThan(GRAPHS);
    }

    @Test
    void circularity() {
        for (long seed = 0; seed < GRAPHS; seed++) {
            Pair pair = Pair.of(seed);
            CircularityQuery query =
                    new CircularityQuery(null, MoneyLoopsQuery.MONEY, MoneyLoopsQuery.LONGEST, pair.estimates);
            assertThat(numbers(MoneyCirculation.of(pair.groups, query, Budget.unlimited())))
                    .as("seed " + seed)
                    .isEqualTo(numbers(MoneyCirculation.of(Fold.none(pair.told), query, Budget.unlimited())));

            Random random = new Random(seed);
            Set<Key> some = new TreeSet<>(
                    List.of(Key.of(pair.slug(random)), Key.of(pair.slug(new Random(seed + 1))), Key.of("o-0")));
            Set<Key> parents = some.stream()
                    .map(slug -> Key.of(pair.rewrite.parent(slug.text())))
                    .collect(Collectors.toSet());
            assertThat(numbers(MoneyCirculation.of(pair.groups, query.group(some), Budget.unlimited())))
                    .as("seed " + seed + " " + some)
                    .isEqualTo(numbers(
                            MoneyCirculation.of(Fold.none(pair.told), query.group(parents), Budget.unlimited())));
        }
    }

    @Test
    void entanglement() {
        for (long seed = 0; seed < GRAPHS; seed++) {
            Pair pair = Pair.of(seed);
            EntanglementQuery query = new EntanglementQuery(seed % 2 == 0, pair.estimates);
            Random random = new Random(seed);
            for (int i = 0; i < 8; i++) {
                String supplier = pair.slug(random);
                String customer = pair.slug(random);
                assertThat(numbers(between(pair.groups, supplier, customer, query)))
                        .as("seed " + seed + " " + supplier + " " + customer)
                        .isEqualTo(numbers(between(
                                Fold.none(pair.told),
                                pair.rewrite.parent(supplier),
                                pair.rewrite.parent(customer),
                                query)));
            }
        }
    }

    @Test
    void paths() {
        for (long seed = 0; seed < GRAPHS; seed++) {
            Pair pair = Pair.of(seed);
            Random random = new Random(seed);
            String from = pair.slug(random);
            String to = pair.slug(random);
            PathSort sort = random.nextBoolean() ? PathSort.HOPS : PathSort.BOTTLENECK;
            Direction direction = Direction.values()[random.nextInt(Direction.values().length)];
            assertThat(paths(pair.groups, from, to, direction, sort, pair.estimates))
                    .as("seed " + seed + " " + from + " " + to + " " + direction + " " + sort)
                    .isEqualTo(paths(
                            Fold.none(pair.told),
                            pair.rewrite.parent(from),
                            pair.rewrite.parent(to),
                            direction,
                            sort,
                            pair.estimates));
        }
    }

    private static MoneyLoopsQuery query(@Nullable String through, Set<TieKind> kinds, boolean estimates) {
        return new MoneyLoopsQuery(through == null ? null : Key.of(through), kinds, 2, 5, null, estimates);
    }

    private static String line(MoneyLoop loop) {
        return (loop.hasUnknownHop() ? "?" : "")
                + (loop.bottleneck() == null ? "" : loop.bottleneck().dollars()) + ": "
                + loop.organizations().stream().map(Key::text).collect(Collectors.joining(" "));
    }

    private static String numbers(Circularity value) {
        return value.totalUsd() + " " + value.knownHops() + " " + value.unknownHops() + " " + value.goingRoundUsd()
                + " "
                + value.loops().stream()
                        .map(loop -> loop.organizations() + " " + loop.amount())
                        .toList()
                + " " + value.remainder() + " " + value.throughputUsd() + " " + value.finnCyclingIndex() + " "
                + value.reciprocity() + " " + value.circulationShare() + " " + value.trophicIncoherence();
    }

    private static Entanglement between(Fold fold, String supplier, String customer, EntanglementQuery query) {
        Entanglement pair = Entanglements.between(fold, Key.of(supplier), Key.of(customer), query, Budget.unlimited());
        assertThat(pair).isNotNull();
        return pair;
    }

    private static String numbers(Entanglement pair) {
        return pair.supplier() + " " + pair.customer() + " " + pair.invested().amount() + " "
                + pair.purchases().amount() + " " + pair.revenue() + " " + numbers(pair.overall()) + " "
                + numbers(pair.timeRespecting()) + " " + pair.indirectInvested() + " " + pair.indirectPurchases();
    }

    private static String numbers(Ratios ratios) {
        return ratios.matched() + " " + ratios.roundTrip().value() + " "
                + ratios.recycled().value() + " "
                + ratios.vendorFinancedRevenue().value();
    }

    private static List<String> paths(
            Fold fold, String from, String to, Direction direction, PathSort sort, boolean estimates) {
        Graph graph = fold.view().graph();
        FactHops hops = fold.hops(EnumSet.allOf(TieKind.class), estimates);
        PathQuery query = new PathQuery(
                fold.representative(graph.organizations().find(from)),
                fold.representative(graph.organizations().find(to)),
                direction,
                TimeOrder.ANY,
                4,
                PathQuery.NO_HUBS,
                sort);
        KShortestPaths paths = KShortestPaths.of(hops, query, Budget.unlimited());
        List<String> lines = new ArrayList<>();
        for (Path path = paths.next(); path != null; path = paths.next()) {
            lines.add(path.bottleneck() + ": "
                    + path.nodes().stream()
                            .map(graph.organizations().key()::require)
                            .collect(Collectors.joining(" ")));
        }
        return lines;
    }
}
