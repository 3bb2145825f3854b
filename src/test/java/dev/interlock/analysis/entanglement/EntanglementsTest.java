package dev.interlock.analysis.entanglement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.Facts;
import dev.interlock.analysis.SeedGraph;
import dev.interlock.analysis.reference.Reference;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.TieKind;
import dev.interlock.graph.ViewSpec;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.Fold;
import dev.interlock.traversal.HopFact;
import dev.interlock.traversal.ViewHops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntanglementsTest {
    /** s gives c 10 on day 1; c buys for 4 on day 0, 3 on day 2 and 5 on day 3; s has a revenue of 40. */
    private static final GraphView T21 = Reference.view("T21");

    @Test
    void t21MatchesInvestmentsWithLaterPurchases() {
        Reference.passes("T21");
        Entanglement pair = between(T21, EntanglementQuery.DEFAULT, "s", "c");
        assertThat(pair.overall().matched()).isEqualTo(Usd.of(10));
        assertThat(pair.timeRespecting().matched()).isEqualTo(Usd.of(8));
        assertThat(pair.timeRespecting().certainty()).isEqualTo(Certainty.EXACT);
        assertThat(pair.matches())
                .containsExactly(
                        new Match(Key.of("round-0:s"), Facts.day(1), Key.of("supply-3"), Facts.day(2), Usd.of(3)),
                        new Match(Key.of("round-0:s"), Facts.day(1), Key.of("supply-4"), Facts.day(3), Usd.of(5)));
        SupplierEntanglements all =
                Entanglements.of(Fold.none(T21), Key.of("s"), EntanglementQuery.DEFAULT, Budget.unlimited());
        assertThat(all).isNotNull();
        assertThat(all.vendorFinancedRevenue().value()).isCloseTo(.25, within(1e-9));
        assertThat(all.timeRespectingRevenue().value()).isCloseTo(.2, within(1e-9));
    }

    @Test
    void revenueIsTheLatest() {
        Facts facts = new Facts()
                .funding("s", "c", 10L, 1)
                .supply("c", "s", 10L, 2)
                .revenue("s", 99, -400)
                .revenue("s", 40, 0);
        assertRatios(pair(facts, EntanglementQuery.DEFAULT).overall(), 10, 1, 1, .25);
    }

    @Test
    void aPurchaseOnTheDayOfTheInvestmentMatchesUnlessStrict() {
        Facts facts = new Facts().funding("s", "c", 10L, 1).supply("c", "s", 4L, 1);
        assertThat(pair(facts, EntanglementQuery.DEFAULT).timeRespecting().matched())
                .isEqualTo(Usd.of(4));
        Entanglement strict = pair(facts, EntanglementQuery.STRICT);
        assertThat(strict.timeRespecting().matched()).isEqualTo(Usd.of(0));
        assertThat(strict.overall().matched()).isEqualTo(Usd.of(4));
    }

    @Test
    void whatCountsAsInvested() {
        Entanglement pair = pair(
                new Facts()
                        .funding("s", "c", 1L, 1)
                        .credit("s", "c", Instrument.LOAN, 2L, 1)
                        .credit("s", "c", Instrument.BOND, 4L, 1)
                        .credit("s", "c", Instrument.WARRANT_PURCHASE, 8L, 1)
                        .credit("s", "c", Instrument.WARRANT_GRANT, 16L, 1)
                        .credit("s", "c", Instrument.GUARANTEE, 32L, 1)
                        .credit("s", "c", Instrument.LEASE, 64L, 1)
                        .stake("s", "c", 10, 1)
                        .acquisition("s", "c", 128L, 1)
                        .supply("c", "s", 100L, 2),
                EntanglementQuery.DEFAULT);
        assertThat(pair.invested().amount()).isEqualTo(Usd.of(15));
        assertThat(pair.invested().certainty()).isEqualTo(Certainty.EXACT);
        assertThat(pair.invested().facts()).extracting(HopFact::kind).containsOnly(TieKind.FUNDING, TieKind.CREDIT);
    }

    @Test
    void theUnknownIsNeverZero() {
        Entanglement unknown =
                pair(new Facts().funding("s", "c", 10L, 1).supply("c", "s", null, 2), EntanglementQuery.DEFAULT);
        assertThat(unknown.purchases().certainty()).isEqualTo(Certainty.UNKNOWN);
        assertThat(unknown.overall()).isEqualTo(Ratios.UNKNOWN);
        assertThat(unknown.timeRespecting()).isEqualTo(Ratios.UNKNOWN);
        Entanglement none = pair(new Facts().organization("c").supply("x", "s", 1L, 1), EntanglementQuery.DEFAULT);
        assertThat(none.invested().certainty()).isEqualTo(Certainty.NO_FACT);
        assertThat(none.overall()).isEqualTo(Ratios.UNKNOWN);
        assertThat(none.revenue()).isNull();
    }

    @Test
    void aPartlyKnownSideGivesABound() {
        Facts facts = new Facts()
                .funding("s", "c", 10L, 1)
                .supply("c", "s", 4L, 2)
                .supply("c", "s", null, 3)
                .revenue("s", 40, 0);
        Ratios overall = pair(facts, EntanglementQuery.DEFAULT).overall();
        assertThat(overall.matched()).isEqualTo(Usd.of(4));
        assertThat(overall.certainty()).isEqualTo(Certainty.LOWER_BOUND);
        assertThat(overall.recycled()).isEqualTo(new Ratio(.4, Certainty.LOWER_BOUND));
        assertThat(overall.vendorFinancedRevenue()).isEqualTo(new Ratio(.1, Certainty.LOWER_BOUND));
        // More purchases can only lower what share of them the investment pays for.
        assertThat(overall.roundTrip()).isEqualTo(new Ratio(1., Certainty.UPPER_BOUND));
        Ratios timed = pair(facts, EntanglementQuery.DEFAULT).timeRespecting();
        assertThat(timed.roundTrip().certainty()).isEqualTo(Certainty.KNOWN_PART);
    }

    @Test
    void factsWithoutADateAreLeftOutOfTheOrderAndCounted() {
        Entanglement pair = pair(
                new Facts().funding("s", "c", 10L, 1).supply("c", "s", 4L, 2).supply("c", "s", 5L, null),
                EntanglementQuery.DEFAULT);
        assertThat(pair.undatedFacts()).isEqualTo(1);
        assertThat(pair.timeRespecting().matched()).isEqualTo(Usd.of(4));
        assertThat(pair.timeRespecting().certainty()).isEqualTo(Certainty.LOWER_BOUND);
        assertThat(pair.timeRespecting().roundTrip().certainty()).isEqualTo(Certainty.LOWER_BOUND);
        assertThat(pair.overall().matched()).isEqualTo(Usd.of(9));
        assertThat(pair.overall().certainty()).isEqualTo(Certainty.EXACT);
    }

    @Test
    void anAgreementInAnotherOneAddsNothing() {
        Facts facts = new Facts().funding("s", "c", 10L, 1).supply("c", "s", 6L, 2);
        facts.supply("c", "s", 4L, 3, 2).supply("c", "s", null, 3, 2);
        Entanglement pair = pair(facts, EntanglementQuery.DEFAULT);
        assertThat(pair.purchases().amount()).isEqualTo(Usd.of(6));
        assertThat(pair.purchases().certainty()).isEqualTo(Certainty.EXACT);
    }

    @Test
    void moneyMayComeBackThroughOthers() {
        Facts facts = new Facts()
                .funding("s", "c", 30L, 1)
                .supply("c", "cloud", 300L, 2)
                .supply("cloud", "s", 40L, 3)
                .supply("c", "other", 90L, 2)
                .supply("other", "third", 35L, 2)
                .supply("third", "s", 80L, 2)
                .unnamed("somebody")
                .supply("c", "somebody", 500L, 2)
                .supply("somebody", "s", 500L, 2)
                .revenue("s", 100, 0);
        Entanglement pair = pair(facts, EntanglementQuery.DEFAULT);
        assertThat(pair.purchases().certainty()).isEqualTo(Certainty.NO_FACT);
        assertThat(pair.indirectPurchases())
                .isEqualTo(new WidestPath(Usd.of(40), List.of(Key.of("c"), Key.of("cloud"), Key.of("s"))));
        assertThat(pair.indirectInvested().amount()).isEqualTo(Usd.of(30));
        assertRatios(pair.indirect(), 30, .75, 1, .3);
        assertThat(of(facts).customers()).extracting(Entanglement::customer).containsExactly(Key.of("c"));
        assertThat(of(facts).matched()).isNull();
    }

    @Test
    void theWidestPathIsThatOfTryingAllPaths() {
        for (int seed = 0; seed < 3000; seed++) {
            GraphView view = new GraphView(Facts.random(seed, 7, seed % 7).graph(), ViewSpec.DEFAULT);
            ViewHops hops = new ViewHops(view, Set.of(TieKind.SUPPLY, TieKind.FUNDING), true);
            int source = seed % hops.nodes();
            int target = seed / 7 % hops.nodes();
            WidestPaths.Found found = WidestPaths.find(hops, source, target, Budget.unlimited());
            String text = found == null ? null : found.money() + " " + Arrays.toString(found.nodes());
            assertThat(text).as("seed " + seed).isEqualTo(plainWidest(hops, source, target));
        }
    }

    @Test
    void firstInFirstOutLeavesNothingThatAnotherOrderWouldMatch() {
        for (int seed = 0; seed < 3000; seed++) {
            Facts facts = Facts.random(seed, 2, 9);
            facts.organization("o0").organization("o1");
            GraphView view = new GraphView(facts.graph(), ViewSpec.DEFAULT);
            EntanglementQuery query = seed % 2 == 0 ? EntanglementQuery.DEFAULT : EntanglementQuery.STRICT;
            Entanglement pair = between(view, query, "o0", "o1");
            long matched = pair.matches().stream()
                    .mapToLong(match -> match.amount().dollars())
                    .sum();
            assertThat(matched).as("seed " + seed).isEqualTo(mostMatched(pair, query.sameDay()));
            for (HopFact fact : pair.invested().facts()) {
                assertThat(used(pair.matches(), fact.key())).isLessThanOrEqualTo(dollars(fact));
            }
            for (HopFact fact : pair.purchases().facts()) {
                assertThat(used(pair.matches(), fact.key())).isLessThanOrEqualTo(dollars(fact));
            }
            if (pair.overall().matched() != null) {
                assertThat(matched).isLessThanOrEqualTo(pair.overall().matched().dollars());
            }
        }
    }

    @Test
    void aSpentBudgetSaysSo() {
        SupplierEntanglements some = Entanglements.of(
                Fold.none(T21),
                Key.of("s"),
                EntanglementQuery.DEFAULT,
                Budget.of(1, Long.MAX_VALUE, () -> 0, () -> false));
        assertThat(some).isNotNull();
        assertThat(some.cut()).isEqualTo(Cut.COUNT);
        assertThat(some.vendorFinancedRevenue().certainty()).isEqualTo(Certainty.LOWER_BOUND);
    }

    @Test
    void anyNumberOfThreadsGetsTheSame() {
        GraphView view = new GraphView(SeedGraph.read(), ViewSpec.DEFAULT);
        List<SupplierEntanglements> values = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> Entanglements.of(
                        Fold.none(view), Key.of("nvidia"), EntanglementQuery.DEFAULT, Budget.unlimited()))
                .toList();
        assertThat(Set.copyOf(values)).hasSize(1);
    }

    @Test
    void unknownOrganizationsHaveNone() {
        assertThat(Entanglements.between(
                        Fold.none(T21), Key.of("s"), Key.of("nobody"), EntanglementQuery.DEFAULT, Budget.unlimited()))
                .isNull();
        assertThat(Entanglements.of(Fold.none(T21), Key.of("nobody"), EntanglementQuery.DEFAULT, Budget.unlimited()))
                .isNull();
    }

    @Test
    void theShippedFactsShowWhoFundsItsCustomers() {
        GraphView view = new GraphView(SeedGraph.read(), ViewSpec.DEFAULT);
        Entanglement amazonOpenai = between(view, EntanglementQuery.DEFAULT, "amazon", "openai");
        // 50 billion on the day of a 100 billion contract, 38 billion had been agreed before.
        assertRatios(amazonOpenai.overall(), 50_000_000_000L, 50 / 138., 1, 50 / 716.9);
        assertRatios(amazonOpenai.timeRespecting(), 50_000_000_000L, 50 / 138., 1, 50 / 716.9);
        Entanglement strict = between(view, EntanglementQuery.STRICT, "amazon", "openai");
        assertThat(strict.timeRespecting().matched()).isEqualTo(Usd.of(0));
        Entanglement nvidiaOpenai = between(view, EntanglementQuery.DEFAULT, "nvidia", "openai");
        assertThat(nvidiaOpenai.invested().amount()).isEqualTo(Usd.of(30_100_000_000L));
        assertThat(nvidiaOpenai.overall().matched()).isNull();
    }

    private static Entanglement pair(Facts facts, EntanglementQuery query) {
        return between(new GraphView(facts.graph(), ViewSpec.DEFAULT), query, "s", "c");
    }

    private static Entanglement between(GraphView view, EntanglementQuery query, String supplier, String customer) {
        Entanglement pair =
                Entanglements.between(Fold.none(view), Key.of(supplier), Key.of(customer), query, Budget.unlimited());
        assertThat(pair).isNotNull();
        return pair;
    }

    private static SupplierEntanglements of(Facts facts) {
        SupplierEntanglements all = Entanglements.of(
                Fold.none(new GraphView(facts.graph(), ViewSpec.DEFAULT)),
                Key.of("s"),
                EntanglementQuery.DEFAULT,
                Budget.unlimited());
        assertThat(all).isNotNull();
        return all;
    }

    private static void assertRatios(Ratios ratios, long matched, double roundTrip, double recycled, double revenue) {
        assertThat(ratios.matched()).isEqualTo(Usd.of(matched));
        assertThat(ratios.roundTrip().value()).isCloseTo(roundTrip, within(1e-9));
        assertThat(ratios.recycled().value()).isCloseTo(recycled, within(1e-9));
        assertThat(ratios.vendorFinancedRevenue().value()).isCloseTo(revenue, within(1e-9));
    }

    private static long dollars(HopFact fact) {
        return fact.amount() == null ? 0 : fact.amount().dollars();
    }

    private static long used(List<Match> matches, Key fact) {
        return matches.stream()
                .filter(match ->
                        match.investment().equals(fact) || match.purchase().equals(fact))
                .mapToLong(match -> match.amount().dollars())
                .sum();
    }

    /** By Hall's theorem: what cannot be matched is the worst shortfall of investments before some day. */
    private static long mostMatched(Entanglement pair, boolean sameDay) {
        long purchases = total(pair.purchases(), Integer.MIN_VALUE, Integer.MAX_VALUE);
        long shortfall = 0;
        for (int day = -1; day < 12; day++) {
            long early = total(pair.purchases(), Integer.MIN_VALUE, day);
            long funded = total(pair.invested(), Integer.MIN_VALUE, sameDay ? day : day - 1);
            shortfall = Math.max(shortfall, early - funded);
        }
        return purchases - shortfall;
    }

    private static long total(Sum sum, int firstDay, int lastDay) {
        return sum.facts().stream()
                .filter(fact -> fact.date() != null)
                .filter(fact -> {
                    long day = fact.date().toEpochDay() - Facts.day(0).toEpochDay();
                    return day >= firstDay && day <= lastDay;
                })
                .mapToLong(EntanglementsTest::dollars)
                .sum();
    }

    private static @Nullable String plainWidest(ViewHops hops, int source, int target) {
        List<List<Integer>> paths = new ArrayList<>();
        walk(hops, new ArrayList<>(List.of(source)), target, paths);
        return paths.stream()
                .filter(path -> path.get(0) >= 0)
                .min(Comparator.<List<Integer>>comparingInt(path -> -path.get(0))
                        .thenComparingInt(List::size)
                        .thenComparing(path -> path.subList(1, path.size()).toString()))
                .map(path -> path.get(0) + " " + path.subList(1, path.size()))
                .orElse(null);
    }

    /** Finds paths, each behind its bottleneck. */
    private static void walk(ViewHops hops, List<Integer> nodes, int target, List<List<Integer>> found) {
        int last = nodes.get(nodes.size() - 1);
        if (last == target && nodes.size() > 1) {
            long smallest = Long.MAX_VALUE;
            for (int i = 1; i < nodes.size(); i++) {
                smallest = Math.min(smallest, money(hops, nodes.get(i - 1), nodes.get(i)));
            }
            List<Integer> path = new ArrayList<>(nodes);
            path.add(0, (int) Math.max(smallest, -1));
            found.add(path);
            return;
        }
        for (int next = 0; next < hops.nodes() && nodes.size() <= 3; next++) {
            boolean mayPass = next == target || hops.passable(next);
            if (!nodes.contains(next) && mayPass) {
                nodes.add(next);
                walk(hops, nodes, target, found);
                nodes.remove(nodes.size() - 1);
            }
        }
    }

    private static long money(ViewHops hops, int from, int to) {
        return IntStream.range(0, hops.hops())
                .filter(hop -> hops.from(hop) == from && hops.to(hop) == to && hops.sees(hop))
                .mapToLong(hops::money)
                .findFirst()
                .orElse(Longs.MISSING);
    }
}
