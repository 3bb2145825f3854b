package dev.interlock.analysis.circularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.analysis.Facts;
import dev.interlock.analysis.SeedGraph;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Instrument;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Status;
import dev.interlock.model.Trust;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Fold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoneyLoopsTest {
    private static final GraphView TRIANGLES = view(new Facts()
            .funding("nv", "oa", 30L, 1)
            .supply("oa", "nv", null, 2)
            .supply("oa", "or", 300L, 2)
            .supply("or", "nv", 40L, 3)
            .funding("nv", "cw", 2L, 1)
            .supply("cw", "nv", 4L, 1)
            .supply("oa", "cw", 12L, 1)
            .credit("amd", "oa", Instrument.WARRANT_GRANT, 7L, 1)
            .supply("oa", "amd", 5L, 1));

    @Test
    void theMostMoneyThatComesBackIsFirst() {
        assertThat(lines(TRIANGLES, MoneyLoopsQuery.DEFAULT))
                .containsExactly("30: nv oa or", "4: cw nv oa", "2: cw nv", "?5: amd oa", "?30: nv oa");
        assertThat(lines(TRIANGLES, MoneyLoopsQuery.DEFAULT.through(Key.of("oa"))))
                .containsExactly("30: oa or nv", "4: oa cw nv", "?5: oa amd", "?30: oa nv");
    }

    @Test
    void aLeastBottleneckLeavesOutTheUnknown() {
        assertThat(lines(TRIANGLES, MoneyLoopsQuery.DEFAULT.minBottleneck(Usd.of(4))))
                .containsExactly("30: nv oa or", "4: cw nv oa");
        assertThat(lines(TRIANGLES, MoneyLoopsQuery.DEFAULT.lengths(2, 2).minBottleneck(Usd.of(0))))
                .containsExactly("2: cw nv");
    }

    @Test
    void capitalAndSupplyMustBeInDifferentHops() {
        Facts facts =
                new Facts().funding("a", "b", 1L, 1).supply("a", "b", 2L, 1).funding("b", "c", 9L, 1);
        GraphView needsThird = view(facts.acquisition("c", "a", 5L, 1));
        assertThat(lines(needsThird, MoneyLoopsQuery.DEFAULT)).isEmpty();
        assertThat(lines(needsThird, MoneyLoopsQuery.DEFAULT.kinds(EnumSet.allOf(TieKind.class))))
                .containsExactly("3: a b c");
        GraphView both = view(
                new Facts().funding("a", "b", 1L, 1).supply("a", "b", 2L, 1).funding("b", "a", 9L, 1));
        assertThat(lines(both, MoneyLoopsQuery.DEFAULT)).containsExactly("3: a b");
        GraphView capitalOnly = view(new Facts().funding("a", "b", 1L, 1).funding("b", "a", 2L, 1));
        assertThat(lines(capitalOnly, MoneyLoopsQuery.DEFAULT)).isEmpty();
        assertThat(lines(capitalOnly, MoneyLoopsQuery.DEFAULT.kinds(Set.of(TieKind.FUNDING))))
                .containsExactly("1: a b");
        GraphView oneHopHasBoth = view(new Facts().funding("a", "b", 1L, 1).supply("a", "b", 1L, 1));
        assertThat(lines(oneHopHasBoth, MoneyLoopsQuery.DEFAULT)).isEmpty();
    }

    @Test
    void aHopSaysWhatItsMoneyRestsOn() {
        GraphView view = view(new Facts()
                .round("lab", 10, 1, "cloud", "fund")
                .funding("cloud", "lab", null, 2)
                .credit("cloud", "lab", Instrument.BACKSTOP, 7L, 3)
                .supply("lab", "cloud", 6L, 1)
                .supply("lab", "cloud", 4L, 1)
                .supply("lab", "cloud", 3L, 1, 6));
        MoneyLoop loop = page(view, MoneyLoopsQuery.DEFAULT, null, 5).loops().get(0);
        LoopHop capital = loop.hops().get(0);
        assertThat(capital.money()).isEqualTo(Usd.of(5));
        assertThat(capital.isEstimated()).isTrue();
        assertThat(capital.isLowerBound()).isTrue();
        assertThat(capital.contingent()).isEqualTo(Usd.of(7));
        assertThat(loop.bottleneck()).isEqualTo(Usd.of(5));
        assertThat(loop.isEstimated()).isTrue();
        MoneyLoopsQuery disclosed = new MoneyLoopsQuery(null, MoneyLoopsQuery.MONEY, 2, 4, null, false);
        assertThat(lines(view, disclosed)).containsExactly("?10: cloud lab");
        assertThat(loop.explain().steps()).last().asString().contains("min(5 USD, 10 USD) = 5 USD");
    }

    @Test
    void agreesWithWalkingEverywhereAndSorting() {
        for (int seed = 0; seed < 3000; seed++) {
            GraphView view = view(Facts.random(seed, 7, seed % 6));
            MoneyLoopsQuery query = randomQuery(seed, view);
            assertThat(lines(view, query)).as("seed " + seed + " " + query).isEqualTo(PlainLoops.of(view, query));
            assertThat(MoneyLoops.count(Fold.none(view), query, Budget.unlimited()))
                    .as("seed " + seed)
                    .isEqualTo(new LoopCount(PlainLoops.of(view, query).size(), null));
        }
    }

    @Test
    void pagesFollowEachOther() {
        for (int seed = 0; seed < 400; seed++) {
            GraphView view = view(Facts.random(seed, 7, 6));
            MoneyLoopsQuery query = randomQuery(seed, view);
            List<String> pages = new ArrayList<>();
            LoopPlace after = null;
            LoopPage page;
            do {
                page = page(view, query, after, 1 + seed % 4);
                page.loops().forEach(loop -> pages.add(line(loop)));
                after = page.next() == null ? null : LoopPlace.parse(page.next().text());
            } while (page.hasMore());
            assertThat(pages).as("seed " + seed).isEqualTo(PlainLoops.of(view, query));
        }
    }

    @Test
    void aCutAnswerIsABeginningAndGoesOn() {
        for (int seed = 0; seed < 400; seed++) {
            GraphView view = view(Facts.random(seed, 7, 6));
            MoneyLoopsQuery query = randomQuery(seed, view);
            List<String> pieces = new ArrayList<>();
            LoopPlace after = null;
            LoopPage page;
            int visits = 100;
            do {
                page = MoneyLoops.page(
                        Fold.none(view), query, after, 1000, Budget.of(visits, Long.MAX_VALUE, () -> 0, () -> false));
                page.loops().forEach(loop -> pieces.add(line(loop)));
                assertThat(page.isComplete()).isEqualTo(page.cut() == null);
                after = page.next() == null ? null : LoopPlace.parse(page.next().text());
                visits += 10;
            } while (!page.isComplete());
            assertThat(pieces).as("seed " + seed).isEqualTo(PlainLoops.of(view, query));
        }
    }

    @Test
    void aPlaceOutlivesTheLoopItNames() {
        LoopPlace gone = LoopPlace.parse("30/3/nv,oa,ob");
        assertThat(page(TRIANGLES, MoneyLoopsQuery.DEFAULT, gone, 1).loops().stream()
                        .map(MoneyLoopsTest::line))
                .containsExactly("30: nv oa or");
        assertThat(page(TRIANGLES, MoneyLoopsQuery.DEFAULT, LoopPlace.parse("?/2/b,x"), 9).loops().stream()
                        .map(MoneyLoopsTest::line))
                .containsExactly("?30: nv oa");
        assertThatThrownBy(() -> LoopPlace.parse("'; drop")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aClientThatLeftStopsTheWalk() {
        Facts facts = new Facts();
        for (int a = 0; a < 60; a++) {
            for (int b = 0; b < 60; b++) {
                if (a != b) {
                    facts.supply("o" + a, "o" + b, 1L, 1).funding("o" + a, "o" + b, 1L, 1);
                }
            }
        }
        GraphView view = view(facts);
        MoneyLoopsQuery query = MoneyLoopsQuery.DEFAULT.lengths(2, 8);
        LoopPage cancelled = MoneyLoops.page(
                Fold.none(view), query, null, Integer.MAX_VALUE, Budget.of(Long.MAX_VALUE, 1, () -> 0, () -> true));
        assertThat(cancelled.cut()).isEqualTo(Cut.CANCELLED);
        LoopPage counted = MoneyLoops.page(
                Fold.none(view), query, null, Integer.MAX_VALUE, Budget.of(200_000, 1, () -> 0, () -> false));
        assertThat(counted.cut()).isEqualTo(Cut.COUNT);
        assertThat(counted.loops()).isNotEmpty();
        assertThat(counted.next()).isNotNull();
    }

    @Test
    void anyNumberOfThreadsGetsTheSame() {
        GraphView view = view(Facts.random(7, 12, 6));
        List<LoopPage> pages = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> page(view, MoneyLoopsQuery.DEFAULT.lengths(2, 6), null, 50))
                .toList();
        assertThat(Set.copyOf(pages)).hasSize(1);
    }

    @Test
    void unknownOrganizationsAndEmptyGraphsHaveNone() {
        assertThat(lines(TRIANGLES, MoneyLoopsQuery.DEFAULT.through(Key.of("nobody"))))
                .isEmpty();
        assertThat(lines(view(new Facts()), MoneyLoopsQuery.DEFAULT)).isEmpty();
        assertThatThrownBy(() -> MoneyLoopsQuery.DEFAULT.lengths(2, 9)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void theShippedFactsHoldTheLoopsAnalystsName() {
        GraphView view = new GraphView(SeedGraph.read(), ViewSpec.DEFAULT);
        List<MoneyLoop> loops =
                page(view, MoneyLoopsQuery.DEFAULT, null, 10_000).loops();
        assertThat(loops.stream().map(MoneyLoopsTest::print))
                .startsWith(
                        "amazon openai 50000000000 | 50000000000 [FUNDING], 138000000000 [SUPPLY]",
                        "amazon anthropic 13000000000 | 13000000000 [FUNDING], 100000000000 [SUPPLY]",
                        // 10 billion of 2023 and equal parts of the rounds of 2024 and 2025, as nobody says.
                        "microsoft openai 12952738094 | 12952738094~ [FUNDING, STAKE], 250000000000 [SUPPLY]")
                .contains(
                        "anthropic microsoft 5000000000 | 30000000000 [SUPPLY], 5000000000 [FUNDING]",
                        "nvidia openai ?30100000000 | 30100000000 [FUNDING], ? [SUPPLY]",
                        "coreweave nvidia ?2350000000 | ? [SUPPLY], 2350000000 [FUNDING, STAKE, CREDIT]",
                        "coreweave nvidia openai ?22400000000 | ? [SUPPLY], 30100000000 [FUNDING], 22400000000 [SUPPLY]",
                        "nvidia xai ?2305769231 | 2305769231~ [FUNDING], ? [SUPPLY]",
                        "amd openai ? | ? [CREDIT], ? [SUPPLY]",
                        "anthropic nvidia ?10000000000 | ? [SUPPLY], 10000000000 [FUNDING]",
                        "anthropic google ?12090000000 | ? [SUPPLY], 12090000000~ [FUNDING, STAKE]");
    }

    @Test
    void reportsAndLettersOfIntentCountOnlyWhenAskedFor() {
        Trust press = new Trust(EnumSet.of(
                Status.CLOSED, Status.COMMITTED, Status.ANNOUNCED, Status.LETTER_OF_INTENT, Status.REPORTED));
        GraphView view = new GraphView(SeedGraph.read(), new ViewSpec(null, press));
        assertThat(page(view, MoneyLoopsQuery.DEFAULT, null, 10_000).loops().stream()
                        .map(MoneyLoopsTest::print))
                .startsWith(
                        "amazon openai 50000000000 | 50000000000 [FUNDING], 138000000000 [SUPPLY]",
                        "nvidia openai oracle 30100000000 | 30100000000 [FUNDING], 300000000000 [SUPPLY],"
                                + " 40000000000 [SUPPLY]");
    }

    private static String print(MoneyLoop loop) {
        String bottleneck =
                loop.bottleneck() == null ? "" : "" + loop.bottleneck().dollars();
        return loop.organizations().stream().map(Key::text).collect(Collectors.joining(" "))
                + (loop.hasUnknownHop() ? " ?" : " ") + bottleneck + " | "
                + loop.hops().stream()
                        .map(hop ->
                                (hop.money() == null ? "?" : "" + hop.money().dollars())
                                        + (hop.isEstimated() ? "~ " : " ")
                                        + hop.kinds().stream().sorted().toList())
                        .collect(Collectors.joining(", "));
    }

    static GraphView view(Facts facts) {
        return new GraphView(facts.graph(), ViewSpec.DEFAULT);
    }

    private static LoopPage page(GraphView view, MoneyLoopsQuery query, @Nullable LoopPlace after, int first) {
        return MoneyLoops.page(Fold.none(view), query, after, first, Budget.unlimited());
    }

    private static List<String> lines(GraphView view, MoneyLoopsQuery query) {
        return page(view, query, null, Integer.MAX_VALUE).loops().stream()
                .map(MoneyLoopsTest::line)
                .toList();
    }

    private static String line(MoneyLoop loop) {
        String bottleneck =
                loop.bottleneck() == null ? "" : "" + loop.bottleneck().dollars();
        return (loop.hasUnknownHop() ? "?" : "") + bottleneck + ": "
                + loop.organizations().stream().map(Key::text).collect(Collectors.joining(" "));
    }

    private static MoneyLoopsQuery randomQuery(int seed, GraphView view) {
        Random random = new Random(seed);
        int max = 2 + random.nextInt(6);
        EnumSet<TieKind> kinds = EnumSet.copyOf(MoneyLoopsQuery.MONEY);
        if (random.nextBoolean()) {
            kinds = EnumSet.allOf(TieKind.class);
            kinds.removeIf(kind -> random.nextInt(3) == 0);
        }
        int organizations = view.graph().organizations().size();
        return new MoneyLoopsQuery(
                random.nextInt(3) == 0
                        ? Key.of(view.graph().organizations().key().require(random.nextInt(organizations)))
                        : null,
                kinds.isEmpty() ? MoneyLoopsQuery.MONEY : kinds,
                2 + random.nextInt(max - 1),
                max,
                random.nextInt(4) == 0 ? Usd.of(random.nextInt(8)) : null,
                random.nextInt(4) != 0);
    }
}
