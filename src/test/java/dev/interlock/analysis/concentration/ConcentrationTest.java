package dev.interlock.analysis.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.concentration.PlainConcentration.Case;
import dev.interlock.api.PlainFacts;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Interval;
import dev.interlock.graph.ViewSpec;
import dev.interlock.graph.Window;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Product;
import dev.interlock.model.Usd;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.testing.Tables;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which facts are shared out among which groups: random facts against {@link PlainConcentration}. */
class ConcentrationTest {
    @Test
    void everyQuestionHasThePlainAnswer() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Tables tables = RandomTables.of(seed, 3 + random.nextInt(30));
            PlainFacts facts = new PlainFacts(tables);
            GraphView view = new GraphView(TableGraph.of(tables), ViewSpec.DEFAULT);
            for (Quantity of : Quantity.values()) {
                for (GroupBy by : GroupBy.values()) {
                    if (by == GroupBy.INVESTOR && of != Quantity.RAISED && of != Quantity.INVESTED) {
                        continue;
                    }
                    Case asked = asked(random, facts, of, by);
                    Concentration actual = Concentration.of(view, query(view, asked), Budget.unlimited());
                    check(actual, new PlainConcentration(facts, asked), "seed " + seed + " " + asked);
                }
            }
        }
    }

    @Test
    void monthsOfRaisedMoneyAddUpToTheirYears() {
        for (long seed = 0; seed < 40; seed++) {
            GraphView view = new GraphView(TableGraph.of(RandomTables.of(seed, 25)), ViewSpec.DEFAULT);
            ConcentrationQuery query = ConcentrationQuery.of(Quantity.RAISED)
                    .window(new Window(LocalDate.of(2025, 11, 20), LocalDate.of(2026, 4, 3)));
            long whole = total(Concentration.of(view, query, Budget.unlimited()));
            for (Interval every : Interval.values()) {
                List<ConcentrationPoint> points = Concentration.series(view, query, every, Budget.unlimited());
                assertThat(points.stream()
                                .mapToLong(point -> total(point.concentration()))
                                .sum())
                        .as("seed %d by %s", seed, every)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void stepsAreThoseOfTheCalendarCutToTheWindow() {
        Window window = new Window(LocalDate.of(2025, 11, 20), LocalDate.of(2026, 4, 3));
        assertThat(window.split(Interval.QUARTER))
                .containsExactly(
                        new Window(LocalDate.of(2025, 11, 20), LocalDate.of(2025, 12, 31)),
                        new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                        new Window(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 3)));
        assertThat(window.split(Interval.YEAR)).hasSize(2);
        assertThat(window.split(Interval.MONTH)).hasSize(6);
    }

    @Test
    void aValuationStandsUntilTheNextOne() {
        GraphView view = new GraphView(TableGraph.of(Tables.shipped()), ViewSpec.DEFAULT);
        ConcentrationQuery query = ConcentrationQuery.of(Quantity.VALUATION)
                .window(new Window(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 17)));
        List<ConcentrationPoint> points = Concentration.series(view, query, Interval.QUARTER, Budget.unlimited());
        assertThat(points).hasSize(5);
        int known = 0;
        for (ConcentrationPoint point : points) {
            assertThat(point.concentration().coverage().known()).isGreaterThanOrEqualTo(known);
            known = point.concentration().coverage().known();
        }
    }

    @Test
    void aSpentBudgetSaysSo() {
        GraphView view = new GraphView(TableGraph.of(RandomTables.of(1, 60)), ViewSpec.DEFAULT);
        Budget small = Budget.of(1, Long.MAX_VALUE / 2, () -> 0, () -> false);
        Concentration cut = Concentration.of(view, ConcentrationQuery.of(Quantity.RAISED), small);
        assertThat(cut.cut()).isEqualTo(Cut.COUNT);
        assertThat(cut.coverage().known()).isBetween(1, 16);
    }

    @Test
    void whatCannotBeGroupedIsRefused() {
        ConcentrationQuery query = ConcentrationQuery.of(Quantity.SUPPLY);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> query.groupBy(GroupBy.INVESTOR));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> query.products(Set.of()));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Window(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Window.ALL.split(Interval.YEAR));
    }

    private static void check(Concentration actual, PlainConcentration plain, String as) {
        List<Map.Entry<String, Long>> expected = new ArrayList<>(plain.groups.entrySet());
        expected.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        assertThat(actual.groups().stream()
                        .map(group -> Map.entry(group.label(), group.amountUsd()))
                        .toList())
                .as(as)
                .isEqualTo(expected);
        assertThat(actual.coverage())
                .as(as)
                .isEqualTo(new Coverage(
                        plain.amounts.size(),
                        plain.unknown,
                        plain.contained,
                        plain.undated,
                        plain.ungrouped,
                        plain.ungroupedUsd,
                        plain.estimatedUsd));
        assertThat(actual.facts().stream().map(fact -> fact.key().text()).toList())
                .as(as)
                .containsExactlyInAnyOrderElementsOf(plain.amounts.keySet());
        double hhi = PlainConcentration.hhi(plain.groups.values());
        if (Double.isNaN(hhi)) {
            assertThat(actual.distribution().hhi()).as(as).isNull();
        } else {
            assertThat(actual.distribution().hhi()).as(as).isCloseTo(hhi, within(1e-8));
            checkInfluences(actual, plain, hhi, as);
        }
    }

    /** Each fact is left out by hand and the index worked out anew. */
    private static void checkInfluences(Concentration actual, PlainConcentration plain, double hhi, String as) {
        TreeMap<String, Double> without = new TreeMap<>();
        plain.amounts.forEach((key, amount) -> {
            Map<String, Long> rest = new TreeMap<>(plain.groups);
            rest.merge(plain.groupOfFact.get(key), -amount, Long::sum);
            without.put(key, PlainConcentration.hhi(rest.values()));
        });
        List<Influence> influences = actual.influences(Integer.MAX_VALUE);
        assertThat(influences).as(as).hasSameSizeAs(without.keySet());
        double last = Double.POSITIVE_INFINITY;
        for (Influence influence : influences) {
            double expected = without.get(influence.fact().key().text());
            if (Double.isNaN(expected)) {
                assertThat(influence.change()).as(as).isNull();
                assertThat(last).as(as).isEqualTo(Double.POSITIVE_INFINITY);
                continue;
            }
            assertThat(influence.hhiWithout()).as(as).isCloseTo(expected, within(1e-8));
            assertThat(influence.change()).as(as).isCloseTo(hhi - expected, within(1e-8));
            assertThat(Math.abs(influence.change())).as(as).isLessThanOrEqualTo(last);
            last = Math.abs(influence.change());
        }
    }

    private static Case asked(Random random, PlainFacts facts, Quantity of, GroupBy by) {
        Set<String> within = facts.all("Organization").stream()
                .map(organization -> organization.key)
                .filter(slug -> random.nextInt(5) > 0)
                .collect(Collectors.toSet());
        LocalDate from = LocalDate.of(2025, 11, 1).plusDays(random.nextInt(60));
        return new Case(
                of.name(),
                SupplySide.values()[random.nextInt(2)].name(),
                by.name(),
                within,
                random.nextInt(2) == 0 ? null : from.toString(),
                random.nextInt(2) == 0
                        ? null
                        : from.plusDays(random.nextInt(150)).toString(),
                random.nextInt(2) == 0 ? Set.of("GPU", "CLOUD") : names(Product.values()),
                random.nextInt(3) == 0 ? 50 : 0,
                random.nextInt(3) > 0);
    }

    private static ConcentrationQuery query(GraphView view, Case asked) {
        return ConcentrationQuery.of(Quantity.valueOf(asked.of()))
                .side(SupplySide.valueOf(asked.side()))
                .groupBy(GroupBy.valueOf(asked.groupBy()))
                .within(row -> asked.within()
                        .contains(view.graph().organizations().key().require(row)))
                .window(new Window(date(asked.from()), date(asked.to())))
                .products(asked.products().stream().map(Product::valueOf).collect(Collectors.toSet()))
                .least(Usd.of(asked.least()))
                .estimates(asked.estimates());
    }

    private static Set<String> names(Product... products) {
        Set<String> names = new TreeSet<>();
        for (Product product : products) {
            names.add(product.name());
        }
        return names;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static long total(Concentration concentration) {
        Long total = concentration.totalUsd();
        return total == null ? 0 : total;
    }
}
