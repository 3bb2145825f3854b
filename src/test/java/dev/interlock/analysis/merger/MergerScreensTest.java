package dev.interlock.analysis.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.concentration.ConcentrationQuery;
import dev.interlock.analysis.concentration.Quantity;
import dev.interlock.analysis.reference.Reference;
import dev.interlock.graph.GraphView;
import dev.interlock.model.InvalidValue;
import dev.interlock.model.Key;
import dev.interlock.model.Product;
import dev.interlock.traversal.Budget;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Small markets and what a merger would do to them, worked by hand. Firms of the market begin with f. */
class MergerScreensTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /** T2: nine firms, 1540 points. */
    private static MarketTables nineFirms() {
        MarketTables market = new MarketTables();
        int[] amounts = {25, 20, 15, 10, 8, 7, 6, 5, 4};
        for (int amount : amounts) {
            market.raised("f" + amount, amount);
        }
        return market;
    }

    @Test
    void t2TheSmallestTwoMayMergeTheLargestTwoMayNot() {
        Reference.passes("T2");
        GraphView view = Reference.view("T2");
        assertThat(screen(view, "f25", "f20", RuleSet.US_2023).mergedShare()).isCloseTo(.45, EXACT);
        for (RuleSet rules : RuleSet.values()) {
            assertThat(hits(screen(view, "f5", "f4", rules))).as("%s", rules).isEmpty();
        }
        assertThat(hits(screen(view, "f25", "f20", RuleSet.US_2010)))
                .containsExactly(
                        "2010 Horizontal Merger Guidelines, section 5.3 (presumption)",
                        "2010 Horizontal Merger Guidelines, section 5.3 (highly concentrated)");
        assertThat(hits(screen(view, "f25", "f20", RuleSet.US_1982)))
                .containsExactly(
                        "1982 Merger Guidelines, section III.A (highly concentrated)",
                        "1982 Merger Guidelines, section III.A (highly concentrated, smaller change)");
    }

    @Test
    void aModeratelyConcentratedMarketIsJudgedByYear() {
        // 20 + 6: 1540 + 240 = 1780, more than 1,000 and 1,500, less than 1,800 and 2,500.
        GraphView view = nineFirms().view();
        assertThat(hits(screen(view, "f20", "f6", RuleSet.US_2023))).isEmpty();
        assertThat(hits(screen(view, "f20", "f6", RuleSet.US_2010)))
                .containsExactly("2010 Horizontal Merger Guidelines, section 5.3 (moderately concentrated)");
        assertThat(hits(screen(view, "f20", "f6", RuleSet.US_1982)))
                .containsExactly("1982 Merger Guidelines, section III.A (moderately concentrated)");
    }

    @Test
    void t3OneHundredPointsAreNotMoreThanOneHundred() {
        Reference.passes("T3");
        GraphView view = Reference.view("T3");
        assertThat(screen(view, "f10", "f5", RuleSet.US_2023).hhiAfter()).isGreaterThan(1800);
        assertThat(hits(screen(view, "f10", "f5", RuleSet.US_1982)))
                .containsExactly("1982 Merger Guidelines, section III.A (highly concentrated, smaller change)");
    }

    @Test
    void t6CommonOwnersAreReadFromStakes() {
        Reference.passes("T6");
        CommonOwnership owners =
                screen(Reference.view("T6"), "f1", "f2", RuleSet.US_2023).commonOwnership();
        assertThat(owners.stakes()).isEqualTo(20);
        assertThat(owners.firmsWithoutOwners()).isZero();
        // The largest effect is that of the two large firms: 10,000 · .3 · .3 · .875.
        CommonOwnership.Weight first = owners.pairs().get(0);
        assertThat(first.firm().text() + first.other()).isEqualTo("f1f2");
        assertThat(first.points()).isCloseTo(787.5, EXACT);
    }

    @Test
    void withoutAStakeParticipationsSaySoAndALaterStakeOverridesThem() {
        // x put in half of both by equal split; a later stake says that it sold its part of f2.
        MarketTables market = new MarketTables().raised("f1", 60, "x", "y").raised("f2", 40, "x", "z");
        CommonOwnership owners =
                screen(market.view(), "f1", "f2", RuleSet.US_2023).commonOwnership();
        // κ = .5 · .5 / (.25 + .25) both ways; 2 · 10,000 · .6 · .4 · .5.
        assertThat(owners.deltaMhhi()).isCloseTo(2400, EXACT);
        assertThat(owners.participations()).isEqualTo(4);
        assertThat(owners.estimates()).isEqualTo(4);
        market.stake("x", "f2", 10, "2025-01-01").stake("x", "f2", 0, "2025-02-01");
        CommonOwnership sold =
                screen(market.view(), "f1", "f2", RuleSet.US_2023).commonOwnership();
        assertThat(sold.deltaMhhi()).isZero();
        assertThat(sold.participations()).isEqualTo(3);
    }

    @Test
    void disclosedAmountsOnlyLeaveOwnersUnknown() {
        GraphView view = new MarketTables()
                .raised("f1", 60, "x", "y")
                .raised("f2", 40, "x", "z")
                .view();
        MergerQuery query =
                new MergerQuery(Key.of("f1"), Key.of("f2"), shares(view).estimates(false), RuleSet.US_2023);
        CommonOwnership owners =
                MergerScreens.of(view, query, Budget.unlimited()).commonOwnership();
        assertThat(owners.unknown()).isEqualTo(4);
        assertThat(owners.firmsWithoutOwners()).isEqualTo(2);
        assertThat(owners.deltaMhhi()).isZero();
    }

    @Test
    void aShareThatIsNotKnownLeavesTheEffectUnknown() {
        GraphView view = nineFirms().raised("f-unknown", null).view();
        MergerScreen screen = screen(view, "f25", "f-unknown", RuleSet.US_2023);
        assertThat(screen.target()).isEqualTo(new Party(Key.of("f-unknown"), true, null, null));
        assertThat(screen.deltaHhi()).isNull();
        assertThat(screen.hhiAfter()).isNull();
        assertThat(screen.mergedShare()).isNull();
        assertThat(screen.flags().get(0).hit()).isNull();
        assertThat(screen.flags().get(1).hit()).isNull();
    }

    @Test
    void aPartyOutsideTheMarketChangesNoShare() {
        GraphView view = nineFirms().raised("outsider", 500).view();
        MergerScreen screen = screen(view, "outsider", "f20", RuleSet.US_2023);
        assertThat(screen.acquirer().inMarket()).isFalse();
        assertThat(screen.acquirer().share()).isZero();
        assertThat(screen.deltaHhi()).isZero();
        assertThat(screen.hhiAfter()).isCloseTo(1540, EXACT);
        assertThat(screen.mergedShare()).isCloseTo(.2, EXACT);
    }

    @Test
    void aSupplierOfMostOfWhatRivalsNeedIsHit() {
        // 60 of the 100 known; three of four values are known.
        GraphView view = nineFirms()
                .supply("chips", "f20", "GPU", 60)
                .supply("other", "f15", "GPU", 30)
                .supply("other", "f25", "GPU", 10)
                .supply("other", "f4", "GPU", null)
                .supply("chips", "bystander", "GPU", 1000)
                .supply("other", "f5", "CLOUD", 1000)
                .view();
        MergerScreen screen = screen(view, "chips", "f20", RuleSet.US_2023);
        assertThat(screen.vertical()).hasSize(1);
        VerticalShare share = screen.vertical().get(0);
        assertThat(share.supplier()).isEqualTo(Key.of("chips"));
        assertThat(share.product()).isEqualTo(Product.GPU);
        assertThat(share.basis()).isEqualTo(VerticalShare.Basis.VALUE);
        assertThat(share.share()).isCloseTo(.6, EXACT);
        assertThat(share.facts()).hasSize(1);
        assertThat(hits(screen)).containsExactly("2023 Merger Guidelines, Guideline 5");
        assertThat(hits(screen(view, "chips", "other", RuleSet.US_2023))).isEmpty();
    }

    @Test
    void whereFewValuesAreKnownAgreementsAreCounted() {
        GraphView view = nineFirms()
                .supply("chips", "f20", "GPU", 60)
                .supply("chips", "f15", "GPU", null)
                .supply("other", "f25", "GPU", null)
                .view();
        VerticalShare share =
                screen(view, "chips", "f20", RuleSet.US_2023).vertical().get(0);
        assertThat(share.basis()).isEqualTo(VerticalShare.Basis.COUNT);
        assertThat(share.share()).isCloseTo(2 / 3.0, EXACT);
        assertThat(share.knownTies()).isEqualTo(1);
        assertThat(share.ties()).isEqualTo(3);
    }

    @Test
    void exactlyHalfKnownIsByValueUnlessNothingOfThePartyIsKnown() {
        MarketTables market = nineFirms().supply("chips", "f20", "GPU", null).supply("other", "f25", "GPU", 10);
        assertThat(screen(market.view(), "other", "f20", RuleSet.US_2023)
                        .vertical()
                        .get(0)
                        .share())
                .isCloseTo(1, EXACT);
        VerticalShare unknown = screen(market.view(), "chips", "f20", RuleSet.US_2023)
                .vertical()
                .get(0);
        assertThat(unknown.basis()).isEqualTo(VerticalShare.Basis.COUNT);
        assertThat(unknown.partyUsd()).isNull();
        assertThat(unknown.share()).isCloseTo(.5, EXACT);
    }

    @Test
    void minorityInterestsWithThePartiesAreListedAndFlagged() {
        GraphView view = nineFirms()
                .stake("f25", "f20", 10, "2025-01-01")
                .stake("f25", "f15", 60, "2025-01-01")
                .stake("f8", "f7", 30, "2025-01-01")
                .stake("f10", "f20", 20, "2025-01-01")
                .stake("stranger", "f20", 5, "2025-01-01")
                .raised("f20", 0, "f6")
                .view();
        MergerScreen screen = screen(view, "f25", "f20", RuleSet.US_2023);
        assertThat(screen.minority().stream()
                        .map(interest -> interest.holder() + " " + interest.organization() + " " + interest.share())
                        .toList())
                .containsExactly("f10 f20 0.2", "f25 f20 0.1", "f6 f20 null");
        assertThat(hits(screen)).contains("2023 Merger Guidelines, Guideline 11");
    }

    @Test
    void nobodyMergesWithItself() {
        GraphView view = nineFirms().view();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> screen(view, "f20", "f20", RuleSet.US_2023))
                .withMessageContaining("f20");
    }

    private static MergerScreen screen(GraphView view, String acquirer, String target, RuleSet rules) {
        return MergerScreens.of(
                view, new MergerQuery(Key.of(acquirer), Key.of(target), shares(view), rules), Budget.unlimited());
    }

    private static ConcentrationQuery shares(GraphView view) {
        return ConcentrationQuery.of(Quantity.RAISED)
                .within(row -> view.graph().organizations().key().require(row).startsWith("f"));
    }

    private static List<String> hits(MergerScreen screen) {
        return screen.flags().stream()
                .filter(flag -> Boolean.TRUE.equals(flag.hit()))
                .map(Flag::clause)
                .toList();
    }
}
