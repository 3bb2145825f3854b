package dev.interlock.analysis.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.analysis.Economy;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.model.Product;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.traversal.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChokePointSearchTest {
    private static final GraphView SHIPPED = new GraphView(TableGraph.of(Tables.shipped()), ViewSpec.DEFAULT);

    private static Economy t28() {
        return new Economy()
                .supply("asml", "tsmc", Product.LITHOGRAPHY, null)
                .supply("tsmc", "nvidia", Product.FOUNDRY, null)
                .supply("tsmc", "amd", Product.FOUNDRY, null)
                .supply("nvidia", "cloud-a", Product.GPU, null)
                .supply("amd", "cloud-b", Product.GPU, null)
                .supply("cloud-a", "lab", Product.CLOUD, 30L)
                .supply("cloud-b", "lab", Product.CLOUD, 10L);
    }

    @Test
    void t28WhoeverEveryWayPassesIsUnavoidable() {
        ChokePoints.OnChain lab = fabrication(t28(), "lab");
        assertThat(points(lab)).containsExactly("tsmc UNAVOIDABLE", "asml UNAVOIDABLE");
        assertThat(lab.openEnds()).isEmpty();
        assertThat(lab.known()).isTrue();
        assertThat(lab.minimumCut()).containsExactly(Key.of("tsmc"));
        assertThat(points(fabrication(t28(), "cloud-a")))
                .containsExactly("nvidia UNAVOIDABLE", "tsmc UNAVOIDABLE", "asml UNAVOIDABLE");
    }

    @Test
    void t28AnOpenEndIsAWayRoundThatNobodyKnowsToTheEnd() {
        Economy facts = t28().supply("dell", "cloud-a", Product.GPU, null);
        ChokePoints.OnChain cloud = fabrication(facts, "cloud-a");
        assertThat(points(cloud))
                .containsExactly(
                        "nvidia UNAVOIDABLE_ON_KNOWN_CHAINS",
                        "tsmc UNAVOIDABLE_ON_KNOWN_CHAINS",
                        "asml UNAVOIDABLE_ON_KNOWN_CHAINS");
        assertThat(cloud.openEnds()).containsExactly(Key.of("dell"));
        assertThat(way(cloud.chokePoints().get(0))).containsExactly("cloud-a<dell");
        assertThat(cloud.minimumCut()).containsExactly(Key.of("nvidia"));
        assertThat(cloud.minimumCutWithOpenEnds()).containsExactly(Key.of("dell"), Key.of("nvidia"));
        assertThat(cloud.chokePoints().get(0).without().open()).containsExactly(Key.of("dell"));
        assertThat(cloud.chokePoints().get(0).without().lost()).containsExactly(Key.of("nvidia"));
    }

    @Test
    void whatWouldBeLeftWithoutOneThatCanBeAvoided() {
        ChokePoints.OnChain lab = fabrication(t28(), "lab");
        ChokePoints.ChokePoint nvidia = lab.avoidable().stream()
                .filter(point -> point.supplier().text().equals("nvidia"))
                .findFirst()
                .orElseThrow();
        assertThat(nvidia.distance()).isEqualTo(2);
        assertThat(way(nvidia)).containsExactly("lab<cloud-b", "cloud-b<amd", "amd<tsmc", "tsmc<asml");
        assertThat(nvidia.without().left()).containsExactly(Key.of("cloud-b"));
        assertThat(nvidia.without().lost()).containsExactly(Key.of("cloud-a"));
        assertThat(nvidia.without().leftByValue()).isEqualTo(.25);
        assertThat(nvidia.without().leftByCount()).isEqualTo(.5);
    }

    @Test
    void walksNeverGoBackToAnEarlierKind() {
        // nvidia rents computing of cloud-b: that is no way round tsmc's foundry.
        Economy facts = t28().supply("cloud-c", "nvidia", Product.CLOUD, null);
        assertThat(points(fabrication(facts, "cloud-a")))
                .containsExactly("nvidia UNAVOIDABLE", "tsmc UNAVOIDABLE", "asml UNAVOIDABLE");
    }

    @Test
    void oneThatSuppliesAtTwoStagesIsOneSupplier() {
        // both ways pass giant: once as a cloud, once as a maker of chips.
        Economy facts = new Economy()
                .supply("giant", "lab", Product.CLOUD, null)
                .supply("small", "lab", Product.CLOUD, null)
                .supply("giant", "small", Product.ACCELERATOR, null)
                .supply("fab-a", "giant", Product.FOUNDRY, null)
                .supply("fab-b", "giant", Product.FOUNDRY, null)
                .supply("litho", "fab-a", Product.LITHOGRAPHY, null)
                .supply("litho", "fab-b", Product.LITHOGRAPHY, null);
        assertThat(points(fabrication(facts, "lab"))).containsExactly("giant UNAVOIDABLE", "litho UNAVOIDABLE");
    }

    @Test
    void memoryAndPowerAreChainsOfTheirOwn() {
        Economy facts = t28().supply("skh", "nvidia", Product.MEMORY, null)
                .supply("mu", "nvidia", Product.MEMORY, null)
                .supply("grid", "campus", Product.POWER, null)
                .supply("campus", "cloud-a", Product.DATA_CENTRE, null);
        ChokePoints all =
                ChokePointSearch.find(facts.view(), ChokePointsQuery.of(Key.of("cloud-a")), Budget.unlimited());
        assertThat(points(all.chains().get(1))).containsExactly("nvidia UNAVOIDABLE");
        assertThat(all.chains().get(1).minimumCut()).containsExactly(Key.of("nvidia"));
        assertThat(points(all.chains().get(2)))
                .containsExactly("campus UNAVOIDABLE_ON_KNOWN_CHAINS", "grid UNAVOIDABLE_ON_KNOWN_CHAINS");
        assertThat(all.chains().get(2).openEnds()).containsExactly(Key.of("nvidia"));
    }

    @Test
    void partiesNobodyNamedAreOpenEndsAndNoChokePoints() {
        Economy facts = t28().unnamed("someone")
                .supply("someone", "only", Product.GPU, null)
                .supply("tsmc", "someone", Product.FOUNDRY, null);
        ChokePoints.OnChain only = fabrication(facts, "only");
        assertThat(only.chokePoints()).isEmpty();
        assertThat(only.openEnds()).containsExactly(Key.of("someone"));
        assertThat(only.known()).isFalse();
    }

    @Test
    void withoutSuppliersNothingIsKnown() {
        ChokePoints.OnChain asml = fabrication(t28(), "asml");
        assertThat(asml.suppliers()).isZero();
        assertThat(asml.known()).isFalse();
        assertThat(asml.minimumCut()).isNull();
        assertThat(ChokePointSearch.find(t28().view(), ChokePointsQuery.of(Key.of("nobody")), Budget.unlimited()))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "mistral-ai", "xai", "coreweave"})
    void onTheShippedFactsNobodyAvoidsTsmcAndAsmlOnKnownChains(String slug) {
        assertThat(points(fabrication(SHIPPED, slug)))
                .extracting(point -> point.split(" ")[0])
                .contains("tsmc", "asml");
    }

    @ParameterizedTest
    @CsvSource({"openai, false", "anthropic, false", "mistral-ai, false", "xai, true", "coreweave, true"})
    void andSomeNotNvidia(String slug, boolean unavoidable) {
        assertThat(points(fabrication(SHIPPED, slug)).stream().anyMatch(point -> point.startsWith("nvidia ")))
                .isEqualTo(unavoidable);
    }

    @Test
    void agreesWithAllWaysOnRandomFacts() {
        for (long seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(6);
            Economy facts = new Economy();
            for (int i = 0; i < size; i++) {
                facts.organization("o" + i, null, null);
            }
            List<Object[]> ties = new ArrayList<>();
            for (int i = random.nextInt(3 * size); i > 0; i--) {
                Product product = Product.values()[random.nextInt(Product.values().length)];
                Object[] tie = {"o" + random.nextInt(size), "o" + random.nextInt(size), product};
                ties.add(tie);
                facts.supply((String) tie[0], (String) tie[1], product, null);
            }
            ChokePoints found = ChokePointSearch.find(
                    facts.view(), new ChokePointsQuery(Key.of("o0"), List.of(Chain.values()), 100), Budget.unlimited());
            for (ChokePoints.OnChain chain : found.chains()) {
                new PlainChain(chain.chain(), ties).check("seed " + seed + " " + chain.chain(), chain, size);
            }
        }
    }

    /** Lists every simple way over pairs of organization and stage, and looks who is on all of them. */
    private static final class PlainChain {
        private final Chain chain;
        private final List<Object[]> ties;
        private final List<Set<String>> known = new ArrayList<>();
        private final List<Set<String>> all = new ArrayList<>();

        PlainChain(Chain chain, List<Object[]> ties) {
            this.chain = chain;
            this.ties = ties;
            walk("o0", -1, new ArrayList<>(List.of("o0/-1")));
        }

        private void walk(String customer, int stage, List<String> way) {
            if (way.size() > 1 && isSource(way.get(way.size() - 1))) {
                Set<String> passed = new TreeSet<>();
                way.subList(1, way.size()).forEach(state -> passed.add(state.split("/")[0]));
                all.add(passed);
                if (reachable(way.get(way.size() - 1)).stream().anyMatch(state -> state.endsWith("/" + chain.last()))) {
                    known.add(passed);
                }
            }
            for (String next : next(customer, stage)) {
                if (!way.contains(next)) {
                    way.add(next);
                    walk(next.split("/")[0], Integer.parseInt(next.split("/")[1]), way);
                    way.remove(way.size() - 1);
                }
            }
        }

        private Set<String> next(String customer, int stage) {
            Set<String> next = new TreeSet<>();
            for (Object[] tie : ties) {
                int reached = chain.stage((Product) tie[2]);
                boolean other = !tie[0].equals(customer) && !tie[0].equals("o0");
                if (tie[1].equals(customer) && reached >= Math.max(0, stage) && other) {
                    next.add(tie[0] + "/" + reached);
                }
            }
            return next;
        }

        /** Whatever is upstream of it leads back to it. */
        private boolean isSource(String state) {
            return reachable(state).stream()
                    .allMatch(upstream -> reachable(upstream).contains(state));
        }

        private Set<String> reachable(String state) {
            Set<String> reached = new TreeSet<>(Set.of(state));
            List<String> queue = new ArrayList<>(reached);
            for (int i = 0; i < queue.size(); i++) {
                String[] parts = queue.get(i).split("/");
                for (String next : next(parts[0], Integer.parseInt(parts[1]))) {
                    if (reached.add(next)) {
                        queue.add(next);
                    }
                }
            }
            return reached;
        }

        void check(String where, ChokePoints.OnChain found, int size) {
            Set<String> expected = new TreeSet<>();
            for (int i = 1; i < size; i++) {
                String supplier = "o" + i;
                if (isOnAll(all, supplier)) {
                    expected.add(supplier + " UNAVOIDABLE");
                } else if (isOnAll(known, supplier)) {
                    expected.add(supplier + " UNAVOIDABLE_ON_KNOWN_CHAINS");
                }
            }
            assertThat(new TreeSet<>(points(found))).as(where).isEqualTo(expected);
            assertThat(found.known()).as(where).isEqualTo(!known.isEmpty());
            assertThat(sizeOf(found.minimumCut())).as(where).isEqualTo(smallestCut(known, size));
            assertThat(sizeOf(found.minimumCutWithOpenEnds())).as(where).isEqualTo(smallestCut(all, size));
            checkCut(where, found.minimumCut(), known);
            checkCut(where, found.minimumCutWithOpenEnds(), all);
            for (ChokePoints.ChokePoint point : found.avoidable()) {
                assertThat(point.wayRound())
                        .as(where)
                        .noneMatch(step -> step.supplier().equals(point.supplier()));
                boolean hasWay = all.stream()
                        .anyMatch(way -> !way.contains(point.supplier().text()));
                assertThat(point.wayRound().isEmpty()).as(where).isEqualTo(!hasWay);
            }
        }

        private static void checkCut(String where, @Nullable List<Key> cut, List<Set<String>> ways) {
            if (cut != null) {
                assertThat(ways).as(where).allMatch(way -> cut.stream().anyMatch(key -> way.contains(key.text())));
            }
        }

        private static boolean isOnAll(List<Set<String>> ways, String supplier) {
            return !ways.isEmpty() && ways.stream().allMatch(way -> way.contains(supplier));
        }

        private static int sizeOf(@Nullable List<Key> cut) {
            return cut == null ? -1 : cut.size();
        }

        /** Tries every set of suppliers; -1 where there is no way, or where the set would be too large. */
        private static int smallestCut(List<Set<String>> ways, int size) {
            int least = Integer.MAX_VALUE;
            for (int set = 1; set < 1 << size && !ways.isEmpty(); set++) {
                int chosen = set;
                boolean cuts = ways.stream()
                        .allMatch(way -> way.stream()
                                .anyMatch(slug -> (chosen & 1 << Integer.parseInt(slug.substring(1))) != 0));
                least = cuts ? Math.min(least, Integer.bitCount(set)) : least;
            }
            return least > ChokePointsQuery.LARGEST_CUT ? -1 : least;
        }
    }

    private static ChokePoints.OnChain fabrication(Economy facts, String slug) {
        return fabrication(facts.view(), slug);
    }

    private static ChokePoints.OnChain fabrication(GraphView view, String slug) {
        ChokePoints found = ChokePointSearch.find(view, ChokePointsQuery.of(Key.of(slug)), Budget.unlimited());
        assertThat(found.cut()).isNull();
        return found.chains().get(0);
    }

    private static List<String> points(ChokePoints.OnChain chain) {
        return chain.chokePoints().stream()
                .map(point -> point.supplier() + " " + point.avoidance())
                .toList();
    }

    private static List<String> way(ChokePoints.ChokePoint point) {
        return point.wayRound().stream()
                .map(step -> step.customer() + "<" + step.supplier())
                .toList();
    }
}
