package dev.interlock.analysis.contagion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.analysis.Economy;
import dev.interlock.analysis.reference.Reference;
import dev.interlock.graph.GraphView;
import dev.interlock.model.AcquisitionKind;
import dev.interlock.model.Instrument;
import dev.interlock.model.Key;
import dev.interlock.model.Product;
import dev.interlock.model.Usd;
import dev.interlock.traversal.Budget;
import dev.interlock.traversal.Cut;
import dev.interlock.traversal.FactReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Published and hand-worked cases of contagion, and what counts as exposure and equity. */
class SpreadTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /** Each of a, b and c is worth 1,000 and holds half of the next. */
    private static final GraphView RING = Reference.view("T13");

    /** a is worth 1,500 and holds 500 of b, which is worth 1,000 and holds 500 of c, which is worth 500. */
    private static final GraphView CHAIN = Reference.view("T14");

    @Test
    void t13TenPercentOnARingLosesTwentyEach() {
        Reference.passes("T13");
        Contagion all = spread(RING, ContagionModel.LINEAR_DEBT_RANK, share("a", .1), share("b", .1), share("c", .1));
        assertThat(all.shockUsd()).isEqualTo(300);
        assertThat(all.totalUsd()).isEqualTo(600);
        assertThat(all.amplification()).isCloseTo(2, EXACT);
        assertThat(all.debtRank()).isCloseTo(.1, EXACT);
        assertThat(all.stability().lower()).isCloseTo(.5, EXACT);
        assertThat(all.stability().upper()).isCloseTo(.5, EXACT);
        assertThat(all.stability().stable()).isTrue();
        assertThat(all.cut()).isNull();
    }

    @Test
    void t13HalfOfOneOnARingLinear() {
        Contagion one = spread(RING, ContagionModel.LINEAR_DEBT_RANK, share("a", .5));
        assertThat(one.debtRank()).isCloseTo((1 - .5) / 3, EXACT);
    }

    @Test
    void t13HalfOfOneOnARingDebtRank2012() {
        Contagion one = spread(RING, ContagionModel.DEBT_RANK, share("a", .5));
        assertThat(one.rounds())
                .extracting(Contagion.Round::number, Contagion.Round::lossUsd)
                .containsExactly(tuple(1, 250L), tuple(2, 125L), tuple(3, 63L));
    }

    @Test
    void t14ChainLosesFromTheEndUpwards() {
        Reference.passes("T14");
        Contagion large =
                spread(CHAIN, ContagionModel.LINEAR_DEBT_RANK, share("a", .5), share("b", .5), share("c", .5));
        assertThat(large.stability().upper()).isZero();
    }

    /** What i owes j: 1 owes 2 four, 2 owes 3 three, 3 owes 1 two; a tenth of assets 20, 20 and 10 is lost. */
    @Test
    void t15ShockOfATenthMakesAllThreeFailInTheEnd() {
        Reference.passes("T15");
        Contagion end = spread(
                Reference.view("T15"),
                ContagionModel.THRESHOLD,
                Shock.dollars(Key.of("bank1"), Usd.of(2)),
                Shock.dollars(Key.of("bank2"), Usd.of(2)),
                Shock.dollars(Key.of("bank3"), Usd.of(1)));
        assertThat(end.rounds())
                .extracting(round -> round.losses().get(0).organization().text())
                .containsExactly("bank2", "bank3");
    }

    @Test
    void nobodyPassesOnBelowTheThreshold() {
        Contagion half = spread(CHAIN, ContagionModel.THRESHOLD, share("c", .5));
        assertThat(half.rounds()).isEmpty();
        assertThat(half.knockOnUsd()).isZero();
        Contagion lower = Spread.of(
                CHAIN,
                new ContagionQuery(
                        List.of(share("c", .5)),
                        ContagionModel.THRESHOLD,
                        ContagionQuery.CHANNELS,
                        false,
                        true,
                        Map.of(),
                        10,
                        .5),
                Budget.unlimited());
        // b loses 500 of 1,000 and so fails too, a loses 500 of 1,500 and does not.
        assertShares(lower, "a", 1 / 3., "b", .5, "c", .5);
    }

    @Test
    void lossesStopAtAllEquityAndTiesCarryTheirPartOfIt() {
        Economy two = new Economy()
                .figures("bank", 600L, null)
                .credit("bank", "x", Instrument.LOAN, 800L)
                .credit("bank", "y", Instrument.BOND, 400L);
        Contagion end = spread(two, ContagionModel.LINEAR_DEBT_RANK, share("x", 1), share("y", 1));
        assertThat(loss(end, "bank").knockOnUsd()).isEqualTo(600);
        assertThat(loss(end, "bank").failed()).isTrue();
        Contagion.RoundLoss bank = end.rounds().get(0).losses().get(0);
        assertThat(bank.carried())
                .extracting(tie -> tie.from().text(), Contagion.Carried::exposureUsd, Contagion.Carried::lossUsd)
                .containsExactly(tuple("x", 800L, 400L), tuple("y", 400L, 200L));
    }

    @Test
    void unknownEquityLosesDollarsAndPassesNothingOn() {
        Economy chain = new Economy()
                .credit("a", "fund", Instrument.LOAN, 100L)
                .figures("a", 1000L, null)
                .credit("fund", "c", Instrument.LOAN, 80L);
        Contagion end = spread(chain, ContagionModel.LINEAR_DEBT_RANK, share("c", .5));
        Contagion.Loss fund = loss(end, "fund");
        assertThat(fund.share()).isNull();
        assertThat(fund.equityBasis()).isEqualTo(EquityBasis.UNKNOWN);
        assertThat(fund.knockOnUsd()).isEqualTo(40);
        assertThat(end.losses()).extracting(loss -> loss.organization().text()).containsExactly("fund", "c");
        assertThat(end.shockUsd()).as("nobody knows what half of c is").isNull();
        assertThat(end.totalUsd()).isNull();
        assertThat(end.amplification()).isNull();
        assertThat(end.knockOnUsd()).isEqualTo(40);
        // With an equity given by the caller it is passed on.
        Contagion given = Spread.of(
                chain.view(),
                ContagionQuery.of(ContagionModel.LINEAR_DEBT_RANK, share("c", .5))
                        .equity(Map.of(Key.of("fund"), 200L, Key.of("c"), 60L)),
                Budget.unlimited());
        assertShares(given, "a", .02, "fund", .2, "c", .5);
        assertThat(given.shockUsd()).isEqualTo(30);
        assertThat(given.totalUsd()).isEqualTo(30 + 40 + 20);
        assertThat(given.amplification()).isCloseTo(3, EXACT);
    }

    @Test
    void dollarsOfUnknownEquityAreLostButNotPassedOn() {
        Economy chain = new Economy().credit("a", "c", Instrument.LOAN, 100L).figures("a", 1000L, null);
        Contagion end = spread(chain, ContagionModel.LINEAR_DEBT_RANK, Shock.dollars(Key.of("c"), Usd.of(7)));
        assertThat(end.shockUsd()).isEqualTo(7);
        assertThat(end.knockOnUsd()).isZero();
    }

    @Test
    void equityIsBookElseTheLatestValueAndNeverNegative() {
        Economy facts = new Economy()
                .on("2024-01-01")
                .figures("book", 5L, 500L)
                .figures("market", null, 70L)
                .valuation("market", 60)
                .valuation("round", 30)
                .figures("broke", -1L, 90L)
                .on("2025-01-01")
                .figures("book", null, 600L)
                .valuation("round", 40)
                .organization("none", null, null)
                .unnamed("nobody");
        Equities equities = Equities.of(facts.view(), Map.of(Key.of("round"), 41L));
        // By slug: book, broke, market, nobody, none, round.
        assertThat(equities.all()).containsExactly(5, Double.NaN, 70, Double.NaN, Double.NaN, 41);
        assertThat(List.of(0, 1, 2, 3, 4, 5).stream().map(equities::basis))
                .containsExactly(
                        EquityBasis.BOOK,
                        EquityBasis.NOT_POSITIVE,
                        EquityBasis.MARKET_CAPITALISATION,
                        EquityBasis.UNNAMED,
                        EquityBasis.UNKNOWN,
                        EquityBasis.GIVEN);
        assertThat(equities.total()).isEqualTo(116);
    }

    @Test
    void sharesCountAsStakeAtTheLatestValueElseAtCost() {
        Economy facts = new Economy()
                .valuation("valued", 1000)
                .stake("holder", "valued", 20)
                .funding("holder", "valued", 50L)
                .funding("early", "valued", 30L)
                .stake("holder", "unvalued", 20)
                .funding("holder", "unvalued", 7L)
                .round("split", 10L, null, null, "one", "two")
                .funding("silent", "split", null);
        Contagion end = spread(facts, ContagionModel.LINEAR_DEBT_RANK, share("valued", 1), share("unvalued", 1));
        assertThat(loss(end, "holder").knockOnUsd()).isEqualTo(207);
        assertThat(loss(end, "early").knockOnUsd()).isEqualTo(30);
        assertThat(end.unknownExposures()).as("what silent put into split").isEqualTo(1);
        assertThat(end.exposureBases())
                .extracting(
                        Contagion.OnExposures::basis,
                        Contagion.OnExposures::exposureUsd,
                        Contagion.OnExposures::lossUsd)
                .containsExactly(
                        tuple(ExposureBasis.STAKE_AT_POST_MONEY, 200L, 200L),
                        tuple(ExposureBasis.COST_DISCLOSED, 37L, 37L),
                        tuple(ExposureBasis.COST_EQUAL_SPLIT, 10L, 0L));
    }

    @Test
    void aTakeoverEndsWhatOthersPaidAndTheAcquirerHoldsTheRest() {
        Economy facts = new Economy()
                .funding("early", "target", 30L)
                .valuation("target", 1000)
                .on("2025-06-01")
                .acquisition("acquirer", "target", AcquisitionKind.ACQUISITION, 900L)
                .on("2025-07-01")
                .stake("staff", "target", 5)
                .funding("late", "target", 8L);
        Contagion end = spread(facts, ContagionModel.LINEAR_DEBT_RANK, share("target", 1));
        assertThat(end.losses())
                .extracting(loss -> loss.organization().text(), Contagion.Loss::knockOnUsd)
                .containsExactly(tuple("target", 0L), tuple("acquirer", 950L), tuple("staff", 50L), tuple("late", 8L));
        Economy unvalued =
                new Economy().on("2025-06-01").acquisition("acquirer", "target", AcquisitionKind.MERGER, 900L);
        assertThat(loss(spread(unvalued, ContagionModel.DEBT_RANK, share("target", 1)), "acquirer")
                        .knockOnUsd())
                .isEqualTo(900);
    }

    @Test
    void aStakeOfZeroEndsWhatWasPaidBefore() {
        Economy facts = new Economy()
                .funding("seller", "target", 30L)
                .on("2025-06-01")
                .stake("seller", "target", 0)
                .on("2025-08-01")
                .funding("seller", "target", 4L);
        assertThat(loss(spread(facts, ContagionModel.DEBT_RANK, share("target", 1)), "seller")
                        .knockOnUsd())
                .isEqualTo(4);
    }

    @Test
    void leasesCountGuaranteesAndBackstopsOnlyOnRequest() {
        Economy facts = new Economy()
                .credit("p", "r", Instrument.LOAN, 1L)
                .credit("p", "r", Instrument.BOND, 2L)
                .credit("p", "r", Instrument.LEASE, 4L)
                .credit("p", "r", Instrument.GUARANTEE, 8L)
                .credit("p", "r", Instrument.BACKSTOP, 16L)
                .credit("p", "r", Instrument.WARRANT_GRANT, 32L)
                .credit("p", "r", Instrument.WARRANT_PURCHASE, 64L)
                .credit("p", "r", Instrument.LEASE, null);
        ContagionQuery query = ContagionQuery.of(ContagionModel.LINEAR_DEBT_RANK, share("r", 1));
        Contagion plain = Spread.of(facts.view(), query, Budget.unlimited());
        assertThat(plain.knockOnUsd()).isEqualTo(7);
        assertThat(plain.unknownExposures()).isEqualTo(1);
        assertThat(Spread.of(facts.view(), query.withContingent(), Budget.unlimited())
                        .knockOnUsd())
                .isEqualTo(31);
        assertThat(Spread.of(facts.view(), query.through(Channel.EQUITY), Budget.unlimited())
                        .knockOnUsd())
                .isZero();
    }

    @Test
    void purchasesCountOnlyOnRequestAndByTheYear() {
        Economy facts = new Economy()
                .supply("s", "c", Product.GPU, 300L, "2025-01-01", "2027-12-31")
                .supply("s", "c", Product.GPU, 77L, null, "2027-12-31")
                .supply("s", "c", Product.GPU, 77L, "2025-01-01", null);
        ContagionQuery query = ContagionQuery.of(ContagionModel.LINEAR_DEBT_RANK, share("c", .5));
        assertThat(Spread.of(facts.view(), query, Budget.unlimited()).knockOnUsd())
                .isZero();
        Contagion lost = Spread.of(facts.view(), query.through(Channel.PURCHASES), Budget.unlimited());
        assertThat(lost.knockOnUsd()).as("half of 100 a year").isEqualTo(50);
        assertThat(lost.unknownExposures()).isEqualTo(2);
        assertThat(lost.assumptions()).anyMatch(text -> text.contains("Interlock's own extension"));
        int day = (int) java.time.LocalDate.of(2023, 2, 1).toEpochDay();
        int last = (int) java.time.LocalDate.of(2030, 12, 31).toEpochDay();
        assertThat(ExposureReader.years(day, last)).isCloseTo(7 + 334 / 365., EXACT);
    }

    @Test
    void aTieSaysWhichFactsItRestsOn() {
        Contagion.Carried tie = spread(RING, ContagionModel.DEBT_RANK, share("b", 1))
                .rounds()
                .get(0)
                .losses()
                .get(0)
                .carried()
                .get(0);
        assertThat(tie.fact()).isEqualTo(new FactReference(FactReference.Table.STAKE, Key.of("a:b:2025-01-01")));
        assertThat(tie.valuation()).isEqualTo(new FactReference(FactReference.Table.ROUND, Key.of("round-1")));
        assertThat(tie.basis()).isEqualTo(ExposureBasis.STAKE_AT_POST_MONEY);
    }

    @Test
    void tooFewRoundsAreSaid() {
        Contagion cut = Spread.of(
                RING,
                ContagionQuery.of(ContagionModel.LINEAR_DEBT_RANK, share("a", .5))
                        .rounds(2),
                Budget.unlimited());
        assertThat(cut.cut()).isEqualTo(Cut.DEPTH);
        assertThat(cut.rounds()).hasSize(2);
        assertThat(Spread.of(
                                RING,
                                ContagionQuery.of(ContagionModel.LINEAR_DEBT_RANK, share("a", .5)),
                                Budget.of(2, 1_000_000_000, () -> 0, () -> false))
                        .cut())
                .isEqualTo(Cut.COUNT);
    }

    @Test
    void anUnstableRingLosesEverything() {
        Economy ring = new Economy()
                .figures("a", 100L, null)
                .figures("b", 100L, null)
                .credit("a", "b", Instrument.LOAN, 120L)
                .credit("b", "a", Instrument.LOAN, 110L);
        Contagion end = spread(ring, ContagionModel.LINEAR_DEBT_RANK, share("a", .01));
        assertShares(end, "a", 1, "b", 1);
        assertThat(end.stability().stable()).isFalse();
        assertThat(end.stability().lower()).isCloseTo(Math.sqrt(1.2 * 1.1), EXACT);
    }

    @Test
    void nobodyInTheGraphLosesNothing() {
        Contagion none = spread(RING, ContagionModel.DEBT_RANK, share("z", .5));
        assertThat(none.losses()).isEmpty();
        assertThat(none.shockUsd()).isZero();
        assertThat(spread(new Economy(), ContagionModel.DEBT_RANK).debtRank()).isNull();
    }

    @Test
    void importanceRanksByWhatOthersLose() {
        Economy facts = new Economy()
                .figures("big", 1000L, null)
                .figures("small", 10L, null)
                .credit("fund", "big", Instrument.LOAN, 500L)
                .credit("big", "small", Instrument.LOAN, 100L)
                .credit("small", "fund", Instrument.LOAN, 3L);
        ContagionQuery query = ContagionQuery.of(ContagionModel.LINEAR_DEBT_RANK);
        SystemicImportance dollars =
                SystemicImportance.of(facts.view(), 1, SystemicImportance.By.KNOCK_ON_LOSS, query, Budget.unlimited());
        // small → big 100, a tenth of its equity → fund 50, of unknown equity. What comes back to fund itself is not
        // others'.
        assertThat(dollars.ranks())
                .extracting(rank -> rank.organization().text(), SystemicImportance.Rank::knockOnUsd)
                .containsExactly(tuple("big", 500L), tuple("small", 150L), tuple("fund", 3L + 30));
        SystemicImportance shares =
                SystemicImportance.of(facts.view(), 1, SystemicImportance.By.DEBT_RANK, query, Budget.unlimited());
        assertThat(shares.ranks())
                .extracting(rank -> rank.organization().text())
                .containsExactly("small", "fund", "big");
        assertThat(shares.ranks().get(0).debtRank()).isCloseTo(100 / 1010., EXACT);
        for (SystemicImportance.Rank rank : dollars.ranks()) {
            Contagion alone = spread(facts, ContagionModel.LINEAR_DEBT_RANK, Shock.share(rank.organization(), 1));
            long own = loss(alone, rank.organization().text()).knockOnUsd();
            assertThat(alone.knockOnUsd() - own).isEqualTo(rank.knockOnUsd());
            assertThat(alone.debtRank()).isEqualTo(rank.debtRank());
        }
    }

    private static Contagion spread(Economy facts, ContagionModel model, Shock... shocks) {
        return spread(facts.view(), model, shocks);
    }

    private static Contagion spread(GraphView view, ContagionModel model, Shock... shocks) {
        return Spread.of(view, ContagionQuery.of(model, shocks), Budget.unlimited());
    }

    private static Shock share(String organization, double share) {
        return Shock.share(Key.of(organization), share);
    }

    private static Contagion.Loss loss(Contagion contagion, String organization) {
        return contagion.losses().stream()
                .filter(loss -> loss.organization().text().equals(organization))
                .findFirst()
                .orElseThrow(() -> new AssertionError(organization + " is not among " + contagion.losses()));
    }

    private static double shareOf(Contagion contagion, String organization) {
        Double share = loss(contagion, organization).share();
        assertThat(share).as(organization).isNotNull();
        return share;
    }

    private static void assertShares(Contagion contagion, Object... expected) {
        for (int i = 0; i < expected.length; i += 2) {
            double value = ((Number) expected[i + 1]).doubleValue();
            assertThat(shareOf(contagion, (String) expected[i]))
                    .as(expected[i] + " of " + Arrays.toString(expected))
                    .isCloseTo(value, EXACT);
        }
    }
}
