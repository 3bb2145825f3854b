package dev.interlock.analysis.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.analysis.Economy;
import dev.interlock.graph.GraphView;
import dev.interlock.graph.Trait;
import dev.interlock.graph.ViewSpec;
import dev.interlock.graph.Window;
import dev.interlock.graph.column.Longs;
import dev.interlock.model.Country;
import dev.interlock.model.Instrument;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Layer;
import dev.interlock.model.OrganizationKind;
import dev.interlock.model.Product;
import dev.interlock.model.Region;
import dev.interlock.testing.RandomTables;
import dev.interlock.testing.TableGraph;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.FactReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Matrices and balances worked by hand, and sums that must agree whatever the grouping. */
class FlowsTest {
    private static Economy world() {
        return new Economy()
                .organization("chip", OrganizationKind.COMPANY, Layer.CHIPS, "semiconductors", "US")
                .organization("lab", OrganizationKind.COMPANY, Layer.FRONTIER_LAB, "models", "DE")
                .organization("app", OrganizationKind.COMPANY, Layer.APPLICATION, "models", "CH")
                .organization("fund", OrganizationKind.FUND, Layer.CAPITAL, null, "AE")
                .organization("who", OrganizationKind.COMPANY, null, null, null)
                .funding("chip", "lab", 100L)
                .round("lab", 41L, null, null, "fund", "who")
                .funding("fund", "app", null)
                .credit("fund", "lab", Instrument.LOAN, 30L)
                .credit("fund", "lab", Instrument.GUARANTEE, 900L)
                .supply("chip", "lab", Product.GPU, 60L)
                .supply("chip", "lab", Product.GPU, null)
                .on("2026-01-01")
                .supply("lab", "app", Product.MODEL_API, 7L);
    }

    @Test
    void capitalAndSupplyBetweenLayersStayApart() {
        FlowMatrix matrix = of(world(), FlowQuery.by(Trait.LAYER));
        assertThat(matrix.groups()).containsExactly("APPLICATION", "CAPITAL", "CHIPS", "FRONTIER_LAB", null);
        assertThat(matrix.flows())
                .extracting(
                        FlowMatrix.Flow::from,
                        FlowMatrix.Flow::to,
                        FlowMatrix.Flow::capitalUsd,
                        flow -> flow.supply().usd())
                .containsExactly(
                        tuple("CHIPS", "FRONTIER_LAB", 100L, null),
                        tuple("FRONTIER_LAB", "CHIPS", null, 60L),
                        tuple("CAPITAL", "FRONTIER_LAB", 51L, null),
                        tuple(null, "FRONTIER_LAB", 20L, null),
                        tuple("APPLICATION", "FRONTIER_LAB", null, 7L),
                        tuple("CAPITAL", "APPLICATION", null, null));
        FlowMatrix.Flow capital = matrix.flows().get(2);
        assertThat(capital.funding()).isEqualTo(new FlowMatrix.Money(21L, 21, 1, 0));
        assertThat(capital.credit()).isEqualTo(new FlowMatrix.Money(30L, 0, 1, 0));
        assertThat(matrix.flows().get(1).supply()).isEqualTo(new FlowMatrix.Money(60L, 0, 2, 1));
        assertThat(matrix.flows().get(5).funding()).isEqualTo(new FlowMatrix.Money(null, 0, 1, 1));
        assertThat(matrix.capitalUsd()).isEqualTo(171);
        assertThat(matrix.supplyUsd()).isEqualTo(67);
    }

    @Test
    void aCountryIsInOneRegion() {
        FlowMatrix matrix = of(world(), FlowQuery.by(Trait.REGION));
        assertThat(matrix.groups()).containsExactly("EUROPE", "GULF", "US", null);
        assertThat(flow(matrix, "EUROPE", "EUROPE").supply().usd()).isEqualTo(7);
        assertThat(flow(matrix, "GULF", "EUROPE").capitalUsd()).isEqualTo(51);
        assertThat(of(world(), FlowQuery.by(Trait.COUNTRY)).groups()).containsExactly("AE", "CH", "DE", "US", null);
        assertThat(of(world(), FlowQuery.by(Trait.SECTOR)).groups()).containsExactly("models", "semiconductors", null);
    }

