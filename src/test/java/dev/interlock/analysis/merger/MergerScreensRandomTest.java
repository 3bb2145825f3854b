package dev.interlock.analysis.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.concentration.PlainConcentration;
import dev.interlock.analysis.concentration.PlainConcentration.Case;
import dev.interlock.analysis.concentration.Quantity;
import dev.interlock.api.PlainFacts;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.ViewSpec;
import dev.interlock.model.Key;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.traversal.Budget;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Merger screens of random and of the shipped facts against {@link PlainMerger}. */
class MergerScreensRandomTest {
    @Test
    void randomFactsHaveThePlainAnswer() {
        for (long seed = 0; seed < 250; seed++) {
            check(RandomTables.of(seed, 4 + (int) (seed % 12)), "o-0", "o-1", seed);
        }
    }

    @Test
    void theShippedFactsHaveThePlainAnswer() {
        check(Tables.shipped(), "nvidia", "mistral-ai", 1);
        check(Tables.shipped(), "microsoft", "openai", 2);
    }

    private static void check(Tables tables, String acquirer, String target, long seed) {
        Random random = new Random(seed);
        PlainFacts facts = new PlainFacts(tables);
        GraphView view = new GraphView(TableGraph.of(tables), ViewSpec.DEFAULT);
        Set<String> members = facts.all("Organization").stream()
                .filter(organization -> random.nextInt(4) > 0)
                .map(organization -> organization.key)
                .collect(Collectors.toSet());
        boolean estimates = random.nextInt(3) > 0;
        ConcentrationQuery shares = ConcentrationQuery.of(Quantity.RAISED)
                .within(row ->
                        members.contains(view.graph().organizations().key().require(row)))
                .estimates(estimates);
        MergerQuery query = new MergerQuery(Key.of(acquirer), Key.of(target), shares, RuleSet.US_2023);
        MergerScreen actual = MergerScreens.of(view, query, Budget.unlimited());
        PlainMerger plain = new PlainMerger(facts, members, Set.of(acquirer, target), estimates);
        Map<String, Long> market = new PlainConcentration(
                        facts,
                        new Case("RAISED", "SUPPLIER", "ORGANIZATION", members, null, null, Set.of(), 0, estimates))
                .groups;
        String as = "seed " + seed;
        checkShares(actual, market, members, facts, as);
        Set<String> vertical = new TreeSet<>();
        actual.vertical()
                .forEach(share -> vertical.add(
                        share.supplier() + " " + share.product() + " " + share.basis() + " " + share.share()));
        assertThat(vertical).as(as).isEqualTo(plain.vertical());
        Set<String> minority = new TreeSet<>();
        actual.minority()
                .forEach(interest ->
                        minority.add(interest.holder() + " " + interest.organization() + " " + interest.share()));
        assertThat(minority).as(as).isEqualTo(plain.minority());
        double hhi = PlainConcentration.hhi(market.values());
        if (Double.isNaN(hhi)) {
            assertThat(actual.commonOwnership()).as(as).isNull();
        } else {
            double delta = plain.deltaMhhi(market);
            assertThat(actual.commonOwnership().deltaMhhi()).as(as).isCloseTo(delta, within(1e-6));
            assertThat(actual.commonOwnership().mhhi()).as(as).isCloseTo(hhi + delta, within(1e-6));
        }
    }

    private static void checkShares(
            MergerScreen actual, Map<String, Long> market, Set<String> members, PlainFacts facts, String as) {
        double total = market.values().stream().mapToLong(Long::longValue).sum();
        Double acquirer = share(actual.acquirer(), market, members, facts, total);
        Double target = share(actual.target(), market, members, facts, total);
        if (acquirer == null || target == null || total == 0) {
            assertThat(actual.deltaHhi()).as(as).isNull();
            assertThat(actual.flags().get(0).hit()).as(as).isNull();
            return;
        }
        double change = 20_000 * acquirer * target;
        double after = PlainConcentration.hhi(market.values()) + change;
        assertThat(actual.deltaHhi()).as(as).isCloseTo(change, within(1e-7));
        assertThat(actual.hhiAfter()).as(as).isCloseTo(after, within(1e-7));
        assertThat(actual.mergedShare()).as(as).isCloseTo(acquirer + target, within(1e-9));
        assertThat(actual.flags().get(0).hit()).as(as).isEqualTo(after > 1800 + 1e-9 && change > 100 + 1e-9);
        assertThat(actual.flags().get(1).hit()).as(as).isEqualTo(acquirer + target > .3 + 1e-12 && change > 100 + 1e-9);
    }

    private static @Nullable Double share(
            Party party, Map<String, Long> market, Set<String> members, PlainFacts facts, double total) {
        String slug = party.organization().text();
        boolean unnamed = facts.get("Organization", slug).text("kind").equals("UNNAMED");
        boolean member = members.contains(slug) && !unnamed;
        assertThat(party.inMarket()).isEqualTo(member);
        Long amount = market.get(slug);
        Double share = !member ? Double.valueOf(0) : amount == null || total == 0 ? null : amount / total;
        if (share == null) {
            assertThat(party.share()).isNull();
        } else {
            assertThat(party.share()).isCloseTo(share, within(1e-9));
        }
        return share;
    }
}