    @Test
    void sidesAndWindowsLeaveOut() {
        FlowQuery query = new FlowQuery(
                Set.of("EUROPE", "GULF"),
                Set.of("EUROPE"),
                Trait.REGION,
                new Window(LocalDate.of(2025, 6, 1), null),
                true);
        FlowMatrix matrix = of(world(), query);
        assertThat(matrix.flows()).hasSize(1);
        assertThat(matrix.flows().get(0).supply().usd()).isEqualTo(7);
        assertThat(Flows.facts(world().view(), query, Budget.unlimited()))
                .containsExactly(new FactReference(FactReference.Table.SUPPLY, Key.of("supply-011")));
        Window day = new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1));
        assertThat(day.includes((int) LocalDate.of(2026, 1, 1).toEpochDay())).isTrue();
        assertThat(day.includes((int) LocalDate.of(2026, 1, 2).toEpochDay())).isFalse();
        assertThatThrownBy(() -> new Window(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void estimatesCanBeLeftOut() {
        FlowMatrix matrix = of(world(), new FlowQuery(null, null, Trait.REGION, Window.ALL, false));
        assertThat(flow(matrix, "GULF", "EUROPE").funding()).isEqualTo(new FlowMatrix.Money(null, 0, 2, 2));
        assertThat(matrix.capitalUsd()).isEqualTo(130);
    }

    @Test
    void aSpentBudgetIsSaid() {
        Budget spent = Budget.of(2, 1_000_000_000, () -> 0, () -> false);
        assertThat(Flows.of(world().view(), FlowQuery.by(Trait.LAYER), spent).cut())
                .isEqualTo(Cut.COUNT);
    }

    @Test
    void whateverTheGroupingTheSumIsWhatAllInvestedBoughtAndLent() {
        for (long seed = 0; seed < 150; seed++) {
            GraphView view = new GraphView(TableGraph.of(RandomTables.of(seed, 30)), ViewSpec.DEFAULT);
            long invested = 0;
            for (int row = 0; row < view.graph().organizations().size(); row++) {
                invested += Math.max(0, view.profile().totalInvested(row));
            }
            long bought = 0;
            for (int row = 0; row < view.graph().supply().size(); row++) {
                bought += view.seesSupply(row) ? Math.max(0, view.money().countedSupply(row)) : 0;
            }
            for (Trait by : Trait.values()) {
                FlowMatrix matrix = Flows.of(view, FlowQuery.by(by), Budget.unlimited());
                String where = "seed " + seed + " by " + by;
                long funding = matrix.flows().stream()
                        .mapToLong(flow -> orZero(flow.funding().usd()))
                        .sum();
                assertThat(funding).as(where).isEqualTo(invested);
                assertThat(orZero(matrix.supplyUsd())).as(where).isEqualTo(bought);
                assertThat(matrix.undated()).as(where).isZero();
            }
            for (RegionBalance balance : RegionBalances.of(view, RegionQuery.of(Region.values()), Budget.unlimited())) {
                long raised = 0;
                for (int row = 0; row < view.graph().organizations().size(); row++) {
                    boolean here = isIn(view.graph().organizations().country().get(row), balance.region());
                    long sum = view.profile().totalRaised(row);
                    raised += here && sum != Longs.MISSING ? sum : 0;
                }
                assertThat(orZero(balance.raisedUsd()))
                        .as("seed " + seed + " " + balance.region())
                        .isEqualTo(raised);
            }
        }
    }

    @Test
    void regionsSideBySide() {
        Economy facts = world().on("2026-02-01")
                .funding("fund", "app", 250_000_000L)
                .on("2026-02-02")
                .funding("lab", "app", 150_000_000L)
                .funding("lab", "chip", 9L);
        List<RegionBalance> side = RegionBalances.of(
                facts.view(), RegionQuery.of(Region.EUROPE, Region.DACH, Region.US), Budget.unlimited());
        RegionBalance europe = side.get(0);
        assertThat(europe.rounds()).isEqualTo(5);
        assertThat(europe.roundsWithoutAmount()).isEqualTo(1);
        assertThat(europe.raisedUsd()).isEqualTo(400_000_141);
        assertThat(europe.mega().count()).isEqualTo(2);
        assertThat(europe.mega().usd()).isEqualTo(400_000_000);
        assertThat(europe.medianUsd())
                .as("of 41, 100, 150 million and 250 million")
                .isEqualTo(75_000_050);
        assertThat(europe.largest().usd()).isEqualTo(250_000_000);
        assertThat(europe.received().homeUsd()).isEqualTo(150_000_000);
        assertThat(europe.received().abroadUsd()).isEqualTo(250_000_121);
        assertThat(europe.received().elsewhereUsd()).isEqualTo(20);
        assertThat(europe.received().abroadShare()).isEqualTo(250_000_121 / 400_000_121.);
        assertThat(europe.received().others())
                .extracting(RegionBalance.Other::region, RegionBalance.Other::usd, RegionBalance.Other::facts)
                .containsExactly(tuple(Region.GULF, 250_000_021L, 3), tuple(Region.US, 100L, 1));
        assertThat(europe.invested().homeUsd()).isEqualTo(150_000_000);
        assertThat(europe.invested().abroadUsd()).isEqualTo(9);
        assertThat(europe.supplied().abroadUsd()).isEqualTo(60);
        assertThat(europe.supplied().homeUsd()).isEqualTo(7);
        assertThat(europe.supplied().abroadShareOfTies()).isEqualTo(2 / 3.);
        assertThat(side.get(1).raisedUsd()).as("DE and CH are DACH too").isEqualTo(400_000_141);
        RegionBalance us = side.get(2);
        assertThat(us.raisedUsd()).isEqualTo(9);
        assertThat(us.medianUsd()).isEqualTo(9);
        assertThat(us.mega().shareOfRaised()).isEqualTo(0);
        assertThat(us.invested().abroadUsd()).isEqualTo(100);
        assertThat(us.supplied().abroadShare()).isNull();
    }

    @Test
    void whatNobodySaysTheAmountOfIsNoShareOfNothing() {
        RegionBalance.Sides bought = boughtByEurope(
                world().supply("app", "lab", Product.MODEL_API, 13L).supply("who", "app", Product.CLOUD, null));
        assertThat(bought.abroadShare()).as("60 of 80").isEqualTo(60 / 80.);
        RegionBalance.Sides hidden = boughtByEurope(new Economy()
                .organization("chip", OrganizationKind.COMPANY, Layer.CHIPS, null, "US")
                .organization("lab", OrganizationKind.COMPANY, Layer.FRONTIER_LAB, null, "DE")
                .organization("app", OrganizationKind.COMPANY, Layer.APPLICATION, null, "FR")
                .supply("chip", "lab", Product.GPU, null)
                .supply("lab", "app", Product.MODEL_API, 7L));
        assertThat(hidden.homeUsd()).isEqualTo(7);
        assertThat(hidden.abroadUsd()).isNull();
        assertThat(hidden.abroadShare()).isNull();
        assertThat(hidden.abroadShareOfTies()).isEqualTo(1 / 2.);
        assertThat(hidden.others())
                .extracting(RegionBalance.Other::region, RegionBalance.Other::share)
                .containsExactly(tuple(Region.US, null));
    }

    private static RegionBalance.Sides boughtByEurope(Economy facts) {
        return RegionBalances.of(facts.view(), RegionQuery.of(Region.EUROPE), Budget.unlimited())
                .get(0)
                .supplied();
    }

    private static FlowMatrix of(Economy facts, FlowQuery query) {
        return Flows.of(facts.view(), query, Budget.unlimited());
    }

    private static FlowMatrix.Flow flow(FlowMatrix matrix, String from, String to) {
        return matrix.flows().stream()
                .filter(flow -> from.equals(flow.from()) && to.equals(flow.to()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isIn(@Nullable String country, Region region) {
        return country != null && Country.of(country).regions().contains(region);
    }

    private static long orZero(@Nullable Long usd) {
        return usd == null ? 0 : usd;
    }
}
